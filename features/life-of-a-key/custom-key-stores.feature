Feature: Custom key stores

  @CKS-01
  Rule: What names a custom key store that does not exist fails with CustomKeyStoreNotFoundException
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ConnectCustomKeyStore.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeCustomKeyStores.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateRandom.html

    @case:absent @documented
    Scenario Outline: <operation> is refused for <whose> of a custom key store that does not exist
      When <operation> is called for custom key stores with <input>
      Then the request is refused with CustomKeyStoreNotFoundException

      Examples:
        | id          | operation                | whose    | input                                                                      |
        | connect     | ConnectCustomKeyStore    | the ID   | {"CustomKeyStoreId": "cks-0123456789abcdef0"}                              |
        | disconnect  | DisconnectCustomKeyStore | the ID   | {"CustomKeyStoreId": "cks-0123456789abcdef0"}                              |
        | delete      | DeleteCustomKeyStore     | the ID   | {"CustomKeyStoreId": "cks-0123456789abcdef0"}                              |
        | update      | UpdateCustomKeyStore     | the ID   | {"CustomKeyStoreId": "cks-0123456789abcdef0", "NewCustomKeyStoreName": "x"} |
        | describe    | DescribeCustomKeyStores  | the ID   | {"CustomKeyStoreId": "cks-0123456789abcdef0"}                              |
        | by-name     | DescribeCustomKeyStores  | the name | {"CustomKeyStoreName": "kms-conformance-no-such-store"}                    |
        | random      | GenerateRandom           | the ID   | {"CustomKeyStoreId": "cks-0123456789abcdef0", "NumberOfBytes": 8}          |

  @CKS-02
  Rule: DescribeCustomKeyStores lists all custom key stores, or the one that is named, page by page
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeCustomKeyStores.html

    @case:all @documented @operation:DescribeCustomKeyStores
    Scenario: The list of an account has the documented shape, even if it is empty
      When DescribeCustomKeyStores is called for custom key stores with {}
      Then custom key stores are listed
      And the response has the documented shape

    @case:both @inferred @operation:DescribeCustomKeyStores
    Scenario: DescribeCustomKeyStores takes an ID or a name, but not both
      When DescribeCustomKeyStores is called for custom key stores with {"CustomKeyStoreId": "cks-0123456789abcdef0", "CustomKeyStoreName": "x"}
      Then the request is refused with ValidationException

    @case:marker @documented @operation:DescribeCustomKeyStores
    Scenario: DescribeCustomKeyStores refuses a marker that it did not give
      When DescribeCustomKeyStores is called for custom key stores with {"Marker": "never-given"}
      Then the request is refused with InvalidMarkerException or ValidationException

    @case:pages @documented @operation:DescribeCustomKeyStores @operation:CreateCustomKeyStore
    Scenario: DescribeCustomKeyStores lists one custom key store at a time
      Given a custom key store
      And another custom key store
      When DescribeCustomKeyStores is called for custom key stores with {"Limit": 1}
      Then the list has one custom key store, and leads to another

    @case:by-name @documented @operation:DescribeCustomKeyStores @operation:CreateCustomKeyStore
    Scenario: A new custom key store is described with what it was created with, but for its password
      Given a custom key store
      When DescribeCustomKeyStores is called with its name
      Then the call succeeds
      And the response has the documented shape
      And the custom key store is described with:
        | CustomKeyStoreType     | AWS_CLOUDHSM |
        | ConnectionState        | DISCONNECTED |
        | CloudHsmClusterId      | present      |
        | TrustAnchorCertificate | present      |
        | KeyStorePassword       | absent       |
        | ConnectionErrorCode    | absent       |

  @CKS-03
  Rule: CreateCustomKeyStore wants all that its type of custom key store takes
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateCustomKeyStore.html

    @case:cluster-lacks @documented @operation:CreateCustomKeyStore
    Scenario Outline: A CloudHSM key store is refused without <member>
      When a CloudHSM key store is created with <input>
      Then the request is refused
      And the request is refused with ValidationException, as inferred

      Examples:
        | member      | input                            |
        | cluster     | {"CloudHsmClusterId": null}      |
        | password    | {"KeyStorePassword": null}       |
        | certificate | {"TrustAnchorCertificate": null} |

    @case:type @documented @operation:CreateCustomKeyStore
    Scenario: An unknown type of custom key store is refused
      When a CloudHSM key store is created with {"CustomKeyStoreType": "AWS_HSM"}
      Then the request is refused with ValidationException

    @case:proxy @documented @operation:CreateCustomKeyStore
    Scenario Outline: An external key store is refused with <what>
      When an external key store is created with <input>
      Then the request is refused with ValidationException

      Examples:
        | what                | input                                                                              |
        | unknown access      | {"XksProxyConnectivity": "PRIVATE_ENDPOINT"}                                       |
        | a short secret      | {"XksProxyAuthenticationCredential": {"AccessKeyId": "ABCDEFGHIJKLMNOPQRST", "RawSecretAccessKey": "short"}} |
        | a bad key ID        | {"XksProxyAuthenticationCredential": {"AccessKeyId": "abcdefghijklmnopqrst", "RawSecretAccessKey": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}} |

    @case:proxy-lacks @documented @operation:CreateCustomKeyStore
    Scenario Outline: An external key store is refused without <member>
      When an external key store is created with <input>
      Then the request is refused
      And the request is refused with ValidationException, as inferred

      Examples:
        | member       | input                                          |
        | connectivity | {"XksProxyConnectivity": null}                 |
        | credential   | {"XksProxyAuthenticationCredential": null}     |
        | endpoint     | {"XksProxyUriEndpoint": null}                  |
        | path         | {"XksProxyUriPath": null}                      |
        | service      | {"XksProxyConnectivity": "VPC_ENDPOINT_SERVICE"} |

  @CKS-04
  Rule: What a custom key store is created for has to exist
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateCustomKeyStore.html

    @case:cluster @documented @operation:CreateCustomKeyStore
    Scenario: A cluster that does not exist is refused
      When a CloudHSM key store is created with {"CloudHsmClusterId": "cluster-absent2234567"}
      Then the request is refused with CloudHsmClusterNotFoundException

    @case:proxy @documented @operation:CreateCustomKeyStore
    Scenario: A proxy that cannot be reached is refused
      When an external key store is created with {}
      Then the request is refused with XksProxyUriUnreachableException

    @case:service @documented @operation:CreateCustomKeyStore
    Scenario: A VPC endpoint service that does not exist is refused
      When an external key store is created with {"XksProxyConnectivity": "VPC_ENDPOINT_SERVICE", "XksProxyVpcEndpointServiceName": "com.amazonaws.vpce.us-east-1.vpce-svc-0absent0"}
      Then the request is refused with XksProxyVpcEndpointServiceNotFoundException
