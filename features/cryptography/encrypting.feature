Feature: Encrypting and decrypting

  @ENC-01
  Rule: A symmetric ciphertext decrypts only with the encryption context that encrypted it, in any order
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html

    @case:accepted @documented @operation:Encrypt @operation:Decrypt @requires:CreateKey
    Scenario Outline: The same encryption context decrypts: <case>
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      And a ciphertext that Encrypt produced with the encryption context <made>
      When the ciphertext is decrypted with the encryption context <sent>
      Then the call succeeds

      Examples:
        | case         | made                             | sent                             |
        | same         | {"a": "1", "b": "2"}             | {"a": "1", "b": "2"}             |
        | other-order  | {"a": "1", "b": "2"}             | {"b": "2", "a": "1"}             |
        | none         | "none"                           | {}                               |
        | empty        | {}                               | "none"                           |
        | not-in-ASCII | {"näme": "✓", "B": "", "a": " "} | {"a": " ", "B": "", "näme": "✓"} |

    @case:refused @documented @operation:Encrypt @operation:Decrypt @requires:CreateKey
    Scenario Outline: A different encryption context does not decrypt: <case>
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      And a ciphertext that Encrypt produced with the encryption context <made>
      When the ciphertext is decrypted with the encryption context <sent>
      Then the request is refused with InvalidCiphertextException

      Examples:
        | case               | made                 | sent                 |
        | none               | {"a": "1", "b": "2"} | "none"               |
        | an-empty-one       | {"a": "1", "b": "2"} | {}                   |
        | one-pair-fewer     | {"a": "1", "b": "2"} | {"a": "1"}           |
        | one-pair-more      | {"a": "1"}           | {"a": "1", "b": "2"} |
        | where-none-was     | "none"               | {"a": "1"}           |
        | another-value      | {"a": "1"}           | {"a": "2"}           |
        | values-exchanged   | {"a": "1", "b": "2"} | {"a": "2", "b": "1"} |
        | case-of-a-value    | {"a": "One"}         | {"a": "one"}         |
        | case-of-a-name     | {"Name": "1"}        | {"name": "1"}        |
        | name-and-value     | {"a": "b"}           | {"b": "a"}           |
        | joined-differently | {"a": "bc"}          | {"ab": "c"}          |
        | space-at-its-end   | {"a": "1"}           | {"a": "1 "}          |
        | empty-value-left-out | {"a": "1", "b": ""} | {"a": "1"}           |
        | empty-value-added  | {"a": "1"}           | {"a": "1", "b": ""}  |
        | composed-letters   | {"a": "\u00e9"}      | {"a": "e\u0301"}     |

  @ENC-02
  Rule: Asymmetric keys accept no encryption context except an empty one
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/rsa.json (recorded 2026-09-12)

    @case:refused @documented @requires:CreateKey @requires:GetPublicKey
    Scenario Outline: <operation> with an RSA key refuses an encryption context
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When <operation> is called with RSAES_OAEP_SHA_256 and {"EncryptionContext": {"a": "1"}}
      Then the request is refused with ValidationException

      Examples:
        | operation |
        | Encrypt   |
        | Decrypt   |

    @case:empty @recorded @requires:CreateKey @requires:GetPublicKey
    Scenario Outline: <operation> with an RSA key accepts an empty encryption context
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When <operation> is called with RSAES_OAEP_SHA_256 and {"EncryptionContext": {}}
      Then the call succeeds

      Examples:
        | operation |
        | Encrypt   |
        | Decrypt   |

  @ENC-03
  Rule: A plaintext must have at least one byte
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html

    @case:empty @documented @operation:Encrypt @requires:CreateKey
    Scenario: Encrypt refuses an empty plaintext
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When Encrypt is called with SYMMETRIC_DEFAULT and {"Plaintext": {"bytes": 0}}
      Then the request is refused with ValidationException

    @case:shortest @documented @operation:Encrypt @requires:CreateKey @requires:Decrypt
    Scenario: One byte is encrypted
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When Encrypt is called with SYMMETRIC_DEFAULT and {"Plaintext": {"bytes": 1}}
      Then the result is correct

  @ENC-04
  Rule: Two ciphertexts of the same plaintext differ
    Source: https://docs.aws.amazon.com/kms/latest/cryptographic-details/crypto-primitives.html

    @case:twice @documented @operation:Encrypt @requires:CreateKey
    Scenario Outline: Encrypting twice with <algorithm> returns different ciphertexts
      Given a single-Region <spec> key for ENCRYPT_DECRYPT
      When Encrypt is called twice with <algorithm>
      Then the results differ

      Examples:
        | algorithm          | spec              |
        | SYMMETRIC_DEFAULT  | SYMMETRIC_DEFAULT |
        | RSAES_OAEP_SHA_256 | RSA_2048          |

  @ENC-05
  Rule: A ciphertext that was changed in any part does not decrypt
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html
    Source: https://github.com/google/go-cloud/tree/29ba3487e2e12a9a270aea9c74ca99bde8117885/secrets/awskms/testdata/TestConformance (recorded 2026-03-19)

    @case:damaged @documented @operation:Encrypt @operation:Decrypt @requires:CreateKey
    Scenario Outline: A ciphertext does not decrypt <damage>
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      And a ciphertext that Encrypt produced with the encryption context {}
      When the ciphertext is decrypted <damage>
      Then the request is refused with InvalidCiphertextException

      Examples:
        | id         | damage                            |
        | first-byte | with its first byte changed       |
        | middle     | with a byte in its middle changed |
        | last-byte  | with its last byte changed        |
        | appended   | with a byte appended              |
        | beheaded   | without its first byte            |
        | cut-off    | without its last byte             |

    @case:RSA @documented @operation:Decrypt @requires:CreateKey @requires:GetPublicKey
    Scenario Outline: Decrypt with an RSA key refuses <case>
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When Decrypt is called with RSAES_OAEP_SHA_256 and <input>
      Then the request is refused with InvalidCiphertextException

      Examples:
        | case            | input                                             |
        | any-bytes       | {"CiphertextBlob": {"bytes": 256}}                |
        | a-changed-byte  | {"CiphertextBlob": "with its first byte changed"} |
        | other-algorithm | {"EncryptionAlgorithm": "RSAES_OAEP_SHA_1"}       |

    @case:no-ciphertext @documented @operation:Decrypt @requires:CreateKey @requires:Encrypt
    Scenario: Bytes that are not a ciphertext do not decrypt
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When Decrypt is called with SYMMETRIC_DEFAULT and {"CiphertextBlob": {"bytes": 100}, "KeyId": null}
      Then the request is refused with InvalidCiphertextException

  @ENC-06
  Rule: The key named must be the one that encrypted the ciphertext, and this is checked first
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2023-04-13)

    @case:another-key @documented @operation:Decrypt @requires:CreateKey @requires:Encrypt
    Scenario: A symmetric key does not decrypt another key's ciphertext
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When Decrypt is called with SYMMETRIC_DEFAULT and {"KeyId": "another key"}
      Then the request is refused with IncorrectKeyException

    @case:another-alias @documented @operation:Decrypt @requires:CreateAlias @requires:CreateKey @requires:Encrypt
    Scenario: The alias of another key does not decrypt a ciphertext
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When Decrypt is called with SYMMETRIC_DEFAULT and {"KeyId": "an alias of another key"}
      Then the request is refused with IncorrectKeyException

  @ENC-07
  Rule: For an asymmetric key, the algorithm and the key must be named
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/rsa.json (recorded 2026-09-12)

    @case:encrypt @documented @operation:Encrypt @requires:CreateKey
    Scenario: Encrypt without an algorithm is refused on an RSA key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When Encrypt is called with RSAES_OAEP_SHA_256 and {"EncryptionAlgorithm": null}
      Then the request is refused with InvalidKeyUsageException

    @case:decrypt @recorded @operation:Decrypt @requires:CreateKey @requires:GetPublicKey
    Scenario: Decrypt without an algorithm treats an RSA ciphertext as a symmetric one
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When Decrypt is called with RSAES_OAEP_SHA_256 and {"EncryptionAlgorithm": null}
      Then the request is refused with InvalidCiphertextException

    @case:no-key @recorded @operation:Decrypt @requires:CreateKey @requires:GetPublicKey
    Scenario: Decrypt without a key is refused for an RSA ciphertext
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When Decrypt is called with RSAES_OAEP_SHA_256 and {"KeyId": null}
      Then the request is refused with ValidationException

  @ENC-08
  Rule: A key with a different key usage does not encrypt
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2023-04-13)

    @case:usage @documented @operation:Encrypt @requires:CreateKey
    Scenario Outline: A <spec> key for <usage> does not encrypt
      Given a single-Region <spec> key for <usage>
      When Encrypt is called with SYMMETRIC_DEFAULT and {"EncryptionAlgorithm": null}
      Then the request is refused with InvalidKeyUsageException

      Examples:
        | spec     | usage               |
        | RSA_2048 | SIGN_VERIFY         |
        | HMAC_256 | GENERATE_VERIFY_MAC |
