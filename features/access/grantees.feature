Feature: Principals of grants

  @GRA-12
  Rule: Every grant has a grantee
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html

    @case:missing @documented @operation:CreateGrant
    Scenario: CreateGrant without a grantee is refused
      Given a single-Region symmetric key that is Enabled
      When CreateGrant is called, malformed: GranteePrincipal left out
      Then the request is refused with ValidationException or ValidationError

  @GRA-13
  Rule: A session is named without the path of its role, and a federated user need not exist yet
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/grants.json (recorded 2026-09-12)

    @case:session-with-path @recorded @operation:CreateGrant
    Scenario: The ARN of a session with the path of its role is refused
      Given a single-Region key
      When CreateGrant is called in the home Region with:
        | GranteePrincipal | assumed-role/own/path/Reader/session in its account |
      Then the request is refused with InvalidArnException

    @case:federated @recorded @operation:CreateGrant
    Scenario: The ARN of a federated user that nobody has been yet is accepted
      Given a single-Region key
      When CreateGrant is called in the home Region with:
        | GranteePrincipal | federated-user/nobody in its account |
      Then the call succeeds

  @GRA-14
  Rule: A grant permits more than to create grants
    Source: https://github.com/ansible/ansible/pull/31960 (recorded 2019-02)

    @case:alone @recorded @operation:CreateGrant
    Scenario: A grant for CreateGrant alone is refused
      Given a single-Region key
      When CreateGrant is called in the home Region with:
        | Operations | ["CreateGrant"] |
      Then the request is refused with ValidationException
