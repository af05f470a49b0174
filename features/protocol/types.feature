Feature: JSON types of input members

  @WIR-14
  Rule: A member of another JSON type is refused
    Source: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:used @documented @operation:Encrypt
    Scenario Outline: Encrypt refuses <fault>
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When Encrypt is called, malformed: <fault>
      Then the request is refused
      And the request is refused with SerializationException, as inferred

      Examples:
        | case                        | fault                        |
        | KeyId number                | KeyId as 42                  |
        | KeyId boolean               | KeyId as true                |
        | KeyId list                  | KeyId as ["alias/a"]         |
        | KeyId object                | KeyId as {"Id":"alias/a"}    |
        | Plaintext number            | Plaintext as 42              |
        | Plaintext signs             | Plaintext as "not base64!"   |
        | Plaintext cut off           | Plaintext as "YWJ"           |
        | Plaintext list              | Plaintext as ["YQ=="]        |
        | EncryptionContext text      | EncryptionContext as "a"     |
        | EncryptionContext list      | EncryptionContext as ["a"]   |
        | EncryptionContext to number | EncryptionContext as {"a":1} |
        | GrantTokens text            | GrantTokens as "a"           |
        | GrantTokens object          | GrantTokens as {"a":"b"}     |
        | GrantTokens numbers         | GrantTokens as [42]          |
        | DryRun text                 | DryRun as "true"             |
        | DryRun number               | DryRun as 1                  |

    @case:listed @documented @operation:ListKeys
    Scenario Outline: ListKeys refuses <fault>
      When ListKeys is called, malformed: <fault>
      Then the request is refused
      And the request is refused with SerializationException, as inferred

      Examples:
        | case           | fault         |
        | Limit text     | Limit as "10" |
        | Limit boolean  | Limit as true |
        | Limit list     | Limit as [1]  |
        | Marker number  | Marker as 1   |

    @case:fraction @inferred @operation:ListKeys
    Scenario: ListKeys refuses a fraction as its Limit
      When ListKeys is called, malformed: Limit as 1.5
      Then the request is refused

    @case:changed @documented
    Scenario Outline: <operation> refuses <fault>
      Given a <kind> key that is Enabled
      When <operation> is called, malformed: <fault>
      Then the request is refused
      And the request is refused with SerializationException, as inferred

      Examples:
        | case                 | fault                                 | operation            | kind                    |
        | Constraints text     | Constraints as "a"                    | CreateGrant          | single-Region symmetric |
        | Operations text      | Operations as "Decrypt"               | CreateGrant          | single-Region symmetric |
        | Operations lists     | Operations as [["Decrypt"]]           | CreateGrant          | single-Region symmetric |
        | ValidTo boolean      | ValidTo as true                       | ImportKeyMaterial    | single-Region imported  |
        | ReplicaRegion number | ReplicaRegion as 42                   | ReplicateKey         | multi-Region symmetric  |
        | Tags object          | Tags as {"TagKey":"a","TagValue":"b"} | TagResource          | single-Region symmetric |
        | Tags list            | Tags as ["a"]                         | TagResource          | single-Region symmetric |
        | Tags number inside   | Tags as [{"TagKey":1,"TagValue":"b"}] | TagResource          | single-Region symmetric |
        | TagKeys text         | TagKeys as "a"                        | UntagResource        | single-Region symmetric |
        | Description number   | Description as 42                     | UpdateKeyDescription | single-Region symmetric |

  @WIR-15
  Rule: A member that is null counts as one that is not there
    Source: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html

    @case:optional @documented @operation:Encrypt
    Scenario Outline: Encrypt succeeds with <value>
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When Encrypt is called, within bounds: <value>
      Then the call succeeds

      Examples:
        | case                     | value                       |
        | EncryptionAlgorithm null | EncryptionAlgorithm as null |
        | EncryptionContext null   | EncryptionContext as null   |
        | GrantTokens null         | GrantTokens as null         |
        | DryRun null              | DryRun as null              |

    @case:read @documented @operation:ListAliases
    Scenario Outline: ListAliases succeeds with <value>
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ListAliases is called, within bounds: <value>
      Then the call succeeds

      Examples:
        | case        | value          |
        | KeyId null  | KeyId as null  |
        | Limit null  | Limit as null  |
        | Marker null | Marker as null |

    @case:required @documented
    Scenario Outline: <operation> refuses <fault>
      Given a single-Region symmetric key that is Enabled
      When <operation> is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | case            | fault              | operation   |
        | KeyId null      | KeyId as null      | Encrypt     |
        | Plaintext null  | Plaintext as null  | Encrypt     |
        | Operations null | Operations as null | CreateGrant |
        | Tags null       | Tags as null       | TagResource |

  @WIR-16
  Rule: Members that the operation does not have are ignored, and letter case counts
    Source: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html

    @case:unknown @inferred
    Scenario Outline: <operation> succeeds with <member>
      Given a single-Region symmetric key that is Enabled
      When <operation> is called, within bounds: <member>
      Then the call succeeds

      Examples:
        | case             | member                   | operation   |
        | Unknown text     | Unknown as "text"        | CreateGrant |
        | Unknown object   | Unknown as {"a":["b"]}   | DescribeKey |
        | MessageType text | MessageType as "UNKNOWN" | Encrypt     |
        | limit number     | limit as 0               | ListAliases |
        | DryRun boolean   | DryRun as true           | TagResource |

    @case:letter-case @documented
    Scenario Outline: Words of an enum and names of members have one letter case: <fault>
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When <operation> is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | case                     | fault                                      | operation       |
        | algorithm | EncryptionAlgorithm as "symmetric_default" | Encrypt         |
        | key spec             | KeySpec as "aes_256"                       | GenerateDataKey |
