Feature: Requests that name no operation of AWS KMS

  @WIR-17
  Rule: A request for an operation that does not exist, or of another content type, is refused
    Source: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:target @documented
    Scenario Outline: The target "<target>" names no operation
      Given a single-Region symmetric key that is Enabled
      When <operation> is called with the header X-Amz-Target "<target>"
      Then the request is refused
      And the request is refused with UnknownOperationException, as inferred

      Examples:
        | case          | operation   | target                     |
        | no prefix     | DescribeKey | DescribeKey                |
        | other service | DescribeKey | DynamoDB_20120810.DescribeKey |
        | lower case    | DescribeKey | TrentService.describeKey   |
        | plural        | DisableKey  | TrentService.DisableKeys   |
        | two names     | DisableKey  | TrentService.DisableKey,TrentService.DisableKey |
        | wildcard      | Encrypt     | TrentService.*             |

    @case:content-type @inferred
    Scenario Outline: <operation> as <type> is refused
      Given a single-Region symmetric key that is Enabled
      When <operation> is called with the header Content-Type "<type>"
      Then the request is refused

      Examples:
        | case | operation   | type                              |
        | json | DescribeKey | application/json                  |
        | form | DisableKey  | application/x-www-form-urlencoded |
        | text | Encrypt     | text/plain                        |
