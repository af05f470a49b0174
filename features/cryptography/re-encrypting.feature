Feature: Re-encrypting

  @REN-01
  Rule: ReEncrypt checks the source encryption context and binds the destination encryption context
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReEncrypt.html

    @case:bound @documented @operation:ReEncrypt @requires:CreateKey @requires:Decrypt @requires:Encrypt
    Scenario: What ReEncrypt returns decrypts with the destination encryption context
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      And a ciphertext that ReEncrypt produced with the encryption context {"a": "1"}
      When the ciphertext is decrypted with the encryption context {"a": "1"}
      Then the call succeeds

    @case:not-otherwise @documented @operation:ReEncrypt @requires:CreateKey @requires:Decrypt @requires:Encrypt
    Scenario Outline: What ReEncrypt returns does not decrypt with <case>
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      And a ciphertext that ReEncrypt produced with the encryption context <made>
      When the ciphertext is decrypted with the encryption context <sent>
      Then the request is refused with InvalidCiphertextException

      Examples:
        | case               | made       | sent                  |
        | none               | {"a": "1"} | {}                    |
        | that-of-the-source | {"a": "1"} | {"source": "another"} |
        | where-none-was     | {}         | {"source": "another"} |

    @case:left-out @documented @operation:ReEncrypt @requires:CreateKey @requires:Decrypt @requires:Encrypt
    Scenario: Without a destination encryption context, ReEncrypt binds none
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      And a ciphertext that ReEncrypt produced with the encryption context "none"
      When the ciphertext is decrypted with the encryption context {}
      Then the call succeeds

    @case:source-left-out @documented @operation:ReEncrypt @requires:CreateKey @requires:Encrypt
    Scenario: Without a source encryption context, ReEncrypt takes the ciphertext to have none
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ReEncrypt is called with SYMMETRIC_DEFAULT and {"DestinationEncryptionContext": {"a": "1"}}
      Then the call succeeds

    @case:wrong-source @documented @operation:ReEncrypt @requires:CreateKey @requires:Encrypt
    Scenario: ReEncrypt refuses an encryption context other than the source's
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ReEncrypt is called with SYMMETRIC_DEFAULT and {"SourceEncryptionContext": {"a": "1"}}
      Then the request is refused with InvalidCiphertextException

  @REN-02
  Rule: The source key named must be the one that encrypted the ciphertext
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReEncrypt.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2025-06-09)

    @case:another-key @documented @operation:ReEncrypt @requires:CreateKey @requires:Encrypt
    Scenario: ReEncrypt refuses a different source key
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ReEncrypt is called with SYMMETRIC_DEFAULT and {"SourceKeyId": "another key"}
      Then the request is refused with IncorrectKeyException

    @case:HMAC-keys @recorded @operation:ReEncrypt @requires:CreateKey @requires:Encrypt
    Scenario: ReEncrypt refuses a different source key first, whatever the keys are for
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ReEncrypt is called with SYMMETRIC_DEFAULT and {"SourceKeyId": "an HMAC key", "DestinationKeyId": "an HMAC key"}
      Then the request is refused with IncorrectKeyException

  @REN-03
  Rule: ReEncrypt encrypts again, even under the same key
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReEncrypt.html

    @case:twice @documented @operation:ReEncrypt @requires:CreateKey @requires:Encrypt
    Scenario: Re-encrypting twice returns different ciphertexts
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ReEncrypt is called twice with SYMMETRIC_DEFAULT
      Then the results differ

  @REN-04
  Rule: ReEncrypt names the key material of symmetric encryption keys alone
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReEncrypt.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/rsa.json (recorded 2026-09-12)

    @case:named @documented @operation:ReEncrypt @requires:CreateKey @requires:Encrypt @requires:GetPublicKey
    Scenario Outline: ReEncrypt <way> names no key material of the RSA key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When ReEncrypt is called with <algorithm>
      Then the response contains:
        | SourceKeyMaterialId      | <source>      |
        | DestinationKeyMaterialId | <destination> |

      Examples:
        | case | way             | algorithm                                       | source  | destination |
        | from | from an RSA key | RSAES_OAEP_SHA_256                              | absent  | present     |
        | to   | to an RSA key   | RSAES_OAEP_SHA_256 as the destination algorithm | present | absent      |
