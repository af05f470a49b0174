import * as member from '../../wire/members.ts';

export const keyStoreId = member.text(1, 64);
export const keyStoreName = member.text(1, 256);

/** What a custom key store is connected with: constraints of the API reference. */
export const connection = {
  CloudHsmClusterId: member.text(19, 24, /^cluster-[2-7a-zA-Z]{11,16}$/),
  KeyStorePassword: member.text(7, 32),
  XksProxyUriEndpoint: member.text(10, 128, /^https:\/\/[a-zA-Z0-9.-]+$/),
  XksProxyUriPath: member.text(10, 128, /^(\/[a-zA-Z0-9/_-]+\/kms\/xks\/v\d{1,2})$|^(\/kms\/xks\/v\d{1,2})$/),
  XksProxyVpcEndpointServiceName: member.text(
    20,
    64,
    /^(com|eu)\.amazonaws\.vpce\.([a-z]+-){2,3}\d+\.vpce-svc-[0-9a-z]+$/,
  ),
  XksProxyVpcEndpointServiceOwner: member.text(12, 12, /^[0-9]{12}$/),
  XksProxyAuthenticationCredential: {
    type: 'structure',
    members: {
      AccessKeyId: member.required(member.text(20, 30, /^[A-Z2-7]+$/)),
      RawSecretAccessKey: member.required(member.text(43, 64, /^[a-zA-Z0-9/+=]+$/)),
    },
  },
  XksProxyConnectivity: member.oneOf('PUBLIC_ENDPOINT', 'VPC_ENDPOINT_SERVICE'),
} as const;
