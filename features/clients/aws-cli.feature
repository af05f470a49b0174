Feature: The AWS CLI prints and exits as its pages say

  @CLI-01
  Rule: update-primary-region prints nothing and exits with 0
    Source: https://docs.aws.amazon.com/cli/v1/reference/kms/update-primary-region.html
    Source: https://docs.aws.amazon.com/cli/v1/userguide/cli-usage-returncodes.html

    @case:silent @documented @operation:UpdatePrimaryRegion @client:aws-cli
    Scenario: A move prints nothing
      Given a multi-Region key with a replica in the second Region
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the AWS CLI prints nothing and exits with 0

  @CLI-02
  Rule: A refused call prints that an error occurred, with the exception and the operation, and exits with 254 or 255
    Source: https://docs.aws.amazon.com/cli/v1/userguide/cli-usage-returncodes.html
    Source: https://docs.aws.amazon.com/cli/v1/userguide/cli-chap-troubleshooting.html

    @case:disabled @documented @operation:UpdatePrimaryRegion @operation:DisableKey @client:aws-cli
    Scenario: A disabled primary is reported with DisabledException
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region is Disabled
      When the primary Region is updated to the second Region
      Then the request is refused with DisabledException
      And the AWS CLI prints the exception and exits with 254 or 255

    @case:absent @documented @operation:UpdatePrimaryRegion @client:aws-cli
    Scenario Outline: <form> is reported with NotFoundException
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called with <form> as the primary key
      Then the request is refused with NotFoundException
      And the AWS CLI prints the exception and exits with 254 or 255

      Examples:
        | form              |
        | an absent key ID  |
        | an absent key ARN |

  @CLI-03
  Rule: update-primary-region takes its input as options, and as JSON from its command line or a file, with members in any order
    Source: https://docs.aws.amazon.com/cli/v1/userguide/cli-usage-skeleton.html
    Source: https://docs.aws.amazon.com/cli/v1/reference/kms/update-primary-region.html

    @case:input @documented @operation:UpdatePrimaryRegion @client:aws-cli
    Scenario Outline: Input as <form> moves the primary
      Given a multi-Region key with a replica in the second Region
      When the AWS CLI calls UpdatePrimaryRegion in the home Region with its input as <form>
      Then the key in the second Region becomes the primary key
      And the AWS CLI prints nothing and exits with 0

      Examples:
        | form                  |
        | options               |
        | JSON                  |
        | JSON in reverse order |
        | a file of JSON        |

  @CLI-04
  Rule: With --query the AWS CLI prints of a response what the query names
    Source: https://docs.aws.amazon.com/cli/v1/userguide/cli-usage-filter.html

    @case:moved @documented @operation:DescribeKey @operation:UpdatePrimaryRegion @client:aws-cli
    Scenario: After a move, the query for the primary Region prints the new one
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When the AWS CLI calls DescribeKey in the home Region with --output text --query KeyMetadata.MultiRegionConfiguration.PrimaryKey.Region
      Then the AWS CLI prints the line:
        | second Region |

    @case:replica @documented @operation:ReplicateKey @client:aws-cli
    Scenario: ReplicateKey returns what a query needs to know about the replica
      Given a multi-Region key with no replicas
      When the AWS CLI calls ReplicateKey in the home Region with --output text --query ReplicaKeyMetadata.[KeyId,MultiRegionConfiguration.MultiRegionKeyType,MultiRegionConfiguration.PrimaryKey.Region]
      Then the AWS CLI prints the line:
        | the key ID | REPLICA | home Region |

    @case:nothing-there @inferred @operation:DescribeKey @client:aws-cli
    Scenario: The deletion date of a key that is not pending deletion is printed as None
      Given a multi-Region key with no replicas
      When the AWS CLI calls DescribeKey in the home Region with --output text --query KeyMetadata.DeletionDate
      Then the AWS CLI prints the line:
        | None |

  @CLI-05
  Rule: With --output the AWS CLI prints a response as JSON, as values between tabs or as a table
    Source: https://docs.aws.amazon.com/cli/v1/userguide/cli-usage-output-format.html
    Source: https://docs.aws.amazon.com/cli/v1/reference/kms/describe-key.html

    @case:json @documented @operation:DescribeKey @client:aws-cli
    Scenario: JSON has members of the types that the page of describe-key gives
      Given a multi-Region key with no replicas
      When the AWS CLI calls DescribeKey in the home Region with --output json --query KeyMetadata
      Then the AWS CLI prints JSON that contains:
        | Arn                                         | its own ARN |
        | KeyState                                    | Enabled     |
        | Enabled                                     | true        |
        | MultiRegion                                 | true        |
        | MultiRegionConfiguration.MultiRegionKeyType | PRIMARY     |

    @case:text @documented @operation:DescribeKey @client:aws-cli
    Scenario: Text has the values between tabs
      Given a multi-Region key with a replica in the second Region
      When the AWS CLI calls DescribeKey in the second Region with --output text --query KeyMetadata.[Arn,KeyState,KeyUsage]
      Then the AWS CLI prints the line:
        | its own ARN | Enabled | ENCRYPT_DECRYPT |

    @case:table @documented @operation:DescribeKey @client:aws-cli
    Scenario: A table has the values beside their names
      Given a multi-Region key with no replicas
      When the AWS CLI calls DescribeKey in the home Region with --output table --query KeyMetadata.MultiRegionConfiguration.PrimaryKey
      Then the AWS CLI prints a table that contains:
        | Arn    | its own ARN |
        | Region | home Region |

    @case:move @documented @operation:UpdatePrimaryRegion @client:aws-cli
    Scenario Outline: A move prints nothing, as <format> no more than otherwise
      Given a multi-Region key with a replica in the second Region
      When the AWS CLI calls UpdatePrimaryRegion in the home Region with --output <format>
      Then the key in the second Region becomes the primary key
      And the AWS CLI prints nothing and exits with 0

      Examples:
        | format |
        | json   |
        | text   |
        | table  |
