Feature: Deleting a key

  @DEL-10
  Rule: ScheduleKeyDeletion returns the key ARN, the key state and the waiting period, and counts it from the call
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/rotation.json (recorded 2026-09-12)

    @case:window @documented @operation:ScheduleKeyDeletion @operation:DescribeKey
    Scenario Outline: A key is deleted <days> days after ScheduleKeyDeletion with a waiting period of <given>
      Given a single-Region key
      When ScheduleKeyDeletion is called in the home Region with:
        | PendingWindowInDays | <given> |
      Then the deletion date is <days> days away
      And the response contains:
        | KeyId               | its own ARN     |
        | KeyState            | PendingDeletion |
        | PendingWindowInDays | <days>          |
      And DescribeKey in the home Region shows:
        | KeyMetadata.KeyState                    | PendingDeletion |
        | KeyMetadata.Enabled                     | false           |
        | KeyMetadata.PendingDeletionWindowInDays | absent          |
      And the deletion date is <days> times 24 hours away, as inferred

      Examples:
        | given  | days |
        | 7      | 7    |
        | 8      | 8    |
        | 29     | 29   |
        | 30     | 30   |
        | absent | 30   |

    @case:from-the-call @documented @operation:ScheduleKeyDeletion
    Scenario: The waiting period is counted in whole days from the call
      Given a single-Region key
      When ScheduleKeyDeletion is called in the home Region with:
        | PendingWindowInDays | 7 |
      Then the deletion date is 7 days away
      And DescribeKey in the home Region shows the same deletion date
      And the deletion date is 7 times 24 hours away, as recorded on 2026-09-12

    @case:outside @documented @operation:ScheduleKeyDeletion
    Scenario Outline: ScheduleKeyDeletion refuses a waiting period of <days> days
      Given a single-Region key
      When ScheduleKeyDeletion is called in the home Region with:
        | PendingWindowInDays | <days> |
      Then the request is refused with ValidationException

      Examples:
        | days |
        | -7   |
        | 0    |
        | 6    |
        | 31   |
        | 365  |

    @case:disabled @documented @operation:ScheduleKeyDeletion @operation:DisableKey
    Scenario: A Disabled key can be scheduled for deletion
      Given a single-Region key
      And the key in the home Region is Disabled
      When ScheduleKeyDeletion is called in the home Region
      Then the response contains:
        | KeyState | PendingDeletion |
      And the key in the home Region becomes PendingDeletion with a deletion date

  @DEL-11
  Rule: A key whose deletion was canceled can be scheduled for deletion again, with a new date
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:again @documented @operation:ScheduleKeyDeletion @operation:CancelKeyDeletion
    Scenario: The second deletion date counts from the second call
      Given a single-Region key
      And the deletion of the key in the home Region was scheduled and canceled
      When ScheduleKeyDeletion is called in the home Region with:
        | PendingWindowInDays | 15 |
      Then the deletion date is 15 days away
      And DescribeKey in the home Region shows:
        | KeyMetadata.KeyState     | PendingDeletion    |
        | KeyMetadata.DeletionDate | about 15 days away |

    @case:cancel-twice @documented @operation:CancelKeyDeletion
    Scenario: CancelKeyDeletion is refused for a key whose deletion is canceled already
      Given a single-Region key
      And the deletion of the key in the home Region was scheduled and canceled
      When CancelKeyDeletion is called in the home Region
      Then the request is refused with KMSInvalidStateException

    @case:kept @documented @operation:CancelKeyDeletion
    Scenario Outline: A key whose deletion is canceled still has its <property>
      Given a single-Region key
      And every related key has its own <property>
      And the key in the home Region is PendingDeletion
      When CancelKeyDeletion is called in the home Region
      Then the response contains:
        | KeyId | its own ARN |
      And the <property> of every related key is unchanged

      Examples:
        | property    |
        | tags        |
        | aliases     |
        | grants      |
        | key policy  |
        | description |

    @case:decrypts @documented @operation:CancelKeyDeletion @operation:EnableKey @operation:Decrypt
    Scenario: A key that is enabled after its deletion was canceled decrypts what it encrypted before
      Given a single-Region key
      And a ciphertext produced in the home Region
      And the deletion of the key in the home Region was scheduled and canceled
      And EnableKey has been called in the home Region with:
        | KeyId | its own ARN |
      When the ciphertext is decrypted in the home Region
      Then the original plaintext is returned

    @case:rotation @recorded @operation:CancelKeyDeletion @operation:GetKeyRotationStatus
    Scenario: Canceling the deletion of a key brings its rotation setting and date back
      Given a single-Region key
      And automatic rotation is enabled with a period of 90 days
      And NextRotationDate of GetKeyRotationStatus in the home Region is noted
      And the key in the home Region is PendingDeletion
      When CancelKeyDeletion is called in the home Region
      Then NextRotationDate of GetKeyRotationStatus in the home Region is as noted
