Feature: From one key state to another

  @LIF-01
  Rule: EnableKey and DisableKey lead to Enabled and Disabled, whichever of the two the key was
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKey.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html

    @case:switched @documented @operation:EnableKey @operation:DisableKey
    Scenario Outline: <operation> on a <scope> <kind> key that is <state> makes it <then>
      Given a <scope> <kind> key that is <state>, prepared for <operation>
      When <operation> is called on it
      Then the call succeeds
      And the key in the home Region is in the key state <then>

      Examples:
        | case          | operation  | scope         | kind        | state    | then     |
        | HMAC-on       | EnableKey  | single-Region | HMAC        | Disabled | Enabled  |
        | HMAC-off      | DisableKey | single-Region | HMAC        | Enabled  | Disabled |
        | signing-on    | EnableKey  | multi-Region  | ECC signing | Disabled | Enabled  |
        | signing-off   | DisableKey | multi-Region  | ECC signing | Enabled  | Disabled |
        | imported-on   | EnableKey  | single-Region | imported    | Disabled | Enabled  |
        | imported-off  | DisableKey | single-Region | imported    | Enabled  | Disabled |
        | off-again     | DisableKey | multi-Region  | symmetric   | Disabled | Disabled |
        | on-again      | EnableKey  | multi-Region  | symmetric   | Enabled  | Enabled  |

    @case:use-again @documented @operation:EnableKey @operation:DisableKey
    Scenario: A key that is enabled again decrypts what it encrypted before
      Given a single-Region key
      And a ciphertext produced in the home Region
      And the key in the home Region is Disabled
      And the key in the home Region is Enabled
      When the ciphertext is decrypted in the home Region
      Then the original plaintext is returned

  @LIF-02
  Rule: Without its key material a key is PendingImport, whatever it was, and with it Enabled
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ImportKeyMaterial.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteImportedKeyMaterial.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/imports.json (recorded 2026-09-12)

    @case:disabled @recorded @operation:ImportKeyMaterial @operation:DisableKey
    Scenario: ImportKeyMaterial of what a Disabled key has already enables it
      Given a single-Region imported key
      And the key in the home Region is Disabled
      When ImportKeyMaterial is called in the home Region
      Then the key in the home Region is in the key state Enabled

    @case:emptied @documented @operation:DeleteImportedKeyMaterial @operation:DisableKey
    Scenario Outline: Deleting the key material of a <scope> <kind> key that is Disabled makes it PendingImport
      Given a <scope> <kind> key that is Disabled, prepared for DeleteImportedKeyMaterial
      When DeleteImportedKeyMaterial is called on it
      Then the call succeeds
      And the key in the home Region is in the key state PendingImport

      Examples:
        | scope         | kind     |
        | single-Region | imported |
        | multi-Region  | imported |

    @case:filled @documented @operation:ImportKeyMaterial @operation:DeleteImportedKeyMaterial @operation:DisableKey
    Scenario: A Disabled key whose key material was deleted is Enabled once it is imported again
      Given a single-Region imported key
      And the key in the home Region is Disabled
      And the key in the home Region is PendingImport
      When ImportKeyMaterial is called in the home Region
      Then the key in the home Region is in the key state Enabled

    @case:restored @documented @operation:ImportKeyMaterial @operation:DeleteImportedKeyMaterial @operation:Decrypt
    Scenario: Key material that is imported again decrypts what was encrypted before
      Given a single-Region imported key
      And a ciphertext produced in the home Region
      And the key in the home Region is PendingImport
      And its key material is imported in the home Region
      When the ciphertext is decrypted in the home Region
      Then the original plaintext is returned

    @case:canceled @recorded @operation:CancelKeyDeletion @operation:DeleteImportedKeyMaterial
    Scenario: A key without key material whose deletion is canceled is PendingImport
      Given a single-Region imported key
      And the key in the home Region is PendingImport
      And the key in the home Region is PendingDeletion
      When CancelKeyDeletion is called in the home Region
      Then the key in the home Region is in the key state PendingImport

    @case:not-switched @documented @operation:EnableKey @operation:DisableKey
    Scenario Outline: <operation> does not change a key that is PendingImport
      Given a single-Region RSA_2048 key for SIGN_VERIFY without key material
      When <operation> is called in the home Region
      Then the request is refused with KMSInvalidStateException
      And the key in the home Region is in the key state PendingImport

      Examples:
        | operation  |
        | EnableKey  |
        | DisableKey |

  @LIF-03
  Rule: Imported key material expires at ValidTo, and leaves the key PendingImport
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys-conceptual.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ImportKeyMaterial.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/imports.json (recorded 2026-09-12)

    @case:expired @recorded @operation:ImportKeyMaterial @operation:DescribeKey
    Scenario: A key whose key material has expired still shows its id, and no expiration
      Given a single-Region imported key
      And the key material in the home Region has expired
      When DescribeKey is called in the home Region
      Then the key metadata contains:
        | KeyState             | PendingImport |
        | Enabled              | false         |
        | ExpirationModel      | absent        |
        | ValidTo              | absent        |

    @case:refused @documented @operation:ImportKeyMaterial @operation:Decrypt
    Scenario: A key whose key material has expired does not decrypt
      Given a single-Region imported key
      And everything Decrypt needs exists in the home Region
      And the key material in the home Region has expired
      When Decrypt is called in the home Region
      Then the request is refused with KMSInvalidStateException

    @case:renewed @documented @operation:ImportKeyMaterial @operation:Decrypt
    Scenario: Expired key material that is imported again decrypts what was encrypted before
      Given a single-Region imported key
      And a ciphertext produced in the home Region
      And the key material in the home Region has expired
      And its key material is imported in the home Region
      When the ciphertext is decrypted in the home Region
      Then the original plaintext is returned

    @case:regional @documented @operation:ImportKeyMaterial @operation:ReplicateKey
    Scenario: Key material that expires in one Region lasts in the other
      Given a multi-Region imported key with a replica in the second Region
      And the key material in the home Region has expired
      When DescribeKey is called in the second Region
      Then the key metadata contains:
        | KeyState        | Enabled                      |
        | ExpirationModel | KEY_MATERIAL_DOES_NOT_EXPIRE |

  @LIF-04
  Rule: The states that operations lead to are each key's own
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:own @documented @operation:EnableKey @operation:DisableKey @operation:ScheduleKeyDeletion
    Scenario Outline: <operation> in the <region> changes that key alone
      Given a multi-Region key with replicas in the second and third Regions
      When <operation> is called in the <region>
      Then the call succeeds
      And the key in the <region> is in the key state <then>
      And no other related key has changed

      Examples:
        | case          | operation           | region        | then                   |
        | primary-off   | DisableKey          | home Region   | Disabled               |
        | replica-off   | DisableKey          | third Region  | Disabled               |
        | replica-gone  | ScheduleKeyDeletion | third Region  | PendingDeletion        |
        | primary-waits | ScheduleKeyDeletion | home Region   | PendingReplicaDeletion |

  @LIF-05
  Rule: A key keeps its creation date, whatever is done with it
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html

    @case:kept @documented
    Scenario Outline: <operation> leaves the creation date of a <kind> key as it was
      Given a single-Region <kind> key that is <state>, prepared for <operation>
      And the creation date of every related key is noted
      When <operation> is called on it
      Then the call succeeds
      And the creation date of every related key is unchanged

      Examples:
        | operation            | kind      | state           |
        | EnableKey            | symmetric | Disabled        |
        | DisableKey           | symmetric | Enabled         |
        | ScheduleKeyDeletion  | symmetric | Enabled         |
        | CancelKeyDeletion    | symmetric | PendingDeletion |
        | UpdateKeyDescription | symmetric | Enabled         |
        | PutKeyPolicy         | symmetric | Enabled         |
        | EnableKeyRotation    | symmetric | Enabled         |
        | TagResource          | symmetric | Enabled         |
        | ImportKeyMaterial    | imported  | Enabled         |
