Feature: Properties that related keys share

  @SHR-01
  Rule: Related keys share key ID, key material, origin, key spec, algorithms, key usage and rotation
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyRotations.html

    @case:same @documented @operation:ReplicateKey @operation:DescribeKey
    Scenario Outline: Every Region shows the same <property> for a multi-Region <kind> key
      Given a multi-Region <kind> key with replicas in the second and third Regions
      When DescribeKey is called in the third Region
      Then the <property> is the same in every Region

      Examples:
        | case                       | property             | kind           |
        | symmetric key ID           | key ID               | symmetric      |
        | RSA signing key spec       | key spec             | RSA signing    |
        | HMAC key usage             | key usage            | HMAC           |
        | symmetric origin           | origin               | symmetric      |
        | RSA encryption algorithms  | supported algorithms | RSA encryption |
        | RSA signing algorithms     | supported algorithms | RSA signing    |
        | HMAC algorithms            | supported algorithms | HMAC           |
        | symmetric current material | current material     | symmetric      |
        | symmetric rotation setting | rotation setting     | symmetric      |
        | symmetric history          | key material history | symmetric      |

    @case:rotation-enabled @documented @operation:ReplicateKey @operation:EnableKeyRotation
    Scenario: Rotation enabled on the primary is enabled for every related key, with the period that was set
      Given a multi-Region key with a replica in the second Region
      When EnableKeyRotation is called in the home Region with:
        | RotationPeriodInDays | 180 |
      Then the call succeeds
      And the rotation setting is the same in every Region
      And GetKeyRotationStatus in every Region shows:
        | KeyRotationEnabled   | true |
        | RotationPeriodInDays | 180  |

    @case:own @documented @operation:ReplicateKey
    Scenario Outline: Every related key has its own <property>
      Given a multi-Region key with a replica in the second Region
      And every related key has its own <property>
      When DescribeKey is called in the second Region
      Then the <property> of every related key is unchanged

      Examples:
        | property    |
        | description |
        | tags        |
        | aliases     |
        | key policy  |
        | grants      |

  @SHR-03
  Rule: All related keys have the same public key
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:same @documented @operation:ReplicateKey @operation:GetPublicKey
    Scenario Outline: The public key of a multi-Region <kind> key is the same in every Region
      Given a multi-Region <kind> key with a replica in the second Region
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

    @case:everywhere @documented @operation:ReplicateKey
    Scenario Outline: What a multi-Region <kind> key produces in one Region is accepted in every other
      Given a multi-Region <kind> key with a replica in the second Region
      When the key is used in the home Region
      Then every related key accepts the result

      Examples:
        | kind              |
        | symmetric         |
        | RSA encryption    |
        | RSA signing       |
        | ECC signing       |
        | ECC key agreement |
        | HMAC              |
        | imported          |

    @case:from-replica @documented @operation:ReplicateKey
    Scenario Outline: What the replica of a multi-Region <kind> key produces is accepted in the primary's Region
      Given a multi-Region <kind> key with a replica in the second Region
      When the key is used in the second Region
      Then every related key accepts the result

      Examples:
        | kind        |
        | symmetric   |
        | RSA signing |
        | ECC signing |
        | HMAC        |

    @case:altered-signature @documented @operation:ReplicateKey @operation:Sign @operation:Verify
    Scenario Outline: A tampered signature of a multi-Region <kind> key is rejected in another Region
      Given a multi-Region <kind> key with a replica in the second Region
      When a result produced in the home Region is tampered with and verified in the second Region
      Then the request is refused with KMSInvalidSignatureException

      Examples:
        | kind        |
        | RSA signing |
        | ECC signing |

    @case:altered-mac @documented @operation:ReplicateKey @operation:GenerateMac @operation:VerifyMac
    Scenario: A tampered MAC is rejected in another Region
      Given a multi-Region HMAC key with a replica in the second Region
      When a result produced in the home Region is tampered with and verified in the second Region
      Then the request is refused with KMSInvalidMacException

    @case:public-key @documented @operation:ReplicateKey @operation:GetPublicKey
    Scenario Outline: What a multi-Region <kind> key produces in the <region> matches its public key
      Given a multi-Region <kind> key with a replica in the second Region
      When the key is used in the <region>
      Then the result matches the public key from every Region

      Examples:
        | case        | kind              | region        |
        | RSA home    | RSA signing       | home Region   |
        | RSA second  | RSA signing       | second Region |
        | ECC home    | ECC signing       | home Region   |
        | ECC second  | ECC signing       | second Region |
        | ECDH home   | ECC key agreement | home Region   |
        | ECDH second | ECC key agreement | second Region |

    @case:encrypted-outside @documented @operation:ReplicateKey @operation:GetPublicKey @operation:Decrypt
    Scenario Outline: Data encrypted outside AWS KMS with the public key from the <region> decrypts in every Region
      Given a multi-Region RSA encryption key with a replica in the second Region
      When data is encrypted outside AWS KMS with the public key from the <region>
      Then the ciphertext can be decrypted in every Region

      Examples:
        | region        |
        | home Region   |
        | second Region |
