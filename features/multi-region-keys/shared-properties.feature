Feature: Properties that related keys share

  @SHR-01
  Rule: Related keys share key ID, key material, origin, key spec, algorithms, key usage and rotation
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyRotations.html

    @documented @operation:ReplicateKey @operation:DescribeKey
    Scenario Outline: Every Region shows the same <property> for a key of kind <kind>
      Given a multi-Region key of kind <kind> with replicas in the second and third Regions
      When DescribeKey is called in the third Region
      Then the <property> is the same in every Region

      Examples:
        | property             | kind           |
        | key ID               | symmetric      |
        | key spec             | RSA signing    |
        | key usage            | HMAC           |
        | origin               | symmetric      |
        | supported algorithms | RSA encryption |
        | supported algorithms | RSA signing    |
        | supported algorithms | HMAC           |
        | current material     | symmetric      |
        | rotation setting     | symmetric      |
        | key material history | symmetric      |

    @documented @operation:ReplicateKey @operation:EnableKeyRotation
    Scenario: Rotation enabled on the primary is enabled for every related key
      Given a multi-Region key with a replica in the second Region
      When EnableKeyRotation is called in the home Region
      Then the call succeeds
      And automatic rotation is on in every Region
      And the rotation setting is the same in every Region

    @documented @operation:ReplicateKey
    Scenario Outline: Every related key has its own <property>
      Given a multi-Region key with a replica in the second Region
      And every related key has its own <property>
      When DescribeKey is called in the second Region
      Then the <property> of every related key is what it was

      Examples:
        | property    |
        | description |
        | tags        |
        | aliases     |
        | key policy  |
        | grants      |

  @SHR-03
  Rule: The public key is identical whichever related key is asked
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @documented @operation:ReplicateKey @operation:GetPublicKey
    Scenario Outline: The public key of kind <kind> is the same in every Region
      Given a multi-Region key of kind <kind> with a replica in the second Region
      When GetPublicKey is called in the second Region
      Then the public key is the same in every Region

      Examples:
        | kind              |
        | RSA signing       |
        | RSA encryption    |
        | ECC signing       |
        | ECC key agreement |

  @SHR-04
  Rule: Related keys are interchangeable in cryptographic operations
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Verify.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_VerifyMac.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/offline-public-key.html

    @documented @operation:ReplicateKey
    Scenario Outline: What a key of kind <kind> makes in one Region is good in every other
      Given a multi-Region key of kind <kind> with a replica in the second Region
      When the key is used in the home Region
      Then the result is good in every Region

      Examples:
        | kind              |
        | symmetric         |
        | RSA encryption    |
        | RSA signing       |
        | ECC signing       |
        | ECC key agreement |
        | HMAC              |
        | imported          |

    @documented @operation:ReplicateKey
    Scenario Outline: What a replica of kind <kind> makes is good in the primary's Region
      Given a multi-Region key of kind <kind> with a replica in the second Region
      When the key is used in the second Region
      Then the result is good in every Region

      Examples:
        | kind        |
        | symmetric   |
        | RSA signing |
        | ECC signing |
        | HMAC        |

    @documented @operation:ReplicateKey @operation:Sign @operation:Verify
    Scenario Outline: An altered signature of kind <kind> is not good in another Region
      Given a multi-Region key of kind <kind> with a replica in the second Region
      When what the key makes in the home Region is altered and checked in the second Region
      Then the request is refused with KMSInvalidSignatureException

      Examples:
        | kind        |
        | RSA signing |
        | ECC signing |

    @documented @operation:ReplicateKey @operation:GenerateMac @operation:VerifyMac
    Scenario: An altered MAC is not good in another Region
      Given a multi-Region key of kind HMAC with a replica in the second Region
      When what the key makes in the home Region is altered and checked in the second Region
      Then the request is refused with KMSInvalidMacException

    @documented @operation:ReplicateKey @operation:GetPublicKey
    Scenario Outline: What a key of kind <kind> makes in the <region> agrees with its public key
      Given a multi-Region key of kind <kind> with a replica in the second Region
      When the key is used in the <region>
      Then the result agrees with the public key of every Region

      Examples:
        | kind              | region        |
        | RSA signing       | home Region   |
        | RSA signing       | second Region |
        | ECC signing       | home Region   |
        | ECC signing       | second Region |
        | ECC key agreement | home Region   |
        | ECC key agreement | second Region |

    @documented @operation:ReplicateKey @operation:GetPublicKey @operation:Decrypt
    Scenario Outline: Data encrypted outside AWS KMS with the public key of the <region> is decrypted in every Region
      Given a multi-Region key of kind RSA encryption with a replica in the second Region
      When data is encrypted outside AWS KMS with the public key of the <region>
      Then the ciphertext can be decrypted in every Region

      Examples:
        | region        |
        | home Region   |
        | second Region |
