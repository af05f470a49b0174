/**
 * Two primes (base64url) of an RSA key for each length. To find them takes up to seconds, so that they were found once: what
 * is imported in a test protects nothing, and is the same in every run.
 */
export const rsaPrimes: Readonly<Record<number, readonly [string, string]>> = {
  2048: [
    '6pB8L1ilLT1eMzZL9VgRLQsNTKdL2DYXOHJpK4PEgTIegh8zg6_oaLJt2DcCczk_QpvslHTkl_xUcPA0VgBFZy_peheCqVbT' +
      'sDg37LYNk0DIMAAIV0Sg8P5-aUjva9FT3AtKlhwc_PgWrdCiKamuktdqqw3xIeHrIDdaJ51bfVs',
    'vhGUTVBJ1prnbtwjOTm8aomG0vLCaw1neQQ3UFV9ZPwyI2nDzCMktiZMnCA7xs5LywCI6Qvltt_nhIjOHdsJlPxq9vnsLA_e' +
      'syFOHfUophYwZtzT3COa3LXDk0Bki4BYR5J-q_VhgQtYwozkFgtajkbz-sWxw7cpgjepAoxP6cM',
  ],
  3072: [
    'xisiCEYS3GP0neUQgYX-zjiSim7mhqw78uMtFP5dB-iK2dWauHczjtP4eiJype_U3CG4FMCy1D6oVgN2djM_Q4zbhiQX9U-Q' +
      'Lh8_5lIQZDQCj-pMjrlNwiqcXIuQKcP7OvxsE3TqJ0i3SShFm5lVaavDAKowp6y4M0MGQz_h3B0Ue6UQDSWW4AarFIUZeSiT' +
      'Vs6DA38yKfZVclHKNrZgdwi-a2ccMJHQush4972fjU6Uto9DH0aIDH3U60cYyNeR',
    'xfYhrMYF2Z_xWKgxpR2fkicL9ish6gxEarAF7hw-aC0-4p3u6g1pPWZD8eIBjbhZrdmIINvmtrr9gPLxG2ZXiiesJrRDn-AS' +
      'm1MarSox3tsISX-Utuk4CqVZpqF3muJXM3zV3_d4E4-Lmrukgwro_Q-KIAs0O12RKYwWTKWyeLcn1BFIE-hIs4-TjIDTgAHc' +
      'i7BaMdcn61H_OG-TAND9pgGnCb6WDlnuBwb5B6wPoFzwlwqCiS70ty8zl8mdSgtR',
  ],
  4096: [
    '8_PMmxmZhoNost85XXaQdoy2A-9uljWp3y0T-A-xTMBlEVQ3b1ioSwHyqXS8frwJkd5A9l-BaM058ajN_TtoiTfcw_mmXRE6' +
      'dEayLviJASJ0dgyovWdPNzCGXPRVd9PxsbOykS3iJmjJ98JCYhD1w7M4xKeAvwWsWK1gIO5z8ZXainEmgZbxRsVivoLXHhyZ' +
      '1TBkbVjQQM9c_psEdBvBBIJJCXz6BQsD-X256tkix76rEVjqHYPEnGlDJ3qPTyb6Ev_PtFIiY1jTDIxyH07J-eNpbbb3C-DN' +
      'OQZOQCPyqY4wJ1bz2DCQbAvwy2WUoDUxZKQoekRda2uqDvNwb1UWOw',
    '2RGak5RmzzL0ANXNIe53hsft4iVegqbt26ur-4hKpVcxlp7rnKUG25QLZO7r4KHfuJAswvAe2_qqY8sOP04dP9TKt0sHP8fk' +
      'Uf2QkywnpHFs07wzqxreE1d8Yfc_rGLjMCqOt1Zz3qARqqF9BIHIRYPJP2xhVuGpehuTRLyecSSS2fYoydIETZ-RK-RmHTiD' +
      '1qDinwGYS5BMKZLmhTqNTNfhg7MCqRJfO09ucBArnLneZ_YRyMe_rA3H_fR_yO68l9TrfDzEdaCA465p63Hre0eg4yGpsypp' +
      'h42sDvnfKvJ4ncDgFQm0uXgpYphC4BebnA8BY9NpgjBZUwX7Wml6Rw',
  ],
};
