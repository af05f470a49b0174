Feature: Public keys

  @PUB-01
  Rule: GetPublicKey returns the key spec under its present name and under its deprecated one
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetPublicKey.html

    @case:spec @documented @operation:GetPublicKey @requires:CreateKey
    Scenario Outline: GetPublicKey returns <spec> as KeySpec and as CustomerMasterKeySpec
      Given a single-Region <spec> key for <usage>
      When GetPublicKey is called in the home Region
      Then the response contains:
        | KeySpec               | <spec> |
        | CustomerMasterKeySpec | <spec> |

      Examples:
        | spec          | usage           |
        | RSA_2048      | SIGN_VERIFY     |
        | ECC_NIST_P256 | SIGN_VERIFY     |
