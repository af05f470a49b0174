Feature: UpdatePrimaryRegion refuses input it cannot use

  @UPR-E2
  Rule: A valid Region that holds no related key is refused with ValidationException
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @documented @operation:UpdatePrimaryRegion
    Scenario: A Region without a replica does not become the primary Region
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked in the home Region for the third Region
      Then the request is refused
      And nothing about the related keys has changed

    @recorded @operation:UpdatePrimaryRegion
    Scenario: A Region without a replica gives ValidationException
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked in the home Region for the third Region
      Then the request is refused with ValidationException
      And nothing about the related keys has changed

    @documented @operation:UpdatePrimaryRegion
    Scenario: A primary key without any replica is refused
      Given a multi-Region key with no replicas
      When UpdatePrimaryRegion is asked in the home Region for the second Region
      Then the request is refused
      And nothing about the related keys has changed

  @UPR-E3
  Rule: The current primary's own Region is not refused
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @recorded @operation:UpdatePrimaryRegion
    Scenario: A primary key with two replicas accepts its own Region
      Given a multi-Region key with replicas in the second and third Regions
      When UpdatePrimaryRegion is asked in the home Region for the home Region
      Then the call succeeds
      And nothing about the related keys has changed

  @UPR-E18
  Rule: PrimaryRegion has 1 to 32 characters and the form of a Region name
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @documented @operation:UpdatePrimaryRegion
    Scenario Outline: "<value>" is not a PrimaryRegion: <fault>
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked for "<value>"
      Then the request is refused with ValidationException or ValidationError
      And nothing about the related keys has changed

      Examples:
        | value                             | fault         |
        |                                   | empty         |
        | US-EAST-1                         | upper case    |
        | us_east_1                         | underscores   |
        | us-east                           | no number     |
        | east1                             | one group     |
        | us-east-1a                        | a Zone        |
        | abcdefghijk-lmnopqrstu-vwxyzabc-1 | 33 characters |

    @documented @operation:UpdatePrimaryRegion
    Scenario: A name of 32 characters of the right form is judged as a Region, not as malformed
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked for "abcdefghij-klmnopqrst-uvwxyzab-1"
      Then the request is refused
      And the refusal is not about the form of PrimaryRegion

  @UPR-E19
  Rule: A PrimaryRegion that is no Region, or lies in another partition, is refused
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @documented @operation:UpdatePrimaryRegion
    Scenario Outline: "<value>" does not become the primary Region: <fault>
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked for "<value>"
      Then the request is refused
      And nothing about the related keys has changed

      Examples:
        | value         | fault                  |
        | us-invalid-1  | no such Region         |
        | cn-north-1    | another partition      |
        | us-gov-west-1 | another partition also |

    @inferred @operation:UpdatePrimaryRegion
    Scenario Outline: "<value>" gives ValidationException
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked for "<value>"
      Then the request is refused with ValidationException

      Examples:
        | value        |
        | us-invalid-1 |
        | cn-north-1   |

  @UPR-E20
  Rule: KeyId and PrimaryRegion must be present, well typed and of the documented length
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @documented @operation:UpdatePrimaryRegion
    Scenario Outline: <body> does not succeed: <fault>
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is sent the body <body>
      Then the request is refused
      And nothing about the related keys has changed

      Examples:
        | body                                             | fault                    |
        | {}                                               | both members missing     |
        | {"KeyId":"$KEY"}                                 | PrimaryRegion missing    |
        | {"PrimaryRegion":"$SECOND"}                      | KeyId missing            |
        | {"KeyId":null,"PrimaryRegion":"$SECOND"}         | KeyId null               |
        | {"KeyId":"$KEY","PrimaryRegion":null}            | PrimaryRegion null       |
        | {"KeyId":42,"PrimaryRegion":"$SECOND"}           | KeyId a number           |
        | {"KeyId":"$KEY","PrimaryRegion":["$SECOND"]}     | PrimaryRegion a list     |
        | {"KeyId":{"a":"$KEY"},"PrimaryRegion":"$SECOND"} | KeyId an object          |
        | {"keyId":"$KEY","primaryRegion":"$SECOND"}       | members in lower case    |
        | {"KeyId":"$KEY","PrimaryRegion":"$SECOND"        | a body that is cut off   |
        | ["$KEY","$SECOND"]                               | a list instead of object |
        | "$KEY"                                           | a string as body         |

    @inferred @operation:UpdatePrimaryRegion
    Scenario Outline: <body> gives <exception>
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is sent the body <body>
      Then the request is refused with <exception>

      Examples:
        | body                                      | exception              |
        | {"KeyId":"$KEY"}                          | ValidationException    |
        | {"PrimaryRegion":"$SECOND"}               | ValidationException    |
        | {"KeyId":42,"PrimaryRegion":"$SECOND"}    | SerializationException |
        | {"KeyId":"$KEY","PrimaryRegion":"$SECOND" | SerializationException |

    @documented @operation:UpdatePrimaryRegion
    Scenario Outline: A KeyId of <length> characters does not succeed
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is given a KeyId of <length> characters
      Then the request is refused
      And nothing about the related keys has changed

      Examples:
        | length |
        | 0      |
        | 1      |
        | 2048   |
        | 2049   |

    @inferred @operation:UpdatePrimaryRegion
    Scenario Outline: A KeyId of <length> characters gives <exception>
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is given a KeyId of <length> characters
      Then the request is refused with <exception>

      Examples:
        | length | exception           |
        | 0      | ValidationException |
        | 1      | NotFoundException   |
        | 2048   | NotFoundException   |
        | 2049   | ValidationException |

    @documented @operation:UpdatePrimaryRegion
    Scenario: Members in another order are accepted
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is sent the body {"PrimaryRegion":"$SECOND","KeyId":"$KEY"}
      Then the call succeeds
      And the key in the second Region becomes the primary key
