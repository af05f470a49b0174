Feature: Names and states of custom key stores

  @CKS-05
  Rule: Two custom key stores of an account and Region have neither a name nor a cluster in common
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateCustomKeyStore.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateCustomKeyStore.html

    @case:taken @documented @operation:CreateCustomKeyStore
    Scenario Outline: CreateCustomKeyStore refuses a <member> that is taken
      Given a custom key store
      When another custom key store is created with its <member>
      Then the request is refused with <exception>

      Examples:
        | id      | member             | exception                        |
        | name    | CustomKeyStoreName | CustomKeyStoreNameInUseException |
        | cluster | CloudHsmClusterId  | CloudHsmClusterInUseException    |

    @case:renamed @documented @operation:UpdateCustomKeyStore @operation:CreateCustomKeyStore
    Scenario: UpdateCustomKeyStore refuses the name of another custom key store
      Given a custom key store
      And another custom key store
      When it is given the name of the other one
      Then the request is refused with CustomKeyStoreNameInUseException

    @case:new-name @documented @operation:UpdateCustomKeyStore @operation:CreateCustomKeyStore
    Scenario: UpdateCustomKeyStore gives a custom key store another name
      Given a custom key store
      When UpdateCustomKeyStore is called on the custom key store with {"NewCustomKeyStoreName": "kms-conformance-renamed"}
      Then the call succeeds
      And the custom key store is described with:
        | CustomKeyStoreName | kms-conformance-renamed |
        | ConnectionState    | DISCONNECTED            |

  @CKS-06
  Rule: What can be done with a custom key store depends on its connection state
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ConnectCustomKeyStore.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DisconnectCustomKeyStore.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteCustomKeyStore.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateCustomKeyStore.html

    @case:connected @documented @operation:ConnectCustomKeyStore @operation:CreateCustomKeyStore
    Scenario: ConnectCustomKeyStore connects a custom key store, and returns an empty object
      Given a custom key store
      When ConnectCustomKeyStore is called on the custom key store
      Then the response has no output
      And the custom key store is described with:
        | ConnectionState | CONNECTED |

    @case:disconnected @documented @operation:DisconnectCustomKeyStore @operation:ConnectCustomKeyStore
    Scenario: DisconnectCustomKeyStore disconnects a custom key store
      Given a custom key store that is connected
      When DisconnectCustomKeyStore is called on the custom key store
      Then the response has no output
      And the custom key store is described with:
        | ConnectionState | DISCONNECTED |

    @case:deleted @documented @operation:DeleteCustomKeyStore @operation:CreateCustomKeyStore
    Scenario: A custom key store that is disconnected can be deleted
      Given a custom key store
      When DeleteCustomKeyStore is called on the custom key store
      Then the response has no output
      And the custom key store is no longer listed

    @case:while-off @documented @operation:CreateCustomKeyStore
    Scenario Outline: <operation> is refused while the custom key store is disconnected
      Given a custom key store
      When <operation> is called on the custom key store with <input>
      Then the request is refused with CustomKeyStoreInvalidStateException

      Examples:
        | id         | operation                | input                      |
        | disconnect | DisconnectCustomKeyStore | {}                         |
        | key        | CreateKey                | {"Origin": "AWS_CLOUDHSM"} |
        | random     | GenerateRandom           | {"NumberOfBytes": 8}       |

    @case:while-on @documented @operation:ConnectCustomKeyStore
    Scenario Outline: <operation> is refused while the custom key store is connected
      Given a custom key store that is connected
      When <operation> is called on the custom key store with <input>
      Then the request is refused with CustomKeyStoreInvalidStateException
      And the custom key store is described with:
        | ConnectionState | CONNECTED |

      Examples:
        | operation            | input                             |
        | DeleteCustomKeyStore | {}                                |
        | UpdateCustomKeyStore | {"KeyStorePassword": "kmsPswd12"} |

    @case:renamed-on @documented @operation:UpdateCustomKeyStore @operation:ConnectCustomKeyStore
    Scenario: A custom key store gets another name even while it is connected
      Given a custom key store that is connected
      When UpdateCustomKeyStore is called on the custom key store with {"NewCustomKeyStoreName": "kms-conformance-renamed-on"}
      Then the call succeeds
      And the custom key store is described with:
        | CustomKeyStoreName | kms-conformance-renamed-on |
        | ConnectionState    | CONNECTED                  |
