Feature: Encryption contexts across Regions

  @CRY-07
  Rule: Ciphertext decrypts under the encryption context that it was encrypted under, and no other
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html

    @case:same @documented @operation:ReplicateKey @operation:Encrypt @operation:Decrypt
    Scenario Outline: Ciphertext produced under an encryption context in the <made> decrypts under it in the <used>
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the <made> with the encryption context {"purpose":"Test"}
      When the ciphertext is decrypted in the <used> with the encryption context {"purpose":"Test"}
      Then the original plaintext is returned

      Examples:
        | made          | used          |
        | home Region   | second Region |
        | second Region | home Region   |

    @case:other @documented @operation:ReplicateKey @operation:Encrypt @operation:Decrypt
    Scenario Outline: Decrypt in the <region> is refused under a different <difference> of the encryption context
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the home Region with the encryption context {"purpose":"Test"}
      When the ciphertext is decrypted in the <region> with the encryption context <context>
      Then the request is refused with InvalidCiphertextException

      Examples:
        | case         | region        | difference       | context                        |
        | value home   | home Region   | value            | {"purpose":"other"}            |
        | value second | second Region | value            | {"purpose":"other"}            |
        | case second  | second Region | case             | {"purpose":"test"}             |
        | name second  | second Region | name             | {"Purpose":"Test"}             |
        | more second  | second Region | number of pairs  | {"purpose":"Test","more":"it"} |

    @case:none @documented @operation:ReplicateKey @operation:Encrypt @operation:Decrypt
    Scenario Outline: Decrypt in the <region> is refused without the encryption context
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the home Region with the encryption context {"purpose":"Test"}
      When the ciphertext is decrypted in the <region> without an encryption context
      Then the request is refused with InvalidCiphertextException

      Examples:
        | region        |
        | home Region   |
        | second Region |

    @case:unasked @documented @operation:ReplicateKey @operation:Encrypt @operation:Decrypt
    Scenario: Decrypt in the second Region is refused under a context where none was given
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the home Region
      When the ciphertext is decrypted in the second Region with the encryption context {"purpose":"Test"}
      Then the request is refused with InvalidCiphertextException

    @case:by-id @documented @operation:ReplicateKey @operation:Encrypt @operation:Decrypt
    Scenario Outline: Decrypt by key ID in the <region> is refused under another encryption context
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the home Region with the encryption context {"purpose":"Test"}
      When the ciphertext is decrypted in the <region> by key ID with the encryption context {"purpose":"other"}
      Then the request is refused with InvalidCiphertextException

      Examples:
        | region        |
        | home Region   |
        | second Region |

    @case:by-id-under-it @documented @operation:ReplicateKey @operation:Encrypt @operation:Decrypt
    Scenario: Decrypt by key ID in the second Region decrypts under the encryption context of the ciphertext
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the home Region with the encryption context {"purpose":"Test"}
      When the ciphertext is decrypted in the second Region by key ID with the encryption context {"purpose":"Test"}
      Then the original plaintext is returned

    @case:data-key @documented @operation:ReplicateKey @operation:GenerateDataKey @operation:Decrypt
    Scenario Outline: A data key generated under an encryption context decrypts in the second Region <how>
      Given a multi-Region key with a replica in the second Region
      And a data key made in the home Region with the encryption context {"purpose":"Test"}
      When the ciphertext is decrypted in the second Region with the encryption context <context>
      Then <result>

      Examples:
        | case       | how              | context             | result                                                    |
        | under it   | under it         | {"purpose":"Test"}  | the original plaintext is returned                        |
        | not others | not under others | {"purpose":"other"} | the request is refused with InvalidCiphertextException    |

    @case:re-encrypted @documented @operation:ReEncrypt @operation:Decrypt
    Scenario: ReEncrypt re-encrypts under the destination's encryption context
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the second Region with the encryption context {"purpose":"Test"}
      And the ciphertext is re-encrypted in the second Region with the encryption context {"purpose":"new"}
      When the ciphertext is decrypted in the home Region with the encryption context {"purpose":"new"}
      Then the original plaintext is returned

    @case:re-encrypted-from @documented @operation:ReEncrypt @operation:Decrypt
    Scenario: Re-encrypted ciphertext does not decrypt under the source's encryption context
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the second Region with the encryption context {"purpose":"Test"}
      And the ciphertext is re-encrypted in the second Region with the encryption context {"purpose":"new"}
      When the ciphertext is decrypted in the home Region with the encryption context {"purpose":"Test"}
      Then the request is refused with InvalidCiphertextException
