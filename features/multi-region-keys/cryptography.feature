Feature: Decrypting across Regions

  @CRY-01
  Rule: A replica key decrypts without KeyId, with the key ID or with its own ARN, and returns its own ARN
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html

    @case:decrypts @documented @operation:ReplicateKey @operation:Encrypt @operation:Decrypt
    Scenario Outline: Decrypt in the second Region works with <form>
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the home Region
      When the ciphertext is decrypted in the second Region with <form>
      Then the original plaintext is returned
      And the KeyId in the response is the key ARN in the second Region

      Examples:
        | form                  |
        | no KeyId              |
        | the key ID            |
        | the replica's key ARN |

    @case:altered @documented @operation:Encrypt @operation:Decrypt
    Scenario: A tampered ciphertext is not decrypted
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the home Region
      When a tampered ciphertext is decrypted in the second Region
      Then the request is refused with InvalidCiphertextException, IncorrectKeyException or ValidationException

  @CRY-02
  Rule: Decrypt fails with the key ARN of another Region
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:other-arn @recorded @operation:ReplicateKey @operation:Encrypt @operation:Decrypt
    Scenario: Decrypt in the replica's Region with the primary's ARN fails with IncorrectKeyException
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the home Region
      When the ciphertext is decrypted in the second Region with the key ARN
      Then the request is refused with IncorrectKeyException

  @CRY-05
  Rule: A key that did not encrypt the ciphertext does not decrypt it, whatever its key usage
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2023-04-13)

    @case:hmac-key @documented @operation:Encrypt @operation:Decrypt
    Scenario: An HMAC key does not decrypt
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the home Region
      When the ciphertext is decrypted with an unrelated HMAC key
      Then the request is refused with IncorrectKeyException or InvalidKeyUsageException
      And the request is refused with IncorrectKeyException, as recorded on 2023-04-13
