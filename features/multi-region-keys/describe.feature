Feature: How related keys describe themselves

  @DSC-01
  Rule: A new multi-Region key is a primary key, its own primary, with no replica keys
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2023-2025)

    @documented @operation:CreateKey @operation:DescribeKey
    Scenario: A key created with MultiRegion true is its own primary key
      Given a multi-Region key with no replicas
      When DescribeKey is called in the home Region
      Then the metadata says:
        | MultiRegion                                  | true        |
        | MultiRegionConfiguration.MultiRegionKeyType  | PRIMARY     |
        | MultiRegionConfiguration.PrimaryKey.Region   | home Region |
        | MultiRegionConfiguration.PrimaryKey.Arn      | its own ARN |
        | MultiRegionConfiguration.ReplicaKeys         | an empty list |

    @documented @operation:CreateKey @operation:DescribeKey
    Scenario: A key created without MultiRegion has no multi-Region configuration
      Given a single-Region key
      When DescribeKey is called in the home Region
      Then the metadata says:
        | MultiRegion              | false  |
        | MultiRegionConfiguration | absent |

  @DSC-03
  Rule: The key ID of a multi-Region key is mrk- and 32 lower-case hexadecimal digits
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2023-2025)

    @documented @operation:CreateKey
    Scenario: The key ID of a multi-Region key starts with mrk-
      Given a multi-Region key with no replicas
      When DescribeKey is called in the home Region
      Then the key ID starts with mrk-

    @recorded @operation:CreateKey
    Scenario: The key ID of a multi-Region key is mrk- and 32 hexadecimal digits
      Given a multi-Region key with no replicas
      When DescribeKey is called in the home Region
      Then the key ID is mrk- and 32 lower-case hexadecimal digits

    @documented @operation:CreateKey
    Scenario: The key ID of a single-Region key does not start with mrk-
      Given a single-Region key
      When DescribeKey is called in the home Region
      Then the key ID does not start with mrk-

  @DSC-04
  Rule: Related keys have the same key ID, and ARNs that differ only in the Region
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @documented @operation:ReplicateKey @operation:DescribeKey
    Scenario Outline: The key in the <region> has the primary's key ID and an ARN of its own Region
      Given a multi-Region key with replicas in the second and third Regions
      When DescribeKey is called in the <region>
      Then the key ID is the primary's key ID
      And the ARN is the primary's ARN with that Region in it

      Examples:
        | region        |
        | second Region |
        | third Region  |

  @DSC-06
  Rule: The primary key and the replica keys listed include the key that is described
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_MultiRegionConfiguration.html

    @documented @operation:ReplicateKey @operation:DescribeKey
    Scenario: A primary key names itself as the primary key
      Given a multi-Region key with a replica in the second Region
      When DescribeKey is called in the home Region
      Then the metadata says:
        | MultiRegionConfiguration.MultiRegionKeyType | PRIMARY     |
        | MultiRegionConfiguration.PrimaryKey.Arn     | its own ARN |

    @documented @operation:ReplicateKey @operation:DescribeKey
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

    @documented @operation:DescribeKey
    Scenario Outline: A key that is <state> says Enabled <enabled>
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is <state>
      When DescribeKey is called in the second Region
      Then the metadata says:
        | KeyState | <state>   |
        | Enabled  | <enabled> |

      Examples:
        | state           | enabled |
        | Enabled         | true    |
        | Disabled        | false   |
        | PendingDeletion | false   |

  @DSC-12
  Rule: Answers name the key by its ARN in the Region that was asked
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html

    @documented @operation:Encrypt @operation:ReplicateKey
    Scenario Outline: Encrypt in the <region> by key ID answers with that Region's key ARN
      Given a multi-Region key with a replica in the second Region
      When a plaintext is encrypted in the <region>
      Then the answer's KeyId is the key ARN in the <region>

      Examples:
        | region        |
        | home Region   |
        | second Region |

  @DSC-13
  Rule: Lists are Regional: each Region lists only its own related key and aliases
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @documented @operation:ListKeys @operation:ReplicateKey
    Scenario Outline: ListKeys in the <region> lists the key of that Region and of no other
      Given a multi-Region key with a replica in the second Region
      When all keys of the <region> are listed
      Then the list holds the key ARN of the <region> and no related key of another Region

      Examples:
        | region        |
        | home Region   |
        | second Region |

    @documented @operation:ListKeys
    Scenario: ListKeys in a Region without a related key does not list the key
      Given a multi-Region key with a replica in the second Region
      When all keys of the third Region are listed
      Then the list holds no related key

    @documented @operation:ListAliases @operation:CreateAlias
    Scenario: An alias in the home Region is listed there
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region has an alias
      When ListAliases is called in the home Region
      Then the call succeeds
      And the alias is listed

    @documented @operation:ListAliases @operation:CreateAlias
    Scenario: An alias in the home Region is not listed in the second Region
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region has an alias
      When ListAliases is called in the second Region
      Then the call succeeds
      And the alias is not listed

  @IDN-01
  Rule: DescribeKey finds a key by a well-formed identifier of its own Region only
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2023-2025)

    @documented @operation:DescribeKey
    Scenario Outline: DescribeKey finds the key by <form>
      Given a multi-Region key with a replica in the second Region
      When DescribeKey is given <form>
      Then the call succeeds

      Examples:
        | form           |
        | the key ID     |
        | the key ARN    |
        | the alias name |

    @documented @operation:DescribeKey
    Scenario: DescribeKey of an absent key gives NotFoundException
      Given a multi-Region key with a replica in the second Region
      When DescribeKey is given an absent key ID
      Then the request is refused with NotFoundException

    @recorded @operation:DescribeKey
    Scenario Outline: DescribeKey with <form> gives NotFoundException
      Given a multi-Region key with a replica in the second Region
      When DescribeKey is given <form>
      Then the request is refused with NotFoundException

      Examples:
        | form                  |
        | a malformed key ID    |
        | the replica's key ARN |
