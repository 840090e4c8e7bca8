"""Windows of time, and ends and starts that are told twice."""

from __future__ import annotations

import pytest

from tests.claims.stories import both

WINDOWS = [
    (
        "2016-12-01",
        "The secretary is to certify the count on Friday, Dec. 9. The loser then has 10 "
        "days, until {Monday, Dec. 26|Monday, Dec. 19}, to ask for a review.",
    ),
    (
        "2016-12-01",
        "The board will publish the list on Monday, Dec. 5. Residents then have two weeks, "
        "until {Dec. 28|Dec. 19}, to object.",
    ),
    (
        "2021-08-22",
        "A 72-hour ceasefire took effect at noon on Saturday and will run until noon on "
        "{Thursday|Tuesday}.",
    ),
    (
        "2021-08-22",
        "A 48-hour truce came into force at midnight on Sunday and is to expire at "
        "midnight on {Friday|Tuesday}.",
    ),
    (
        "2021-08-25",
        "The general gave the rebels 48 hours on Monday to leave the town. The ultimatum "
        "expires on {Saturday|Wednesday}.",
    ),
    (
        "2021-08-25",
        "On Monday the governor gave squatters a 72-hour ultimatum, which expires on "
        "{Sunday|Thursday}.",
    ),
    (
        "2021-08-25",
        "The navy issued a five-day ultimatum on Friday. The ultimatum runs out on "
        "{Sunday|Wednesday}.",
    ),
    (
        "2021-05-05",
        "The ban takes effect in 30 days, on {June 14|June 4}.",
    ),
    (
        "2018-09-25",
        "Voters have until {Oct. 1|Oct. 9}, four weeks before the Nov. 6 election, to register.",
    ),
    (
        "2021-05-05",
        "The court ruled on May 3. The firm can appeal within 21 days of the ruling, by "
        "{June 14|May 24}.",
    ),
    (
        "2021-03-10",
        "The two-week window opened on March 3 and closes on {March 27|March 17}.",
    ),
    (
        "2021-05-12",
        "The deadline was extended by a week, to {May 28|May 21}, from May 14.",
    ),
    (
        "2021-05-12",
        "The council extended the consultation, which was to have ended on May 14, by two "
        "weeks, to {June 11|May 28}.",
    ),
    (
        "2021-05-12",
        "The comment period, which opened on May 3 and lasts 30 days, closes on {June 20|June 2}.",
    ),
    (
        "2021-05-12",
        "A 60-day moratorium on evictions began on April 1 and expires on {June 21|May 31}.",
    ),
    (
        "2021-08-25",
        "The 10-day amnesty began on Aug. 16 and ends on {Aug. 30|Aug. 26}.",
    ),
    (
        "2021-08-25",
        "Bidders have 20 days from Aug. 16, until {Sept. 15|Sept. 5}, to file papers.",
    ),
    (
        "2021-08-25",
        "The recount must be finished within 10 days of the vote on Aug. 15, by {Aug. 31|Aug. 25}.",
    ),
    (
        "2021-08-25",
        "The judge gave the firm 30 days from Monday, until {Sept. 30|Sept. 22}, to pay the fine.",
    ),
    (
        "2021-08-25",
        "Drivers have 28 days, from Aug. 16 to {Sept. 23|Sept. 13}, to pay.",
    ),
    (
        "2021-08-25",
        "A mediator on Wednesday announced a 72-hour extension of a truce, hours before it "
        "was due to lapse at midnight. The truce will now run until midnight on "
        "{Monday|Saturday}.",
    ),
    (
        "2021-08-25",
        "The mediator won a 72-hour extension of the ceasefire on Wednesday, hours before "
        "the truce was due to expire at midnight. The ceasefire will now run until "
        "midnight on {Monday, Aug. 30|Saturday, Aug. 28}.",
    ),
    (
        "2021-08-25",
        "The airport will close for 10 days, from Sept. 1 to {Sept. 20|Sept. 10}.",
    ),
    (
        "2021-08-25",
        "The bridge closed on Aug. 2 for three weeks and reopens on {Sept. 13|Aug. 23}.",
    ),
    (
        "2021-08-25",
        "The insurers have until Sept. 3, {three weeks|10 days} after the hearing on Aug. "
        "24, to reply.",
    ),
    (
        "2015-04-14",
        "The president has 10 days to sign the bill, which reached his desk on April 13, "
        "giving him until {April 30|April 23}.",
    ),
    (
        "2015-04-14",
        "The bill reached the governor on Monday, April 13. She has 10 days, until {May "
        "4|April 23}, to sign or veto it.",
    ),
    (
        "2015-04-14",
        "The kidnappers gave the family 72 hours on Sunday to pay. The deadline runs out "
        "on {Friday|Wednesday}.",
    ),
    (
        "2015-04-14",
        "The kidnappers set a 72-hour deadline on Sunday. That deadline expires on "
        "{Friday|Wednesday}.",
    ),
    (
        "2015-04-14",
        "A five-day humanitarian truce that began on Tuesday is to end on {Wednesday, "
        "April 22|Sunday, April 19}.",
    ),
    (
        "2015-04-14",
        "The cease-fire took hold on Saturday. The five-day cease-fire expires on {Monday, "
        "April 20|Thursday, April 16}.",
    ),
    (
        "2015-04-14",
        "The cease-fire was extended for another five days, until {April 27|April 21}. It "
        "had been due to expire on April 16.",
    ),
    (
        "2015-04-14",
        "Under the deal, signed on April 10, the rebels have 30 days, until {May 25|May "
        "10}, to hand in their arms.",
    ),
    (
        "2015-04-14",
        "The 45-day comment period, which began on March 2, closes on {April 30|April 16}.",
    ),
    (
        "2015-04-14",
        "Public comments will be accepted for 30 days, from April 20 to {June 4|May 20}.",
    ),
    (
        "2015-04-14",
        "The judge, who ruled on April 10, gave the state 14 days to appeal, until {May "
        "8|April 24}.",
    ),
    (
        "2015-04-14",
        "The judge ruled on April 10 and gave the state two weeks, until {May 12|April "
        "24}, to appeal.",
    ),
    (
        "2015-04-14",
        "The ban, imposed on April 1 for 90 days, expires on {July 30|June 30}.",
    ),
    (
        "2015-04-14",
        "Voters have until April 20, {8|15} days before the May 5 vote, to register.",
    ),
    (
        "2015-04-14",
        "The deadline to register is April 20, {three weeks|15 days} before the May 5 vote.",
    ),
    (
        "2015-04-14",
        "The law, signed on April 13, takes effect in 90 days, on {August 20|July 12}.",
    ),
    (
        "2015-04-14",
        "The law takes effect on {Aug. 20|July 12}, 90 days after it was signed on April 13.",
    ),
    (
        "2015-04-14",
        "The firm must pay within 28 days of the judgment, which was handed down on April "
        "13, by {June 1|May 11}.",
    ),
]
TOLD_TWICE = [
    (
        "2021-08-25",
        "The truce expires on Friday. The ceasefire lapses on {Sunday|Friday}, the envoy said.",
    ),
    (
        "2021-08-25",
        "The truce took effect on Saturday. The truce, which came into force on "
        "{Monday|Saturday}, has held.",
    ),
    (
        "2021-08-25",
        "The lockdown was imposed on Aug. 3. The lockdown was lifted on Aug. 20. The "
        "lockdown, which was eased on Aug. 12 and lifted on {Aug. 23|Aug. 20}, cost "
        "millions.",
    ),
    (
        "2021-08-25",
        "The exhibition is on show until Sept. 5. The exhibition runs until {Sept. 12|Sept. 5}.",
    ),
    (
        "2021-08-25",
        "The talks were launched on Aug. 9. The talks, which started on {Aug. 11|Aug. 9}, "
        "concluded on Aug. 20.",
    ),
    (
        "2021-08-25",
        "The festival kicks off on Friday. The festival, which starts on {Sunday|Friday}, is free.",
    ),
    (
        "2021-08-25",
        "The siege was lifted on Aug. 20. The siege ended on {Aug. 22|Aug. 20}.",
    ),
    (
        "2021-08-25",
        "The curfew came into force on Aug. 2. The curfew, imposed on {Aug. 6|Aug. 2}, "
        "ends at dawn.",
    ),
    (
        "2019-11-04",
        "A pact was signed on the second day of the guild's three-day congress, which opened "
        "on Sunday and closes on {Thursday|Tuesday}.",
    ),
    (
        "2019-11-04",
        "The three-day summit opened on Sunday. The leaders will meet again on Tuesday "
        "morning and issue a statement when the summit closes that {|}afternoon. The "
        "summit closes on {Thursday|Tuesday}.",
    ),
    (
        "2015-04-14",
        "The truce runs until Friday. Both sides said they would respect the truce, which "
        "expires on {Monday|Friday}.",
    ),
    (
        "2015-04-14",
        "The strike, due to end at midnight on Thursday, has shut the port. The union said "
        "the strike would end on {Sunday|Thursday}.",
    ),
    (
        "2015-04-14",
        "The talks are due to wrap up on Friday. Orr said the talks would conclude on "
        "{Sunday|Friday}.",
    ),
    (
        "2015-04-14",
        "The exhibition runs at the Tate until Aug. 30. The exhibition, which closes on "
        "{Sept. 6|Aug. 30}, has 90 works.",
    ),
    (
        "2015-04-14",
        "The trial opened on March 2. Orr has sat in court every day since the trial began "
        "on {March 9|March 2}.",
    ),
    (
        "2015-04-14",
        "The siege began on March 2. Food has been short since the siege began on {March "
        "9|March 2}.",
    ),
    (
        "2015-04-14",
        "The talks broke up on Friday. The talks ended on {Sunday|Friday} without a deal.",
    ),
    (
        "2015-04-14",
        "The exercise started on Monday, April 6. The exercise, which got under way on "
        "{Wednesday, April 8|Monday, April 6}, involves six ships.",
    ),
    (
        "2015-04-14",
        "The curfew was imposed on April 2. Since the curfew came into force on {April "
        "6|April 2}, 40 people have been held.",
    ),
]


@pytest.mark.parametrize(("day", "text"), WINDOWS + TOLD_TWICE)
def test_one_of_the_two_versions_contradicts_itself(day: str, text: str) -> None:
    wrong, right = both(day, text)
    assert len(wrong) == 1
    assert right == []
