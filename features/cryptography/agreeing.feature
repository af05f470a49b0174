Feature: Agreeing on secrets

  @DSS-01
  Rule: The other party's public key must be on the same curve
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeriveSharedSecret.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/ecc.json (recorded 2026-09-12)

    @case:refused @documented @operation:DeriveSharedSecret @requires:CreateKey @requires:GetPublicKey
    Scenario Outline: DeriveSharedSecret refuses <case>
      Given a single-Region ECC_NIST_P256 key for KEY_AGREEMENT
      When DeriveSharedSecret is called with ECDH and <input>
      Then the request is refused with ValidationException

      Examples:
        | case            | input                                  |
        | any-bytes       | {"PublicKey": {"bytes": 7}}            |
        | another-curve   | {"PublicKey": "a public key of P-521"} |
        | other-algorithm | {"KeyAgreementAlgorithm": "DH"}        |

  @DSS-02
  Rule: A signing key cannot derive a shared secret
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeriveSharedSecret.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2024-12-25)

    @case:usage @documented @operation:DeriveSharedSecret @requires:CreateKey @requires:GetPublicKey
    Scenario: DeriveSharedSecret is refused on a signing key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When DeriveSharedSecret is called with ECDH
      Then the request is refused with InvalidKeyUsageException

  @DSS-03
  Rule: KeyOrigin says whether the key material was imported
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeriveSharedSecret.html

    @case:imported @documented @operation:DeriveSharedSecret @requires:CreateKey @requires:GetPublicKey @requires:ImportKeyMaterial
    Scenario: DeriveSharedSecret with imported key material returns KeyOrigin EXTERNAL
      Given a single-Region ECC_NIST_P256 key for KEY_AGREEMENT with imported key material
      When DeriveSharedSecret is called with ECDH
      Then the result is correct

  @KEM-01
  Rule: A tampered ciphertext of the right length decapsulates to a different secret, without an error
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decapsulate.html

    @case:altered @documented @operation:Decapsulate @requires:CreateKey @requires:GetPublicKey
    Scenario: Decapsulate does not reveal that a ciphertext was tampered with
      Given a single-Region ML_KEM_768 key for ENCAPSULATE_DECAPSULATE
      When Decapsulate is called with ML_KEM and {"SharedSecretCiphertextBlob": "with its first byte changed"}
      Then the call succeeds

    @case:twice @documented @operation:Encapsulate @requires:CreateKey
    Scenario: Encapsulate returns a different secret each time
      Given a single-Region ML_KEM_768 key for ENCAPSULATE_DECAPSULATE
      When Encapsulate is called twice with ML_KEM
      Then the results differ

  @KEM-02
  Rule: A ciphertext of the wrong length is refused
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decapsulate.html

    @case:length @documented @operation:Decapsulate @requires:CreateKey @requires:GetPublicKey
    Scenario Outline: Decapsulate with ML_KEM_768 refuses <bytes> bytes
      Given a single-Region ML_KEM_768 key for ENCAPSULATE_DECAPSULATE
      When Decapsulate is called with ML_KEM and {"SharedSecretCiphertextBlob": {"bytes": <bytes>}}
      Then the request is refused with InvalidCiphertextException

      Examples:
        | bytes |
        | 1087  |
        | 1568  |
