Feature: UpdatePrimaryRegion refuses invalid input

  @UPR-E2
  Rule: A valid Region that contains no related key is refused with ValidationException
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @case:no-replica @documented @operation:UpdatePrimaryRegion
    Scenario: A Region without a replica does not become the primary Region
      Given a multi-Region key with a replica in the second Region
      And every related key has properties of its own
      When UpdatePrimaryRegion is called in the home Region, naming the third Region
      Then the request is refused
      And the request is refused with ValidationException, as recorded on 2026-09-12

    @case:single @documented @operation:UpdatePrimaryRegion
    Scenario: A primary key without any replica is refused
      Given a multi-Region key with no replicas
      When UpdatePrimaryRegion is called in the home Region, naming the second Region
      Then the request is refused

  @UPR-E3
  Rule: The current primary's own Region is accepted
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:two-replicas @recorded @operation:UpdatePrimaryRegion
    Scenario: A primary key with two replicas accepts its own Region
      Given a multi-Region key with replicas in the second and third Regions
      When UpdatePrimaryRegion is called in the home Region, naming the home Region
      Then the call succeeds
      And nothing about the related keys has changed

  @UPR-E18
  Rule: PrimaryRegion must have 1 to 32 characters and the format of a Region name
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:malformed @documented @operation:UpdatePrimaryRegion
    Scenario Outline: "<value>" is not a PrimaryRegion: <fault>
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called, naming "<value>"
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault         | value                             |
        | empty         |                                   |
        | upper case    | US-EAST-1                         |
        | underscores   | us_east_1                         |
        | no number     | us-east                           |
        | one group     | east1                             |
        | a Zone        | us-east-1a                        |
        | 33 characters | abcdefghijk-lmnopqrstu-vwxyzabc-1 |

    @case:well-formed-32 @documented @operation:UpdatePrimaryRegion
    Scenario: A well-formed 32-character name is checked as a Region, not rejected as malformed
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called, naming "abcdefghij-klmnopqrst-uvwxyzab-1"
      Then the request is refused
      And the refusal is not about the format of PrimaryRegion

  @UPR-E19
  Rule: A PrimaryRegion that does not exist or is in another partition is refused
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @case:region @documented @operation:UpdatePrimaryRegion
    Scenario Outline: "<value>" does not become the primary Region: <fault>
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called, naming "<value>"
      Then the request is refused
      And the request is refused with ValidationException, as inferred

      Examples:
        | fault                  | value         |
        | no such Region         | us-invalid-1  |
        | another partition      | cn-north-1    |
        | another partition also | us-gov-west-1 |

  @UPR-E20
  Rule: KeyId and PrimaryRegion must be present, of the right type and of the documented length
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @case:body @documented @operation:UpdatePrimaryRegion
    Scenario Outline: The body <body> is refused: <fault>
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called with the body <body>
      Then the request is refused

      Examples:
        | fault                    | body                                             |
        | both members missing     | {}                                               |
        | KeyId null               | {"KeyId":null,"PrimaryRegion":"$SECOND"}         |
        | PrimaryRegion null       | {"KeyId":"$KEY","PrimaryRegion":null}            |
        | PrimaryRegion a list     | {"KeyId":"$KEY","PrimaryRegion":["$SECOND"]}     |
        | KeyId an object          | {"KeyId":{"a":"$KEY"},"PrimaryRegion":"$SECOND"} |
        | members in lower case    | {"keyId":"$KEY","primaryRegion":"$SECOND"}       |
        | a list instead of object | ["$KEY","$SECOND"]                               |
        | a string as body         | "$KEY"                                           |

    @case:members @documented @operation:UpdatePrimaryRegion
    Scenario Outline: The body <body> is refused: <case>
      Given a multi-Region key with a replica in the second Region
      And every related key has properties of its own
      When UpdatePrimaryRegion is called with the body <body>
      Then the request is refused
      And the request is refused with <exception>, as inferred

      Examples:
        | case                  | body                                      | exception              |
        | PrimaryRegion missing | {"KeyId":"$KEY"}                          | ValidationException    |
        | KeyId missing         | {"PrimaryRegion":"$SECOND"}               | ValidationException    |
        | KeyId a number        | {"KeyId":42,"PrimaryRegion":"$SECOND"}    | SerializationException |
        | cut off               | {"KeyId":"$KEY","PrimaryRegion":"$SECOND" | SerializationException |

    @case:key-id-length @documented @operation:UpdatePrimaryRegion
    Scenario Outline: A KeyId of <length> characters is refused
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called with a KeyId of <length> characters
      Then the request is refused
      And the request is refused with <exception>, as inferred

      Examples:
        | length | exception           |
        | 0      | ValidationException |
        | 1      | NotFoundException   |
        | 2048   | NotFoundException   |
        | 2049   | ValidationException |

    @case:other-order @documented @operation:UpdatePrimaryRegion
    Scenario: Members in a different order are accepted
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called with the body {"PrimaryRegion":"$SECOND","KeyId":"$KEY"}
      Then the call succeeds
      And the key in the second Region becomes the primary key
