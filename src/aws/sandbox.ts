/** Who may assume the two roles that people and workflows use: the environment of one repository, and one person. */
const trust = `          - Effect: Allow
            Principal: { Federated: !Ref Provider }
            Action: sts:AssumeRoleWithWebIdentity
            Condition:
              StringEquals:
                "token.actions.githubusercontent.com:aud": sts.amazonaws.com
                "token.actions.githubusercontent.com:sub": !Sub "repo:\${Repository}:environment:aws"
          - !If
            - HasPerson
            - { Effect: Allow, Principal: { AWS: !Ref Person }, Action: sts:AssumeRole }
            - !Ref AWS::NoValue
`;

/**
 * The CloudFormation template of the sandbox: an account of its own, in which nothing but this suite's roles may do
 * anything with keys, in three Regions, with the shortest waiting period. Sources:
 * https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-auth.html and
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
 */
export const sandboxTemplate = `AWSTemplateFormatVersion: "2010-09-09"
Description: Sandbox of kms-conformance. Deploy it once, into an account that is used for nothing else.
Parameters:
  Repository:
    Type: String
    Description: OWNER/NAME on GitHub, whose environment aws may run the suite.
    AllowedPattern: "[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+"
  Person:
    Type: String
    Default: ""
    Description: ARN of a role or user that may run the suite from elsewhere; empty for nobody.
  Regions:
    Type: CommaDelimitedList
    Default: us-east-1,us-west-2,eu-west-1
Conditions:
  HasPerson: !Not [!Equals [!Ref Person, ""]]
Resources:
  Provider:
    Type: AWS::IAM::OIDCProvider
    Properties:
      Url: https://token.actions.githubusercontent.com
      ClientIdList: [sts.amazonaws.com]
  Boundary:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      Description: The most that any role of kms-conformance may do.
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: ["kms:*", sts:AssumeRole, sts:GetCallerIdentity, iam:CreateServiceLinkedRole]
            Resource: "*"
          - Effect: Deny
            Action: "kms:*"
            Resource: "*"
            Condition: { StringNotEquals: { "aws:RequestedRegion": !Ref Regions } }
          - Effect: Deny
            Action: [kms:CreateKey, kms:PutKeyPolicy, kms:ReplicateKey]
            Resource: "*"
            Condition: { Bool: { "kms:BypassPolicyLockoutSafetyCheck": "true" } }
          - Effect: Deny
            Action: kms:ScheduleKeyDeletion
            Resource: "*"
            Condition: { NumericGreaterThan: { "kms:ScheduleKeyDeletionPendingWindowInDays": "7" } }
          - Effect: Deny
            Action: ["kms:*CustomKeyStore", "kms:*CustomKeyStores"]
            Resource: "*"
          - Effect: Deny
            Action: kms:CreateGrant
            Resource: "*"
            Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } }
  Main:
    Type: AWS::IAM::Role
    Properties:
      RoleName: kms-conformance-main
      MaxSessionDuration: 7200
      PermissionsBoundary: !Ref Boundary
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
${trust}      Policies:
        - PolicyName: suite
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action: [kms:CreateKey, kms:ListKeys, kms:ListAliases]
                Resource: "*"
              - Effect: Allow
                Action: ["kms:*"]
                Resource:
                  - !Sub "arn:\${AWS::Partition}:kms:*:\${AWS::AccountId}:key/*"
                  - !Sub "arn:\${AWS::Partition}:kms:*:\${AWS::AccountId}:alias/*"
              - Effect: Allow
                Action: iam:CreateServiceLinkedRole
                Resource: !Sub "arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/aws-service-role/mrk.kms.amazonaws.com/*"
                Condition: { StringEquals: { "iam:AWSServiceName": mrk.kms.amazonaws.com } }
              - Effect: Allow
                Action: sts:AssumeRole
                Resource: !Sub "arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/kms-conformance-limited"
  Limited:
    Type: AWS::IAM::Role
    Properties:
      RoleName: kms-conformance-limited
      PermissionsBoundary: !Ref Boundary
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - { Effect: Allow, Principal: { AWS: !GetAtt Main.Arn }, Action: sts:AssumeRole }
  Sweep:
    Type: AWS::IAM::Role
    Properties:
      RoleName: kms-conformance-sweep
      PermissionsBoundary: !Ref Boundary
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
${trust}      Policies:
        - PolicyName: sweep
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action: [kms:ListKeys, kms:DescribeKey, kms:ListResourceTags, kms:ScheduleKeyDeletion]
                Resource: "*"
Outputs:
  MainRole: { Value: !GetAtt Main.Arn }
  SweepRole: { Value: !GetAtt Sweep.Arn }
`;
