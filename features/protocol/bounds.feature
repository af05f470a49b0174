Feature: Values at their bounds

  @WIR-13
  Rule: A value at the smallest or largest documented bound is accepted
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_TagResource.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateKeyDescription.html

    @case:alias @documented @operation:CreateAlias
    Scenario: CreateAlias accepts an AliasName of 256 characters
      Given a single-Region symmetric key that is Enabled
      When CreateAlias is called, within bounds: AliasName of 256 characters
      Then the call succeeds

    @case:description @documented @operation:UpdateKeyDescription
    Scenario Outline: UpdateKeyDescription accepts a <value>
      Given a single-Region symmetric key that is Enabled
      When UpdateKeyDescription is called, within bounds: <value>
      Then the call succeeds

      Examples:
        | case             | value                          |
        | Description 0    | Description of 0 characters    |
        | Description 8192 | Description of 8192 characters |

    @case:grant @documented @operation:CreateGrant
    Scenario Outline: CreateGrant accepts a <value>
      Given a single-Region symmetric key that is Enabled
      When CreateGrant is called, within bounds: <value>
      Then the call succeeds

      Examples:
        | case             | value                  |
        | Name 1           | Name of 1 characters   |
        | Name 256         | Name of 256 characters |
        | GrantTokens list | GrantTokens as []      |

    @case:tags @documented @operation:TagResource
    Scenario Outline: TagResource accepts <value>
      Given a single-Region symmetric key that is Enabled
      When TagResource is called, within bounds: <value>
      Then the call succeeds

      Examples:
        | case         | value                                  |
        | TagKey 1     | Tags with a TagKey of 1 characters     |
        | TagKey 128   | Tags with a TagKey of 128 characters   |
        | TagValue 0   | Tags with a TagValue of 0 characters   |
        | TagValue 256 | Tags with a TagValue of 256 characters |

    @case:untag @documented @operation:UntagResource @requires:TagResource
    Scenario: UntagResource accepts a tag key of 128 characters
      Given a single-Region symmetric key that is Enabled
      When UntagResource is called, within bounds: TagKeys with an entry of 128 characters
      Then the call succeeds

    @case:plaintext @documented @operation:Encrypt
    Scenario Outline: Encrypt accepts a <value>
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When Encrypt is called, within bounds: <value>
      Then the call succeeds

      Examples:
        | case             | value                   |
        | Plaintext 1      | Plaintext of 1 bytes    |
        | Plaintext 4096   | Plaintext of 4096 bytes |
        | GrantTokens list | GrantTokens as []       |

    @case:data-key @documented @operation:GenerateDataKey
    Scenario Outline: GenerateDataKey accepts a <value>
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKey is called, within bounds: <value>
      Then the call succeeds

      Examples:
        | case               | value                 |
        | NumberOfBytes 1    | NumberOfBytes as 1    |
        | NumberOfBytes 1024 | NumberOfBytes as 1024 |

    @case:sealed @documented @operation:GenerateDataKeyWithoutPlaintext
    Scenario Outline: GenerateDataKeyWithoutPlaintext accepts a <value>
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyWithoutPlaintext is called, within bounds: <value>
      Then the call succeeds

      Examples:
        | case               | value                 |
        | NumberOfBytes 1    | NumberOfBytes as 1    |
        | NumberOfBytes 1024 | NumberOfBytes as 1024 |

    @case:message @documented @operation:GenerateMac
    Scenario Outline: GenerateMac accepts a <value>
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC
      When GenerateMac is called, within bounds: <value>
      Then the call succeeds

      Examples:
        | case         | value                 |
        | Message 1    | Message of 1 bytes    |
        | Message 4096 | Message of 4096 bytes |

    @case:signed @documented @operation:Sign
    Scenario Outline: Sign accepts a <value>
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When Sign is called, within bounds: <value>
      Then the call succeeds

      Examples:
        | case         | value                 |
        | Message 1    | Message of 1 bytes    |
        | Message 4096 | Message of 4096 bytes |

    @case:longest @documented
    Scenario Outline: <operation> looks for a key whose KeyId has 2048 characters
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When <operation> is called, within bounds: KeyId of 2048 characters
      Then the request is refused with NotFoundException or InvalidArnException

      Examples:
        | operation    |
        | DescribeKey  |
        | GetKeyPolicy |

    @case:grant-id @documented @operation:ListGrants
    Scenario: ListGrants looks for a grant whose GrantId has 128 characters
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ListGrants is called, within bounds: GrantId of 128 characters
      Then the call succeeds or is refused with InvalidGrantIdException

    @case:longest-bytes @documented
    Scenario Outline: <operation> looks at a <value>
      Given a single-Region <key>
      When <operation> is called, within bounds: <value>
      Then the request is refused with <exception>

      Examples:
        | case                | operation | value                        | key                                       | exception                    |
        | CiphertextBlob 6144 | Decrypt   | CiphertextBlob of 6144 bytes | SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT | InvalidCiphertextException   |
        | Mac 6144            | VerifyMac | Mac of 6144 bytes            | HMAC_256 key for GENERATE_VERIFY_MAC      | KMSInvalidMacException       |
        | Signature 6144      | Verify    | Signature of 6144 bytes      | ECC_NIST_P256 key for SIGN_VERIFY         | KMSInvalidSignatureException |
