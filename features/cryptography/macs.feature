Feature: Message authentication codes

  @MAC-01
  Rule: The same message always has the same MAC
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/hmac.json (recorded 2026-09-12)

    @case:twice @recorded @operation:GenerateMac @requires:CreateKey
    Scenario: Two MACs of the same message are equal
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC
      When GenerateMac is called twice with HMAC_SHA_256
      Then the results are the same

  @MAC-02
  Rule: VerifyMac fails for an invalid MAC, whatever is wrong with it
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_VerifyMac.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/hmac.json (recorded 2026-09-12)

    @case:invalid @documented @operation:VerifyMac @requires:CreateKey @requires:GenerateMac
    Scenario Outline: VerifyMac refuses <case>
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC
      When VerifyMac is called with HMAC_SHA_256 and <input>
      Then the request is refused with KMSInvalidMacException

      Examples:
        | case            | input                                  |
        | any-MAC         | {"Mac": {"bytes": 32}}                 |
        | one-byte        | {"Mac": {"bytes": 1}}                  |
        | first-byte-only | {"Mac": "its first byte"}              |
        | a-changed-byte  | {"Mac": "with its first byte changed"} |
        | other-message   | {"Message": {"bytes": 40}}             |

    @case:algorithm @documented @operation:VerifyMac @requires:CreateKey @requires:GenerateMac
    Scenario: An algorithm of a different key spec is refused before the MAC is checked
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC
      When VerifyMac is called with HMAC_SHA_256 and {"MacAlgorithm": "HMAC_SHA_512"}
      Then the request is refused with InvalidKeyUsageException

  @MAC-03
  Rule: A message must have 1 to 4096 bytes
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateMac.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/hmac.json (recorded 2026-09-12)

    @case:longest @documented @operation:GenerateMac @requires:CreateKey @requires:VerifyMac
    Scenario: A message of 4096 bytes has a MAC
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC
      When GenerateMac is called with HMAC_SHA_256 and {"Message": {"bytes": 4096}}
      Then the result is correct

    @case:refused @documented @operation:GenerateMac @requires:CreateKey
    Scenario Outline: GenerateMac refuses <case>
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC
      When GenerateMac is called with HMAC_SHA_256 and <input>
      Then the request is refused with ValidationException

      Examples:
        | case       | input                        |
        | no-bytes   | {"Message": {"bytes": 0}}    |
        | 4097-bytes | {"Message": {"bytes": 4097}} |

  @MAC-04
  Rule: The key state is checked before the algorithm
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/hmac.json (recorded 2026-09-12)

    @case:disabled @recorded @operation:GenerateMac @requires:CreateKey @requires:DisableKey
    Scenario: A disabled key is refused as disabled, whatever the algorithm
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC
      When GenerateMac is called with HMAC_SHA_512 and {"KeyId": "a disabled key of its spec"}
      Then the request is refused with DisabledException

  @MAC-05
  Rule: A key with a different key usage makes no MAC
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateMac.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2023-04-13)

    @case:usage @documented @operation:GenerateMac @requires:CreateKey
    Scenario Outline: A <spec> key for <usage> makes no MAC
      Given a single-Region <spec> key for <usage>
      When GenerateMac is called with HMAC_SHA_256
      Then the request is refused with InvalidKeyUsageException

      Examples:
        | spec              | usage           |
        | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT |
        | ECC_NIST_P256     | SIGN_VERIFY     |
