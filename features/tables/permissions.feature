# Generated from spec/condition-keys.yaml by: npm run generate. Do not edit.
Feature: What the condition keys of a key policy stand for

  @PERMISSION/BypassPolicyLockoutSafetyCheck
  Rule: kms:BypassPolicyLockoutSafetyCheck is the member of the request
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-bypass-policy-lockout-safety-check

    @case:PutKeyPolicy/applies @documented @needs:authorization @operation:PutKeyPolicy @requires:PutKeyPolicy
    Scenario: A denial of kms:PutKeyPolicy if kms:BypassPolicyLockoutSafetyCheck Bool true applies to PutKeyPolicy with BypassPolicyLockoutSafetyCheck
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:PutKeyPolicy on the condition {"Bool":{"kms:BypassPolicyLockoutSafetyCheck":"true"}}
      When PutKeyPolicy is called in the home Region with:
        | BypassPolicyLockoutSafetyCheck | true |
      Then the request is refused with AccessDeniedException

    @case:PutKeyPolicy/passes @documented @needs:authorization @operation:PutKeyPolicy @requires:PutKeyPolicy
    Scenario: A denial of kms:PutKeyPolicy if kms:BypassPolicyLockoutSafetyCheck Bool false does not apply to PutKeyPolicy with BypassPolicyLockoutSafetyCheck
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:PutKeyPolicy on the condition {"Bool":{"kms:BypassPolicyLockoutSafetyCheck":"false"}}
      When PutKeyPolicy is called in the home Region with:
        | BypassPolicyLockoutSafetyCheck | true |
      Then the call succeeds

  @PERMISSION/CallerAccount
  Rule: kms:CallerAccount is the account that calls
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-caller-account

    @case:GenerateDataKey/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:CallerAccount StringEquals the account ID applies to GenerateDataKey
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:CallerAccount":"the account ID"}}
      When GenerateDataKey is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:CallerAccount StringEquals 123456789012 does not apply to GenerateDataKey
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:CallerAccount":"123456789012"}}
      When GenerateDataKey is called in the home Region
      Then the call succeeds

  @PERMISSION/DataKeyPairSpec
  Rule: kms:DataKeyPairSpec is the KeyPairSpec of the request
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-data-key-spec

    @case:GenerateDataKeyPair/applies @documented @needs:authorization @operation:GenerateDataKeyPair @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKeyPair if kms:DataKeyPairSpec StringLike ECC* applies to GenerateDataKeyPair
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKeyPair on the condition {"StringLike":{"kms:DataKeyPairSpec":"ECC*"}}
      When GenerateDataKeyPair is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKeyPair/passes @documented @needs:authorization @operation:GenerateDataKeyPair @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKeyPair if kms:DataKeyPairSpec StringLike RSA* does not apply to GenerateDataKeyPair
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKeyPair on the condition {"StringLike":{"kms:DataKeyPairSpec":"RSA*"}}
      When GenerateDataKeyPair is called in the home Region
      Then the call succeeds

    @case:GenerateDataKeyPairWithoutPlaintext/applies @documented @needs:authorization @operation:GenerateDataKeyPairWithoutPlaintext @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKeyPairWithoutPlaintext if kms:DataKeyPairSpec StringEquals ECC_NIST_P256 applies to GenerateDataKeyPairWithoutPlaintext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKeyPairWithoutPlaintext on the condition {"StringEquals":{"kms:DataKeyPairSpec":"ECC_NIST_P256"}}
      When GenerateDataKeyPairWithoutPlaintext is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKeyPairWithoutPlaintext/passes @documented @needs:authorization @operation:GenerateDataKeyPairWithoutPlaintext @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKeyPairWithoutPlaintext if kms:DataKeyPairSpec StringEquals ECC_NIST_P384 does not apply to GenerateDataKeyPairWithoutPlaintext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKeyPairWithoutPlaintext on the condition {"StringEquals":{"kms:DataKeyPairSpec":"ECC_NIST_P384"}}
      When GenerateDataKeyPairWithoutPlaintext is called in the home Region
      Then the call succeeds

  @PERMISSION/EncryptionAlgorithm
  Rule: kms:EncryptionAlgorithm is the algorithm that encrypts, also where the request does not name it
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-algorithm

    @case:Encrypt/applies @documented @needs:authorization @operation:Encrypt @requires:PutKeyPolicy
    Scenario: A denial of kms:Encrypt if kms:EncryptionAlgorithm StringEquals SYMMETRIC_DEFAULT applies to Encrypt
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:Encrypt on the condition {"StringEquals":{"kms:EncryptionAlgorithm":"SYMMETRIC_DEFAULT"}}
      When Encrypt is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:Encrypt/passes @documented @needs:authorization @operation:Encrypt @requires:PutKeyPolicy
    Scenario: A denial of kms:Encrypt if kms:EncryptionAlgorithm StringNotEquals SYMMETRIC_DEFAULT does not apply to Encrypt
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:Encrypt on the condition {"StringNotEquals":{"kms:EncryptionAlgorithm":"SYMMETRIC_DEFAULT"}}
      When Encrypt is called in the home Region
      Then the call succeeds

    @case:Decrypt/applies @documented @needs:authorization @operation:Decrypt @requires:PutKeyPolicy
    Scenario: A denial of kms:Decrypt if kms:EncryptionAlgorithm StringEquals SYMMETRIC_DEFAULT applies to Decrypt with EncryptionAlgorithm
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:Decrypt on the condition {"StringEquals":{"kms:EncryptionAlgorithm":"SYMMETRIC_DEFAULT"}}
      When Decrypt is called in the home Region with:
        | EncryptionAlgorithm | SYMMETRIC_DEFAULT |
      Then the request is refused with AccessDeniedException

    @case:Decrypt/passes @documented @needs:authorization @operation:Decrypt @requires:PutKeyPolicy
    Scenario: A denial of kms:Decrypt if kms:EncryptionAlgorithm StringEquals RSAES_OAEP_SHA_256 does not apply to Decrypt with EncryptionAlgorithm
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:Decrypt on the condition {"StringEquals":{"kms:EncryptionAlgorithm":"RSAES_OAEP_SHA_256"}}
      When Decrypt is called in the home Region with:
        | EncryptionAlgorithm | SYMMETRIC_DEFAULT |
      Then the call succeeds

    @case:GenerateDataKey/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionAlgorithm StringEquals SYMMETRIC_DEFAULT applies to GenerateDataKey
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:EncryptionAlgorithm":"SYMMETRIC_DEFAULT"}}
      When GenerateDataKey is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionAlgorithm StringNotEquals SYMMETRIC_DEFAULT does not apply to GenerateDataKey
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringNotEquals":{"kms:EncryptionAlgorithm":"SYMMETRIC_DEFAULT"}}
      When GenerateDataKey is called in the home Region
      Then the call succeeds

  @PERMISSION/EncryptionContext
  Rule: kms:EncryptionContext:name is the value that the encryption context has under this name, in any case of the name
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-context

    @case:Encrypt/applies @documented @needs:authorization @operation:Encrypt @requires:PutKeyPolicy
    Scenario: A denial of kms:Encrypt if kms:EncryptionContext:Project StringEquals Alpha applies to Encrypt with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:Encrypt on the condition {"StringEquals":{"kms:EncryptionContext:Project":"Alpha"}}
      When Encrypt is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha","Stage":"Test"} |
      Then the request is refused with AccessDeniedException

    @case:Encrypt/passes @documented @needs:authorization @operation:Encrypt @requires:PutKeyPolicy
    Scenario: A denial of kms:Encrypt if kms:EncryptionContext:Project StringEquals Test does not apply to Encrypt with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:Encrypt on the condition {"StringEquals":{"kms:EncryptionContext:Project":"Test"}}
      When Encrypt is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha","Stage":"Test"} |
      Then the call succeeds

    @case:GenerateDataKey/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringEquals Alpha and kms:EncryptionContext:Stage StringEquals Test applies to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:EncryptionContext:Project":"Alpha","kms:EncryptionContext:Stage":"Test"}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha","Stage":"Test"} |
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringEquals Alpha and kms:EncryptionContext:Stage StringEquals Live does not apply to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:EncryptionContext:Project":"Alpha","kms:EncryptionContext:Stage":"Live"}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha","Stage":"Test"} |
      Then the call succeeds

    @case:GenerateDataKey/case-of-name/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:PROJECT StringEquals Alpha applies to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:EncryptionContext:PROJECT":"Alpha"}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha"} |
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/case-of-name/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringEquals ALPHA does not apply to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:EncryptionContext:Project":"ALPHA"}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha"} |
      Then the call succeeds

    @case:GenerateDataKeyWithoutPlaintext/no-context/passes @documented @needs:authorization @operation:GenerateDataKeyWithoutPlaintext @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKeyWithoutPlaintext if kms:EncryptionContext:Project StringLike * does not apply to GenerateDataKeyWithoutPlaintext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKeyWithoutPlaintext on the condition {"StringLike":{"kms:EncryptionContext:Project":"*"}}
      When GenerateDataKeyWithoutPlaintext is called in the home Region
      Then the call succeeds

  @PERMISSION/EncryptionContextKeys
  Rule: kms:EncryptionContextKeys has the names in the encryption context, as they are spelled
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-context-keys

    @case:Encrypt/applies @documented @needs:authorization @operation:Encrypt @requires:PutKeyPolicy
    Scenario: A denial of kms:Encrypt if kms:EncryptionContextKeys ForAnyValue:StringEquals Other, Stage applies to Encrypt with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:Encrypt on the condition {"ForAnyValue:StringEquals":{"kms:EncryptionContextKeys":["Other","Stage"]}}
      When Encrypt is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha","Stage":"Test"} |
      Then the request is refused with AccessDeniedException

    @case:Encrypt/passes @documented @needs:authorization @operation:Encrypt @requires:PutKeyPolicy
    Scenario: A denial of kms:Encrypt if kms:EncryptionContextKeys ForAnyValue:StringEquals project, Alpha does not apply to Encrypt with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:Encrypt on the condition {"ForAnyValue:StringEquals":{"kms:EncryptionContextKeys":["project","Alpha"]}}
      When Encrypt is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha","Stage":"Test"} |
      Then the call succeeds

    @case:GenerateDataKey/all-values/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContextKeys ForAllValues:StringEquals Project, Stage, Other applies to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"ForAllValues:StringEquals":{"kms:EncryptionContextKeys":["Project","Stage","Other"]}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha","Stage":"Test"} |
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/all-values/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContextKeys ForAllValues:StringEquals Project does not apply to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"ForAllValues:StringEquals":{"kms:EncryptionContextKeys":["Project"]}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha","Stage":"Test"} |
      Then the call succeeds

    @case:GenerateDataKey/some/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContextKeys Null false applies to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"Null":{"kms:EncryptionContextKeys":"false"}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha"} |
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/some/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContextKeys Null true does not apply to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"Null":{"kms:EncryptionContextKeys":"true"}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha"} |
      Then the call succeeds

    @case:GenerateDataKey/none/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContextKeys Null true applies to GenerateDataKey
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"Null":{"kms:EncryptionContextKeys":"true"}}
      When GenerateDataKey is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/none/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContextKeys Null false does not apply to GenerateDataKey
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"Null":{"kms:EncryptionContextKeys":"false"}}
      When GenerateDataKey is called in the home Region
      Then the call succeeds

  @PERMISSION/ExpirationModel
  Rule: kms:ExpirationModel is the member of the request
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-expiration-model

    @case:ImportKeyMaterial/applies @documented @needs:authorization @operation:ImportKeyMaterial @requires:PutKeyPolicy
    Scenario: A denial of kms:ImportKeyMaterial if kms:ExpirationModel StringEquals KEY_MATERIAL_DOES_NOT_EXPIRE applies to ImportKeyMaterial
      Given a single-Region imported key
      And the key policy in the home Region denies everybody kms:ImportKeyMaterial on the condition {"StringEquals":{"kms:ExpirationModel":"KEY_MATERIAL_DOES_NOT_EXPIRE"}}
      When ImportKeyMaterial is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:ImportKeyMaterial/passes @documented @needs:authorization @operation:ImportKeyMaterial @requires:PutKeyPolicy
    Scenario: A denial of kms:ImportKeyMaterial if kms:ExpirationModel StringEquals KEY_MATERIAL_EXPIRES does not apply to ImportKeyMaterial
      Given a single-Region imported key
      And the key policy in the home Region denies everybody kms:ImportKeyMaterial on the condition {"StringEquals":{"kms:ExpirationModel":"KEY_MATERIAL_EXPIRES"}}
      When ImportKeyMaterial is called in the home Region
      Then the call succeeds

  @PERMISSION/GrantConstraintType
  Rule: kms:GrantConstraintType is the kind of grant constraint in the request
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-grant-constraint-type

    @case:CreateGrant/applies @documented @needs:authorization @operation:CreateGrant @requires:PutKeyPolicy
    Scenario: A denial of kms:CreateGrant if kms:GrantConstraintType StringEquals EncryptionContextEquals applies to CreateGrant with Constraints
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:CreateGrant on the condition {"StringEquals":{"kms:GrantConstraintType":"EncryptionContextEquals"}}
      When CreateGrant is called in the home Region with:
        | Constraints | {"EncryptionContextEquals":{"Project":"Alpha"}} |
      Then the request is refused with AccessDeniedException

    @case:CreateGrant/passes @documented @needs:authorization @operation:CreateGrant @requires:PutKeyPolicy
    Scenario: A denial of kms:CreateGrant if kms:GrantConstraintType StringEquals EncryptionContextSubset does not apply to CreateGrant with Constraints
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:CreateGrant on the condition {"StringEquals":{"kms:GrantConstraintType":"EncryptionContextSubset"}}
      When CreateGrant is called in the home Region with:
        | Constraints | {"EncryptionContextEquals":{"Project":"Alpha"}} |
      Then the call succeeds

    @case:CreateGrant/subset/applies @documented @needs:authorization @operation:CreateGrant @requires:PutKeyPolicy
    Scenario: A denial of kms:CreateGrant if kms:GrantConstraintType StringEquals EncryptionContextSubset applies to CreateGrant with Constraints
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:CreateGrant on the condition {"StringEquals":{"kms:GrantConstraintType":"EncryptionContextSubset"}}
      When CreateGrant is called in the home Region with:
        | Constraints | {"EncryptionContextSubset":{"Project":"Alpha"}} |
      Then the request is refused with AccessDeniedException

    @case:CreateGrant/subset/passes @documented @needs:authorization @operation:CreateGrant @requires:PutKeyPolicy
    Scenario: A denial of kms:CreateGrant if kms:GrantConstraintType StringEquals EncryptionContextEquals does not apply to CreateGrant with Constraints
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:CreateGrant on the condition {"StringEquals":{"kms:GrantConstraintType":"EncryptionContextEquals"}}
      When CreateGrant is called in the home Region with:
        | Constraints | {"EncryptionContextSubset":{"Project":"Alpha"}} |
      Then the call succeeds

  @PERMISSION/GrantIsForAWSResource
  Rule: kms:GrantIsForAWSResource is true only where an AWS service calls
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-grant-is-for-aws-resource

    @case:CreateGrant/passes @documented @needs:authorization @operation:CreateGrant @requires:PutKeyPolicy
    Scenario: A denial of kms:CreateGrant if kms:GrantIsForAWSResource Bool true does not apply to CreateGrant
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:CreateGrant on the condition {"Bool":{"kms:GrantIsForAWSResource":"true"}}
      When CreateGrant is called in the home Region
      Then the call succeeds

  @PERMISSION/GrantOperations
  Rule: kms:GrantOperations has the Operations of the request
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-grant-operations

    @case:CreateGrant/applies @documented @needs:authorization @operation:CreateGrant @requires:PutKeyPolicy
    Scenario: A denial of kms:CreateGrant if kms:GrantOperations ForAnyValue:StringEquals Decrypt, DescribeKey applies to CreateGrant with Operations
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:CreateGrant on the condition {"ForAnyValue:StringEquals":{"kms:GrantOperations":["Decrypt","DescribeKey"]}}
      When CreateGrant is called in the home Region with:
        | Operations | ["Encrypt","Decrypt"] |
      Then the request is refused with AccessDeniedException

    @case:CreateGrant/passes @documented @needs:authorization @operation:CreateGrant @requires:PutKeyPolicy
    Scenario: A denial of kms:CreateGrant if kms:GrantOperations ForAnyValue:StringEquals ReEncryptTo, DescribeKey does not apply to CreateGrant with Operations
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:CreateGrant on the condition {"ForAnyValue:StringEquals":{"kms:GrantOperations":["ReEncryptTo","DescribeKey"]}}
      When CreateGrant is called in the home Region with:
        | Operations | ["Encrypt","Decrypt"] |
      Then the call succeeds

    @case:CreateGrant/all-values/applies @documented @needs:authorization @operation:CreateGrant @requires:PutKeyPolicy
    Scenario: A denial of kms:CreateGrant if kms:GrantOperations ForAllValues:StringEquals Encrypt, Decrypt, DescribeKey applies to CreateGrant with Operations
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:CreateGrant on the condition {"ForAllValues:StringEquals":{"kms:GrantOperations":["Encrypt","Decrypt","DescribeKey"]}}
      When CreateGrant is called in the home Region with:
        | Operations | ["Encrypt","Decrypt"] |
      Then the request is refused with AccessDeniedException

    @case:CreateGrant/all-values/passes @documented @needs:authorization @operation:CreateGrant @requires:PutKeyPolicy
    Scenario: A denial of kms:CreateGrant if kms:GrantOperations ForAllValues:StringEquals Encrypt, DescribeKey does not apply to CreateGrant with Operations
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:CreateGrant on the condition {"ForAllValues:StringEquals":{"kms:GrantOperations":["Encrypt","DescribeKey"]}}
      When CreateGrant is called in the home Region with:
        | Operations | ["Encrypt","Decrypt"] |
      Then the call succeeds

  @PERMISSION/GranteePrincipal
  Rule: kms:GranteePrincipal is the member of the request
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-grantee-principal

    @case:CreateGrant/applies @documented @needs:authorization @operation:CreateGrant @requires:PutKeyPolicy
    Scenario: A denial of kms:CreateGrant if kms:GranteePrincipal StringEquals the account applies to CreateGrant
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:CreateGrant on the condition {"StringEquals":{"kms:GranteePrincipal":"the account"}}
      When CreateGrant is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:CreateGrant/passes @documented @needs:authorization @operation:CreateGrant @requires:PutKeyPolicy
    Scenario: A denial of kms:CreateGrant if kms:GranteePrincipal StringEquals arn:aws:iam::123456789012:root does not apply to CreateGrant
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:CreateGrant on the condition {"StringEquals":{"kms:GranteePrincipal":"arn:aws:iam::123456789012:root"}}
      When CreateGrant is called in the home Region
      Then the call succeeds

  @PERMISSION/RetiringPrincipal
  Rule: kms:RetiringPrincipal is the member of the request
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-retiring-principal

    @case:CreateGrant/applies @documented @needs:authorization @operation:CreateGrant @requires:PutKeyPolicy
    Scenario: A denial of kms:CreateGrant if kms:RetiringPrincipal StringEquals the account applies to CreateGrant
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:CreateGrant on the condition {"StringEquals":{"kms:RetiringPrincipal":"the account"}}
      When CreateGrant is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:CreateGrant/passes @documented @needs:authorization @operation:CreateGrant @requires:PutKeyPolicy
    Scenario: A denial of kms:CreateGrant if kms:RetiringPrincipal StringEquals arn:aws:iam::123456789012:root does not apply to CreateGrant
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:CreateGrant on the condition {"StringEquals":{"kms:RetiringPrincipal":"arn:aws:iam::123456789012:root"}}
      When CreateGrant is called in the home Region
      Then the call succeeds

  @PERMISSION/KeyAgreementAlgorithm
  Rule: kms:KeyAgreementAlgorithm is the member of the request
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-key-agreement-algorithm

    @case:DeriveSharedSecret/applies @documented @needs:authorization @operation:DeriveSharedSecret @requires:PutKeyPolicy
    Scenario: A denial of kms:DeriveSharedSecret if kms:KeyAgreementAlgorithm StringEquals ECDH applies to DeriveSharedSecret
      Given a single-Region ECC key agreement key
      And the key policy in the home Region denies everybody kms:DeriveSharedSecret on the condition {"StringEquals":{"kms:KeyAgreementAlgorithm":"ECDH"}}
      When DeriveSharedSecret is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:DeriveSharedSecret/passes @documented @needs:authorization @operation:DeriveSharedSecret @requires:PutKeyPolicy
    Scenario: A denial of kms:DeriveSharedSecret if kms:KeyAgreementAlgorithm StringNotEquals ECDH does not apply to DeriveSharedSecret
      Given a single-Region ECC key agreement key
      And the key policy in the home Region denies everybody kms:DeriveSharedSecret on the condition {"StringNotEquals":{"kms:KeyAgreementAlgorithm":"ECDH"}}
      When DeriveSharedSecret is called in the home Region
      Then the call succeeds

  @PERMISSION/KeyOrigin
  Rule: kms:KeyOrigin is the origin of the key
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-key-origin

    @case:GenerateDataKey/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:KeyOrigin StringEquals AWS_KMS applies to GenerateDataKey
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:KeyOrigin":"AWS_KMS"}}
      When GenerateDataKey is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:KeyOrigin StringEquals EXTERNAL does not apply to GenerateDataKey
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:KeyOrigin":"EXTERNAL"}}
      When GenerateDataKey is called in the home Region
      Then the call succeeds

    @case:GenerateDataKey/imported/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:KeyOrigin StringEquals EXTERNAL applies to GenerateDataKey
      Given a single-Region imported key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:KeyOrigin":"EXTERNAL"}}
      When GenerateDataKey is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/imported/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:KeyOrigin StringEquals AWS_KMS does not apply to GenerateDataKey
      Given a single-Region imported key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:KeyOrigin":"AWS_KMS"}}
      When GenerateDataKey is called in the home Region
      Then the call succeeds

  @PERMISSION/KeySpec
  Rule: kms:KeySpec is the key spec of the key
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-key-spec

    @case:GenerateDataKey/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:KeySpec StringEquals SYMMETRIC_DEFAULT applies to GenerateDataKey
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:KeySpec":"SYMMETRIC_DEFAULT"}}
      When GenerateDataKey is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:KeySpec StringLike RSA_* does not apply to GenerateDataKey
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringLike":{"kms:KeySpec":"RSA_*"}}
      When GenerateDataKey is called in the home Region
      Then the call succeeds

    @case:GenerateMac/applies @documented @needs:authorization @operation:GenerateMac @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateMac if kms:KeySpec StringEquals HMAC_256 applies to GenerateMac
      Given a single-Region HMAC key
      And the key policy in the home Region denies everybody kms:GenerateMac on the condition {"StringEquals":{"kms:KeySpec":"HMAC_256"}}
      When GenerateMac is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:GenerateMac/passes @documented @needs:authorization @operation:GenerateMac @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateMac if kms:KeySpec StringEquals SYMMETRIC_DEFAULT does not apply to GenerateMac
      Given a single-Region HMAC key
      And the key policy in the home Region denies everybody kms:GenerateMac on the condition {"StringEquals":{"kms:KeySpec":"SYMMETRIC_DEFAULT"}}
      When GenerateMac is called in the home Region
      Then the call succeeds

    @case:Sign/former-name/applies @documented @needs:authorization @operation:Sign @requires:PutKeyPolicy
    Scenario: A denial of kms:Sign if kms:CustomerMasterKeySpec StringEquals ECC_NIST_P256 applies to Sign
      Given a single-Region ECC signing key
      And the key policy in the home Region denies everybody kms:Sign on the condition {"StringEquals":{"kms:CustomerMasterKeySpec":"ECC_NIST_P256"}}
      When Sign is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:Sign/former-name/passes @documented @needs:authorization @operation:Sign @requires:PutKeyPolicy
    Scenario: A denial of kms:Sign if kms:CustomerMasterKeySpec StringEquals ECC_NIST_P384 does not apply to Sign
      Given a single-Region ECC signing key
      And the key policy in the home Region denies everybody kms:Sign on the condition {"StringEquals":{"kms:CustomerMasterKeySpec":"ECC_NIST_P384"}}
      When Sign is called in the home Region
      Then the call succeeds

  @PERMISSION/KeyUsage
  Rule: kms:KeyUsage is the key usage of the key
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-key-usage

    @case:GenerateDataKey/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:KeyUsage StringEquals ENCRYPT_DECRYPT applies to GenerateDataKey
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:KeyUsage":"ENCRYPT_DECRYPT"}}
      When GenerateDataKey is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:KeyUsage StringEquals SIGN_VERIFY does not apply to GenerateDataKey
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:KeyUsage":"SIGN_VERIFY"}}
      When GenerateDataKey is called in the home Region
      Then the call succeeds

    @case:Sign/applies @documented @needs:authorization @operation:Sign @requires:PutKeyPolicy
    Scenario: A denial of kms:Sign if kms:KeyUsage StringEquals SIGN_VERIFY applies to Sign
      Given a single-Region ECC signing key
      And the key policy in the home Region denies everybody kms:Sign on the condition {"StringEquals":{"kms:KeyUsage":"SIGN_VERIFY"}}
      When Sign is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:Sign/passes @documented @needs:authorization @operation:Sign @requires:PutKeyPolicy
    Scenario: A denial of kms:Sign if kms:KeyUsage StringEquals ENCRYPT_DECRYPT does not apply to Sign
      Given a single-Region ECC signing key
      And the key policy in the home Region denies everybody kms:Sign on the condition {"StringEquals":{"kms:KeyUsage":"ENCRYPT_DECRYPT"}}
      When Sign is called in the home Region
      Then the call succeeds

    @case:GenerateMac/former-name/applies @documented @needs:authorization @operation:GenerateMac @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateMac if kms:CustomerMasterKeyUsage StringEquals GENERATE_VERIFY_MAC applies to GenerateMac
      Given a single-Region HMAC key
      And the key policy in the home Region denies everybody kms:GenerateMac on the condition {"StringEquals":{"kms:CustomerMasterKeyUsage":"GENERATE_VERIFY_MAC"}}
      When GenerateMac is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:GenerateMac/former-name/passes @documented @needs:authorization @operation:GenerateMac @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateMac if kms:CustomerMasterKeyUsage StringEquals ENCRYPT_DECRYPT does not apply to GenerateMac
      Given a single-Region HMAC key
      And the key policy in the home Region denies everybody kms:GenerateMac on the condition {"StringEquals":{"kms:CustomerMasterKeyUsage":"ENCRYPT_DECRYPT"}}
      When GenerateMac is called in the home Region
      Then the call succeeds

  @PERMISSION/MacAlgorithm
  Rule: kms:MacAlgorithm is the member of the request
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-mac-algorithm

    @case:GenerateMac/applies @documented @needs:authorization @operation:GenerateMac @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateMac if kms:MacAlgorithm StringEquals HMAC_SHA_256 applies to GenerateMac
      Given a single-Region HMAC key
      And the key policy in the home Region denies everybody kms:GenerateMac on the condition {"StringEquals":{"kms:MacAlgorithm":"HMAC_SHA_256"}}
      When GenerateMac is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:GenerateMac/passes @documented @needs:authorization @operation:GenerateMac @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateMac if kms:MacAlgorithm StringEquals HMAC_SHA_384 does not apply to GenerateMac
      Given a single-Region HMAC key
      And the key policy in the home Region denies everybody kms:GenerateMac on the condition {"StringEquals":{"kms:MacAlgorithm":"HMAC_SHA_384"}}
      When GenerateMac is called in the home Region
      Then the call succeeds

    @case:VerifyMac/applies @documented @needs:authorization @operation:VerifyMac @requires:PutKeyPolicy
    Scenario: A denial of kms:VerifyMac if kms:MacAlgorithm StringEquals HMAC_SHA_256 applies to VerifyMac
      Given a single-Region HMAC key
      And the key policy in the home Region denies everybody kms:VerifyMac on the condition {"StringEquals":{"kms:MacAlgorithm":"HMAC_SHA_256"}}
      When VerifyMac is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:VerifyMac/passes @documented @needs:authorization @operation:VerifyMac @requires:PutKeyPolicy
    Scenario: A denial of kms:VerifyMac if kms:MacAlgorithm StringEquals HMAC_SHA_384 does not apply to VerifyMac
      Given a single-Region HMAC key
      And the key policy in the home Region denies everybody kms:VerifyMac on the condition {"StringEquals":{"kms:MacAlgorithm":"HMAC_SHA_384"}}
      When VerifyMac is called in the home Region
      Then the call succeeds

  @PERMISSION/MessageType
  Rule: kms:MessageType is the member of the request
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-message-type

    @case:Sign/applies @documented @needs:authorization @operation:Sign @requires:PutKeyPolicy
    Scenario: A denial of kms:Sign if kms:MessageType StringEquals RAW applies to Sign with MessageType
      Given a single-Region ECC signing key
      And the key policy in the home Region denies everybody kms:Sign on the condition {"StringEquals":{"kms:MessageType":"RAW"}}
      When Sign is called in the home Region with:
        | MessageType | RAW |
      Then the request is refused with AccessDeniedException

    @case:Sign/passes @documented @needs:authorization @operation:Sign @requires:PutKeyPolicy
    Scenario: A denial of kms:Sign if kms:MessageType StringEquals DIGEST does not apply to Sign with MessageType
      Given a single-Region ECC signing key
      And the key policy in the home Region denies everybody kms:Sign on the condition {"StringEquals":{"kms:MessageType":"DIGEST"}}
      When Sign is called in the home Region with:
        | MessageType | RAW |
      Then the call succeeds

    @case:Verify/applies @documented @needs:authorization @operation:Verify @requires:PutKeyPolicy
    Scenario: A denial of kms:Verify if kms:MessageType StringEquals RAW applies to Verify with MessageType
      Given a single-Region ECC signing key
      And the key policy in the home Region denies everybody kms:Verify on the condition {"StringEquals":{"kms:MessageType":"RAW"}}
      When Verify is called in the home Region with:
        | MessageType | RAW |
      Then the request is refused with AccessDeniedException

    @case:Verify/passes @documented @needs:authorization @operation:Verify @requires:PutKeyPolicy
    Scenario: A denial of kms:Verify if kms:MessageType StringEquals DIGEST does not apply to Verify with MessageType
      Given a single-Region ECC signing key
      And the key policy in the home Region denies everybody kms:Verify on the condition {"StringEquals":{"kms:MessageType":"DIGEST"}}
      When Verify is called in the home Region with:
        | MessageType | RAW |
      Then the call succeeds

  @PERMISSION/MultiRegion
  Rule: kms:MultiRegion is false for a single-Region key
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-multiregion

    @case:GenerateDataKey/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:MultiRegion Bool false applies to GenerateDataKey
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"Bool":{"kms:MultiRegion":"false"}}
      When GenerateDataKey is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:MultiRegion Bool true does not apply to GenerateDataKey
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"Bool":{"kms:MultiRegion":"true"}}
      When GenerateDataKey is called in the home Region
      Then the call succeeds

  @PERMISSION/ReEncryptOnSameKey
  Rule: kms:ReEncryptOnSameKey says whether the destination is the key of the ciphertext
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-reencrypt-on-same-key

    @case:ReEncrypt/applies @documented @needs:authorization @operation:ReEncrypt @requires:PutKeyPolicy
    Scenario: A denial of kms:ReEncrypt* if kms:ReEncryptOnSameKey Bool true applies to ReEncrypt
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:ReEncrypt* on the condition {"Bool":{"kms:ReEncryptOnSameKey":"true"}}
      When ReEncrypt is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:ReEncrypt/passes @documented @needs:authorization @operation:ReEncrypt @requires:PutKeyPolicy
    Scenario: A denial of kms:ReEncrypt* if kms:ReEncryptOnSameKey Bool false does not apply to ReEncrypt
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:ReEncrypt* on the condition {"Bool":{"kms:ReEncryptOnSameKey":"false"}}
      When ReEncrypt is called in the home Region
      Then the call succeeds

  @PERMISSION/RequestAlias
  Rule: kms:RequestAlias is the alias by which the request names the key
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-request-alias

    @case:GenerateDataKey/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:RequestAlias StringEquals the alias name applies to GenerateDataKey with KeyId the alias name
      Given a single-Region symmetric key
      And the key in the home Region has an alias
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:RequestAlias":"the alias name"}}
      When GenerateDataKey is called in the home Region with:
        | KeyId | the alias name |
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:RequestAlias StringEquals alias/another does not apply to GenerateDataKey with KeyId the alias name
      Given a single-Region symmetric key
      And the key in the home Region has an alias
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:RequestAlias":"alias/another"}}
      When GenerateDataKey is called in the home Region with:
        | KeyId | the alias name |
      Then the call succeeds

    @case:GenerateDataKey/arn/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:RequestAlias StringEquals the alias name applies to GenerateDataKey with KeyId the alias ARN
      Given a single-Region symmetric key
      And the key in the home Region has an alias
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:RequestAlias":"the alias name"}}
      When GenerateDataKey is called in the home Region with:
        | KeyId | the alias ARN |
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/arn/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:RequestAlias StringEquals alias/another does not apply to GenerateDataKey with KeyId the alias ARN
      Given a single-Region symmetric key
      And the key in the home Region has an alias
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:RequestAlias":"alias/another"}}
      When GenerateDataKey is called in the home Region with:
        | KeyId | the alias ARN |
      Then the call succeeds

    @case:GenerateDataKey/id/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:RequestAlias StringLike alias/* does not apply to GenerateDataKey
      Given a single-Region symmetric key
      And the key in the home Region has an alias
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringLike":{"kms:RequestAlias":"alias/*"}}
      When GenerateDataKey is called in the home Region
      Then the call succeeds

  @PERMISSION/RotationPeriodInDays
  Rule: kms:RotationPeriodInDays is the member of the request
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-rotation-period-in-days

    @case:EnableKeyRotation/applies @documented @needs:authorization @operation:EnableKeyRotation @requires:PutKeyPolicy
    Scenario: A denial of kms:EnableKeyRotation if kms:RotationPeriodInDays NumericGreaterThan 90 applies to EnableKeyRotation with RotationPeriodInDays
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:EnableKeyRotation on the condition {"NumericGreaterThan":{"kms:RotationPeriodInDays":"90"}}
      When EnableKeyRotation is called in the home Region with:
        | RotationPeriodInDays | 180 |
      Then the request is refused with AccessDeniedException

    @case:EnableKeyRotation/passes @documented @needs:authorization @operation:EnableKeyRotation @requires:PutKeyPolicy
    Scenario: A denial of kms:EnableKeyRotation if kms:RotationPeriodInDays NumericGreaterThan 180 does not apply to EnableKeyRotation with RotationPeriodInDays
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:EnableKeyRotation on the condition {"NumericGreaterThan":{"kms:RotationPeriodInDays":"180"}}
      When EnableKeyRotation is called in the home Region with:
        | RotationPeriodInDays | 180 |
      Then the call succeeds

  @PERMISSION/ScheduleKeyDeletionPendingWindowInDays
  Rule: kms:ScheduleKeyDeletionPendingWindowInDays is the PendingWindowInDays of the request
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-schedule-key-deletion-pending-window-in-days

    @case:ScheduleKeyDeletion/applies @documented @needs:authorization @operation:ScheduleKeyDeletion @requires:PutKeyPolicy
    Scenario: A denial of kms:ScheduleKeyDeletion if kms:ScheduleKeyDeletionPendingWindowInDays NumericGreaterThan 8 applies to ScheduleKeyDeletion with PendingWindowInDays
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:ScheduleKeyDeletion on the condition {"NumericGreaterThan":{"kms:ScheduleKeyDeletionPendingWindowInDays":"8"}}
      When ScheduleKeyDeletion is called in the home Region with:
        | PendingWindowInDays | 9 |
      Then the request is refused with AccessDeniedException

    @case:ScheduleKeyDeletion/passes @documented @needs:authorization @operation:ScheduleKeyDeletion @requires:PutKeyPolicy
    Scenario: A denial of kms:ScheduleKeyDeletion if kms:ScheduleKeyDeletionPendingWindowInDays NumericGreaterThan 9 does not apply to ScheduleKeyDeletion with PendingWindowInDays
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:ScheduleKeyDeletion on the condition {"NumericGreaterThan":{"kms:ScheduleKeyDeletionPendingWindowInDays":"9"}}
      When ScheduleKeyDeletion is called in the home Region with:
        | PendingWindowInDays | 9 |
      Then the call succeeds

  @PERMISSION/SigningAlgorithm
  Rule: kms:SigningAlgorithm is the member of the request
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-signing-algorithm

    @case:Sign/applies @documented @needs:authorization @operation:Sign @requires:PutKeyPolicy
    Scenario: A denial of kms:Sign if kms:SigningAlgorithm StringLike ECDSA* applies to Sign
      Given a single-Region ECC signing key
      And the key policy in the home Region denies everybody kms:Sign on the condition {"StringLike":{"kms:SigningAlgorithm":"ECDSA*"}}
      When Sign is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:Sign/passes @documented @needs:authorization @operation:Sign @requires:PutKeyPolicy
    Scenario: A denial of kms:Sign if kms:SigningAlgorithm StringLike RSASSA_PSS* does not apply to Sign
      Given a single-Region ECC signing key
      And the key policy in the home Region denies everybody kms:Sign on the condition {"StringLike":{"kms:SigningAlgorithm":"RSASSA_PSS*"}}
      When Sign is called in the home Region
      Then the call succeeds

    @case:Verify/applies @documented @needs:authorization @operation:Verify @requires:PutKeyPolicy
    Scenario: A denial of kms:Verify if kms:SigningAlgorithm StringEquals ECDSA_SHA_256 applies to Verify
      Given a single-Region ECC signing key
      And the key policy in the home Region denies everybody kms:Verify on the condition {"StringEquals":{"kms:SigningAlgorithm":"ECDSA_SHA_256"}}
      When Verify is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:Verify/passes @documented @needs:authorization @operation:Verify @requires:PutKeyPolicy
    Scenario: A denial of kms:Verify if kms:SigningAlgorithm StringEquals ECDSA_SHA_384 does not apply to Verify
      Given a single-Region ECC signing key
      And the key policy in the home Region denies everybody kms:Verify on the condition {"StringEquals":{"kms:SigningAlgorithm":"ECDSA_SHA_384"}}
      When Verify is called in the home Region
      Then the call succeeds

  @PERMISSION/ValidTo
  Rule: kms:ValidTo is the member of the request, in seconds since 1970
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-valid-to

    @case:ImportKeyMaterial/applies @documented @needs:authorization @operation:ImportKeyMaterial @requires:PutKeyPolicy
    Scenario: A denial of kms:ImportKeyMaterial if kms:ValidTo NumericGreaterThan 1546257599 applies to ImportKeyMaterial with ExpirationModel and ValidTo
      Given a single-Region imported key
      And the key policy in the home Region denies everybody kms:ImportKeyMaterial on the condition {"NumericGreaterThan":{"kms:ValidTo":"1546257599"}}
      When ImportKeyMaterial is called in the home Region with:
        | ExpirationModel | KEY_MATERIAL_EXPIRES |
        | ValidTo | in 30 days |
      Then the request is refused with AccessDeniedException

    @case:ImportKeyMaterial/passes @documented @needs:authorization @operation:ImportKeyMaterial @requires:PutKeyPolicy
    Scenario: A denial of kms:ImportKeyMaterial if kms:ValidTo NumericLessThanEquals 1546257599 does not apply to ImportKeyMaterial with ExpirationModel and ValidTo
      Given a single-Region imported key
      And the key policy in the home Region denies everybody kms:ImportKeyMaterial on the condition {"NumericLessThanEquals":{"kms:ValidTo":"1546257599"}}
      When ImportKeyMaterial is called in the home Region with:
        | ExpirationModel | KEY_MATERIAL_EXPIRES |
        | ValidTo | in 30 days |
      Then the call succeeds

  @PERMISSION/ViaService
  Rule: kms:ViaService names the AWS service that calls for somebody, and is absent where nobody does
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service

    @case:Encrypt/applies @documented @needs:authorization @operation:Encrypt @requires:PutKeyPolicy
    Scenario: A denial of kms:Encrypt if kms:ViaService StringNotEquals s3.us-east-1.amazonaws.com applies to Encrypt
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:Encrypt on the condition {"StringNotEquals":{"kms:ViaService":"s3.us-east-1.amazonaws.com"}}
      When Encrypt is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:Encrypt/passes @documented @needs:authorization @operation:Encrypt @requires:PutKeyPolicy
    Scenario: A denial of kms:Encrypt if kms:ViaService StringLike * does not apply to Encrypt
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:Encrypt on the condition {"StringLike":{"kms:ViaService":"*"}}
      When Encrypt is called in the home Region
      Then the call succeeds

  @PERMISSION/WrappingAlgorithm
  Rule: kms:WrappingAlgorithm is the member of the request
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-wrapping-algorithm

    @case:GetParametersForImport/applies @documented @needs:authorization @operation:GetParametersForImport @requires:PutKeyPolicy
    Scenario: A denial of kms:GetParametersForImport if kms:WrappingAlgorithm StringEquals RSAES_OAEP_SHA_256 applies to GetParametersForImport
      Given a single-Region imported key
      And the key policy in the home Region denies everybody kms:GetParametersForImport on the condition {"StringEquals":{"kms:WrappingAlgorithm":"RSAES_OAEP_SHA_256"}}
      When GetParametersForImport is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:GetParametersForImport/passes @documented @needs:authorization @operation:GetParametersForImport @requires:PutKeyPolicy
    Scenario: A denial of kms:GetParametersForImport if kms:WrappingAlgorithm StringEquals RSAES_OAEP_SHA_1 does not apply to GetParametersForImport
      Given a single-Region imported key
      And the key policy in the home Region denies everybody kms:GetParametersForImport on the condition {"StringEquals":{"kms:WrappingAlgorithm":"RSAES_OAEP_SHA_1"}}
      When GetParametersForImport is called in the home Region
      Then the call succeeds

  @PERMISSION/WrappingKeySpec
  Rule: kms:WrappingKeySpec is the member of the request
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-wrapping-key-spec

    @case:GetParametersForImport/applies @documented @needs:authorization @operation:GetParametersForImport @requires:PutKeyPolicy
    Scenario: A denial of kms:GetParametersForImport if kms:WrappingKeySpec StringEquals RSA_2048 applies to GetParametersForImport
      Given a single-Region imported key
      And the key policy in the home Region denies everybody kms:GetParametersForImport on the condition {"StringEquals":{"kms:WrappingKeySpec":"RSA_2048"}}
      When GetParametersForImport is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:GetParametersForImport/passes @documented @needs:authorization @operation:GetParametersForImport @requires:PutKeyPolicy
    Scenario: A denial of kms:GetParametersForImport if kms:WrappingKeySpec StringEquals RSA_4096 does not apply to GetParametersForImport
      Given a single-Region imported key
      And the key policy in the home Region denies everybody kms:GetParametersForImport on the condition {"StringEquals":{"kms:WrappingKeySpec":"RSA_4096"}}
      When GetParametersForImport is called in the home Region
      Then the call succeeds

  @PERMISSION/ResourceTag
  Rule: aws:ResourceTag/name is the value of the key's tag with this name
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/tag-authorization.html

    @case:GenerateDataKey/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if aws:ResourceTag/Project StringEquals Alpha applies to GenerateDataKey
      Given a single-Region symmetric key
      And TagResource has been called in the home Region with:
        | Tags | [{"TagKey":"Project","TagValue":"Alpha"}] |
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"aws:ResourceTag/Project":"Alpha"}}
      When GenerateDataKey is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if aws:ResourceTag/Project StringEquals Beta does not apply to GenerateDataKey
      Given a single-Region symmetric key
      And TagResource has been called in the home Region with:
        | Tags | [{"TagKey":"Project","TagValue":"Alpha"}] |
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"aws:ResourceTag/Project":"Beta"}}
      When GenerateDataKey is called in the home Region
      Then the call succeeds

  @PERMISSION/RequestTag
  Rule: aws:RequestTag/name is the value that the request gives a tag with this name
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/tag-permissions.html

    @case:TagResource/applies @documented @needs:authorization @operation:TagResource @requires:PutKeyPolicy
    Scenario: A denial of kms:TagResource if aws:RequestTag/Project StringEquals Alpha applies to TagResource with Tags
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:TagResource on the condition {"StringEquals":{"aws:RequestTag/Project":"Alpha"}}
      When TagResource is called in the home Region with:
        | Tags | [{"TagKey":"Project","TagValue":"Alpha"}] |
      Then the request is refused with AccessDeniedException

    @case:TagResource/passes @documented @needs:authorization @operation:TagResource @requires:PutKeyPolicy
    Scenario: A denial of kms:TagResource if aws:RequestTag/Project StringEquals Beta does not apply to TagResource with Tags
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:TagResource on the condition {"StringEquals":{"aws:RequestTag/Project":"Beta"}}
      When TagResource is called in the home Region with:
        | Tags | [{"TagKey":"Project","TagValue":"Alpha"}] |
      Then the call succeeds

  @PERMISSION/TagKeys
  Rule: aws:TagKeys has the names of the tags in the request
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/tag-permissions.html

    @case:TagResource/applies @documented @needs:authorization @operation:TagResource @requires:PutKeyPolicy
    Scenario: A denial of kms:TagResource if aws:TagKeys ForAnyValue:StringEquals Stage, Other applies to TagResource with Tags
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:TagResource on the condition {"ForAnyValue:StringEquals":{"aws:TagKeys":["Stage","Other"]}}
      When TagResource is called in the home Region with:
        | Tags | [{"TagKey":"Project","TagValue":"Alpha"},{"TagKey":"Stage","TagValue":"Test"}] |
      Then the request is refused with AccessDeniedException

    @case:TagResource/passes @documented @needs:authorization @operation:TagResource @requires:PutKeyPolicy
    Scenario: A denial of kms:TagResource if aws:TagKeys ForAllValues:StringEquals Project does not apply to TagResource with Tags
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:TagResource on the condition {"ForAllValues:StringEquals":{"aws:TagKeys":["Project"]}}
      When TagResource is called in the home Region with:
        | Tags | [{"TagKey":"Project","TagValue":"Alpha"},{"TagKey":"Stage","TagValue":"Test"}] |
      Then the call succeeds

    @case:UntagResource/applies @documented @needs:authorization @operation:UntagResource @requires:PutKeyPolicy
    Scenario: A denial of kms:UntagResource if aws:TagKeys ForAllValues:StringEquals Project applies to UntagResource with TagKeys
      Given a single-Region symmetric key
      And TagResource has been called in the home Region with:
        | Tags | [{"TagKey":"Project","TagValue":"Alpha"}] |
      And the key policy in the home Region denies everybody kms:UntagResource on the condition {"ForAllValues:StringEquals":{"aws:TagKeys":["Project"]}}
      When UntagResource is called in the home Region with:
        | TagKeys | ["Project"] |
      Then the request is refused with AccessDeniedException

    @case:UntagResource/passes @documented @needs:authorization @operation:UntagResource @requires:PutKeyPolicy
    Scenario: A denial of kms:UntagResource if aws:TagKeys ForAnyValue:StringEquals Stage does not apply to UntagResource with TagKeys
      Given a single-Region symmetric key
      And TagResource has been called in the home Region with:
        | Tags | [{"TagKey":"Project","TagValue":"Alpha"}] |
      And the key policy in the home Region denies everybody kms:UntagResource on the condition {"ForAnyValue:StringEquals":{"aws:TagKeys":["Stage"]}}
      When UntagResource is called in the home Region with:
        | TagKeys | ["Project"] |
      Then the call succeeds

  @PERMISSION/Operators
  Rule: A condition operator compares as its name says, and a list of values is met by one of them
    Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html

    @case:GenerateDataKey/not-equals/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringNotEquals Beta applies to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringNotEquals":{"kms:EncryptionContext:Project":"Beta"}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha"} |
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/not-equals/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringNotEquals Alpha does not apply to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringNotEquals":{"kms:EncryptionContext:Project":"Alpha"}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha"} |
      Then the call succeeds

    @case:GenerateDataKey/not-equals-absent/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringNotEquals Beta applies to GenerateDataKey
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringNotEquals":{"kms:EncryptionContext:Project":"Beta"}}
      When GenerateDataKey is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/not-equals-absent/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringEquals Beta does not apply to GenerateDataKey
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:EncryptionContext:Project":"Beta"}}
      When GenerateDataKey is called in the home Region
      Then the call succeeds

    @case:GenerateDataKey/if-exists/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringEqualsIfExists Beta applies to GenerateDataKey
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEqualsIfExists":{"kms:EncryptionContext:Project":"Beta"}}
      When GenerateDataKey is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/ignore-case/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringEqualsIgnoreCase ALPHA applies to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEqualsIgnoreCase":{"kms:EncryptionContext:Project":"ALPHA"}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha"} |
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/ignore-case/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringNotEqualsIgnoreCase ALPHA does not apply to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringNotEqualsIgnoreCase":{"kms:EncryptionContext:Project":"ALPHA"}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha"} |
      Then the call succeeds

    @case:GenerateDataKey/like/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringLike A?p* applies to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringLike":{"kms:EncryptionContext:Project":"A?p*"}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha"} |
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/like/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringLike A?a* does not apply to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringLike":{"kms:EncryptionContext:Project":"A?a*"}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha"} |
      Then the call succeeds

    @case:GenerateDataKey/not-like/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringNotLike B* applies to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringNotLike":{"kms:EncryptionContext:Project":"B*"}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha"} |
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/not-like/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringNotLike A* does not apply to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringNotLike":{"kms:EncryptionContext:Project":"A*"}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha"} |
      Then the call succeeds

    @case:GenerateDataKey/no-wildcards/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringNotEquals Al* applies to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringNotEquals":{"kms:EncryptionContext:Project":"Al*"}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha"} |
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/no-wildcards/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringEquals Al* does not apply to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:EncryptionContext:Project":"Al*"}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha"} |
      Then the call succeeds

    @case:GenerateDataKey/several-values/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringEquals Beta, Alpha applies to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:EncryptionContext:Project":["Beta","Alpha"]}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha"} |
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/several-values/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringEquals Beta, Gamma does not apply to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:EncryptionContext:Project":["Beta","Gamma"]}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha"} |
      Then the call succeeds

    @case:GenerateDataKey/several-operators/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringEquals Alpha and kms:MultiRegion Bool false applies to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:EncryptionContext:Project":"Alpha"},"Bool":{"kms:MultiRegion":"false"}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha"} |
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/several-operators/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:EncryptionContext:Project StringEquals Alpha and kms:MultiRegion Bool true does not apply to GenerateDataKey with EncryptionContext
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:EncryptionContext:Project":"Alpha"},"Bool":{"kms:MultiRegion":"true"}}
      When GenerateDataKey is called in the home Region with:
        | EncryptionContext | {"Project":"Alpha"} |
      Then the call succeeds

    @case:GenerateDataKey/case-of-key/applies @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:keyspec StringEquals SYMMETRIC_DEFAULT applies to GenerateDataKey
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:keyspec":"SYMMETRIC_DEFAULT"}}
      When GenerateDataKey is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:GenerateDataKey/case-of-key/passes @documented @needs:authorization @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A denial of kms:GenerateDataKey if kms:keyspec StringEquals RSA_2048 does not apply to GenerateDataKey
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:GenerateDataKey on the condition {"StringEquals":{"kms:keyspec":"RSA_2048"}}
      When GenerateDataKey is called in the home Region
      Then the call succeeds

    @case:EnableKeyRotation/numbers/applies @documented @needs:authorization @operation:EnableKeyRotation @requires:PutKeyPolicy
    Scenario: A denial of kms:EnableKeyRotation if kms:RotationPeriodInDays NumericEquals 180 applies to EnableKeyRotation with RotationPeriodInDays
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:EnableKeyRotation on the condition {"NumericEquals":{"kms:RotationPeriodInDays":"180"}}
      When EnableKeyRotation is called in the home Region with:
        | RotationPeriodInDays | 180 |
      Then the request is refused with AccessDeniedException

    @case:EnableKeyRotation/numbers/passes @documented @needs:authorization @operation:EnableKeyRotation @requires:PutKeyPolicy
    Scenario: A denial of kms:EnableKeyRotation if kms:RotationPeriodInDays NumericNotEquals 180 does not apply to EnableKeyRotation with RotationPeriodInDays
      Given a single-Region symmetric key
      And the key policy in the home Region denies everybody kms:EnableKeyRotation on the condition {"NumericNotEquals":{"kms:RotationPeriodInDays":"180"}}
      When EnableKeyRotation is called in the home Region with:
        | RotationPeriodInDays | 180 |
      Then the call succeeds
