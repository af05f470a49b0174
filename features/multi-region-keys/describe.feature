Feature: How related keys appear in DescribeKey and lists

  @DSC-01
  Rule: A new multi-Region key is its own primary key and has no replica keys
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2023-2025)

    @case:primary-of-its-own @documented @operation:CreateKey @operation:DescribeKey
    Scenario: A key created with MultiRegion true is its own primary key
      Given a multi-Region key with no replicas
      When DescribeKey is called in the home Region
      Then the key metadata contains:
        | MultiRegion                                  | true        |
        | MultiRegionConfiguration.MultiRegionKeyType  | PRIMARY     |
        | MultiRegionConfiguration.PrimaryKey.Region   | home Region |
        | MultiRegionConfiguration.PrimaryKey.Arn      | its own ARN |
        | MultiRegionConfiguration.ReplicaKeys         | an empty list |

    @case:single-region @documented @operation:CreateKey @operation:DescribeKey
    Scenario: A key created without MultiRegion has no multi-Region configuration
      Given a single-Region key
      When DescribeKey is called in the home Region
      Then the key metadata contains:
        | MultiRegion              | false  |
        | MultiRegionConfiguration | absent |

  @DSC-03
  Rule: The key ID of a multi-Region key is mrk- followed by 32 lowercase hexadecimal digits
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2023-2025)

    @case:prefix @documented @operation:CreateKey
    Scenario: The key ID of a multi-Region key starts with mrk-
      Given a multi-Region key with no replicas
      When DescribeKey is called in the home Region
      Then the key ID starts with mrk-
      And the key ID is mrk- followed by 32 lowercase hexadecimal digits, as recorded on 2026-09-12

    @case:single-region @documented @operation:CreateKey
    Scenario: The key ID of a single-Region key does not start with mrk-
      Given a single-Region key
      When DescribeKey is called in the home Region
      Then the key ID does not start with mrk-

  @DSC-04
  Rule: Related keys have the same key ID, and ARNs that differ only in the Region
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:names @documented @operation:ReplicateKey @operation:DescribeKey
    Scenario Outline: The key in the <region> has the primary's key ID and an ARN with its own Region
      Given a multi-Region key with replicas in the second and third Regions
      When DescribeKey is called in the <region>
      Then the key ID is the same as the primary's
      And the ARN differs from the primary's ARN only in the Region

      Examples:
        | region        |
        | second Region |
        | third Region  |

  @DSC-06
  Rule: The primary key and replica keys listed include the key being described
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_MultiRegionConfiguration.html

    @case:primary-itself @documented @operation:ReplicateKey @operation:DescribeKey
    Scenario: A primary key names itself as the primary key
      Given a multi-Region key with a replica in the second Region
      When DescribeKey is called in the home Region
      Then the key metadata contains:
        | MultiRegionConfiguration.MultiRegionKeyType | PRIMARY     |
        | MultiRegionConfiguration.PrimaryKey.Arn     | its own ARN |

    @case:replica-itself @documented @operation:ReplicateKey @operation:DescribeKey
    Scenario Outline: A replica key in the <region> lists itself among the replica keys
      Given a multi-Region key with replicas in the second and third Regions
      When DescribeKey is called in the <region>
      Then the key in the <region> lists replica keys in the second and third Regions only
      And the key in the <region> names the home Region as its primary Region

      Examples:
        | region        |
        | second Region |
        | third Region  |

  @DSC-07
  Rule: Enabled is true only in the key state Enabled
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html

    @case:enabled @documented @operation:DescribeKey
    Scenario Outline: A key that is <state> reports Enabled <enabled>
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is <state>
      When DescribeKey is called in the second Region
      Then the key metadata contains:
        | KeyState | <state>   |
        | Enabled  | <enabled> |

      Examples:
        | state           | enabled |
        | Enabled         | true    |
        | Disabled        | false   |
        | PendingDeletion | false   |

  @DSC-12
  Rule: Responses identify the key by its ARN in the Region of the call
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html

    @case:encrypt @documented @operation:Encrypt @operation:ReplicateKey
    Scenario Outline: Encrypt by key ID in the <region> returns that Region's key ARN
      Given a multi-Region key with a replica in the second Region
      When data is encrypted in the <region>
      Then the KeyId in the response is the key ARN in the <region>

      Examples:
        | region        |
        | home Region   |
        | second Region |

  @DSC-13
  Rule: Lists are Regional: each Region lists only its own related key and aliases
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:keys @documented @operation:ListKeys @operation:ReplicateKey
    Scenario Outline: ListKeys in the <region> lists the key in that Region and in no other
      Given a multi-Region key with a replica in the second Region
      When all keys in the <region> are listed
      Then the list contains the key ARN in the <region> and no related key from another Region

      Examples:
        | region        |
        | home Region   |
        | second Region |

    @case:no-related-key @documented @operation:ListKeys
    Scenario: ListKeys in a Region without a related key does not list the key
      Given a multi-Region key with a replica in the second Region
      When all keys in the third Region are listed
      Then the list contains no related key

    @case:alias-at-home @documented @operation:ListAliases @operation:CreateAlias
    Scenario: An alias in the home Region is listed there
      Given a multi-Region key with a replica in the second Region
      When CreateAlias is called in the home Region
      Then the call succeeds
      And the new alias is listed in the home Region

    @case:alias-elsewhere @documented @operation:ListAliases @operation:CreateAlias
    Scenario: An alias in the home Region is not listed in the second Region
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region has an alias
      When all aliases of the key in the second Region are listed
      Then the alias is not listed

  @IDN-01
  Rule: DescribeKey finds a key only by a well-formed identifier of its own Region
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2023-2025)

    @case:found-by @documented @operation:DescribeKey
    Scenario Outline: DescribeKey finds the key by <form>
      Given a multi-Region key with a replica in the second Region
      When DescribeKey is called with <form>
      Then the call succeeds

      Examples:
        | form           |
        | the key ID     |
        | the key ARN    |
        | the alias name |
        | the alias ARN  |

    @case:absent @documented @operation:DescribeKey
    Scenario: DescribeKey on a nonexistent key fails with NotFoundException
      Given a multi-Region key with a replica in the second Region
      When DescribeKey is called with an absent key ID
      Then the request is refused with NotFoundException

    @case:not-found @recorded @operation:DescribeKey
    Scenario Outline: DescribeKey with <form> fails with NotFoundException
      Given a multi-Region key with a replica in the second Region
      When DescribeKey is called with <form>
      Then the request is refused with NotFoundException

      Examples:
        | form                  |
        | a malformed key ID    |
        | the replica's key ARN |

  @DSC-15
  Rule: A multi-Region key cannot be in a custom key store
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:custom-key-store @documented @operation:CreateKey
    Scenario: CreateKey with MultiRegion true refuses a custom key store
      Given a multi-Region key with no replicas
      When CreateKey is called in the home Region with:
        | CustomKeyStoreId | cks-1234567890abcdef0 |
      Then the request is refused
