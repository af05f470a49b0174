Feature: What stays the same when the primary Region is updated

  @UPR-06
  Rule: Key IDs and ARNs of all related keys are unchanged; only the roles move
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html

    @case:names @documented @operation:UpdatePrimaryRegion
    Scenario: Every related key keeps its key ID and its ARN
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And every related key keeps its key ID and ARN

  @UPR-11
  Rule: The shared properties are unchanged in every Region
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:shared @documented @operation:UpdatePrimaryRegion
    Scenario Outline: Every related key keeps the shared <property>
      Given a multi-Region <kind> key with replicas in the second and third Regions
      And the <property> of every related key is noted
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the <property> of every related key is unchanged

      Examples:
        | property              | kind        |
        | key spec              | symmetric   |
        | key usage             | HMAC        |
        | origin                | symmetric   |
        | supported algorithms  | RSA signing |
        | current material      | symmetric   |
        | public key            | ECC signing |

    @case:rotation-off @documented @operation:UpdatePrimaryRegion
    Scenario: The rotation setting stays off
      Given a multi-Region key with a replica in the second Region
      And the rotation setting of every related key is noted
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the rotation setting of every related key is unchanged
      And automatic rotation is off in every Region

    @case:material @recorded @operation:UpdatePrimaryRegion @operation:Encrypt @operation:Decrypt
    Scenario: Ciphertext of the old primary decrypts with the same key material
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the home Region
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And decrypting the ciphertext in the second Region uses the key material that encrypted it

  @ROT-05
  Rule: Rotation settings and their schedule survive a change of primary
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:90-days @documented @operation:UpdatePrimaryRegion @operation:EnableKeyRotation
    Scenario: Automatic rotation every 90 days keeps its period and its next date
      Given a multi-Region key with a replica in the second Region
      And automatic rotation is enabled with a period of 90 days
      And the rotation setting of every related key is noted
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the rotation setting of every related key is unchanged

  @UPR-12
  Rule: The independent properties of every related key are unchanged
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html

    @case:own @documented @operation:UpdatePrimaryRegion
    Scenario Outline: Every related key keeps its own <property>
      Given a multi-Region key with replicas in the second and third Regions
      And every related key has its own <property>
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the <property> of every related key is unchanged

      Examples:
        | property    |
        | description |
        | tags        |
        | aliases     |
        | key policy  |
        | grants      |

    @case:creation-date @documented @operation:UpdatePrimaryRegion
    Scenario: Every related key keeps its creation date
      Given a multi-Region key with replicas in the second and third Regions
      And the creation date of every related key is noted
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the creation date of every related key is unchanged

    @case:disabled-third @documented @operation:UpdatePrimaryRegion @operation:DisableKey
    Scenario: A Disabled third key stays Disabled
      Given a multi-Region key with replicas in the second and third Regions
      And the key in the third Region is Disabled
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the key in the third Region is in the key state Disabled

  @UPR-13
  Rule: Ciphertext produced by any related key before or after the move decrypts with any related key
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:before @documented @operation:UpdatePrimaryRegion @operation:Encrypt @operation:Decrypt
    Scenario Outline: Ciphertext produced in the <region> before the move decrypts in every Region after it
      Given a multi-Region key with replicas in the second and third Regions
      And a ciphertext produced in the <region>
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the ciphertext can be decrypted in every Region

      Examples:
        | region        |
        | home Region   |
        | second Region |
        | third Region  |

    @case:after @documented @operation:UpdatePrimaryRegion @operation:Encrypt @operation:Decrypt
    Scenario Outline: Ciphertext produced in the <region> after the move decrypts in every Region
      Given a multi-Region key with replicas in the second and third Regions
      And the primary Region has been updated to the second Region
      When data is encrypted in the <region>
      Then the ciphertext can be decrypted in every Region

      Examples:
        | region        |
        | home Region   |
        | second Region |
        | third Region  |

    @case:re-encrypt @documented @operation:UpdatePrimaryRegion @operation:Encrypt @operation:ReEncrypt
    Scenario: Ciphertext produced before the move can be re-encrypted in the old primary's Region
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the second Region
      And the primary Region has been updated to the second Region
      When the ciphertext is re-encrypted in the home Region
      Then the ciphertext can be decrypted in every Region
