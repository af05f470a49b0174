Feature: Decrypting across Regions

  @CRY-01
  Rule: A replica key decrypts with KeyId omitted, as key ID or as its own ARN, and answers with its own ARN
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html

    @documented @operation:ReplicateKey @operation:Encrypt @operation:Decrypt
    Scenario Outline: Decrypt in the second Region works with <form>
      Given a multi-Region key with a replica in the second Region
      And a ciphertext made in the home Region
      When the ciphertext is decrypted in the second Region with <form>
      Then the plaintext is what was encrypted
      And the answer's KeyId is the key ARN in the second Region

      Examples:
        | form                  |
        | no KeyId              |
        | the key ID            |
        | the replica's key ARN |

    @documented @operation:Encrypt @operation:Decrypt
    Scenario: An altered ciphertext is not decrypted
      Given a multi-Region key with a replica in the second Region
      And a ciphertext made in the home Region
      When an altered ciphertext is decrypted in the second Region
      Then the request is refused with InvalidCiphertextException, IncorrectKeyException or ValidationException

  @CRY-02
  Rule: The other Region's key ARN does not decrypt
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @recorded @operation:ReplicateKey @operation:Encrypt @operation:Decrypt
    Scenario: The primary's ARN in the replica's Region gives IncorrectKeyException
      Given a multi-Region key with a replica in the second Region
      And a ciphertext made in the home Region
      When the ciphertext is decrypted in the second Region with the key ARN
      Then the request is refused with IncorrectKeyException
