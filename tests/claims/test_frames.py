"""Days inside events, and visits."""

from __future__ import annotations

import pytest

from tests.claims.stories import both, found

FRAMES = [
    (
        "2021-05-25",
        "The trial opened on May 9 and ended on May 20. Ana Prado testified at the trial "
        "on {May 3|May 13}.",
    ),
    (
        "2021-05-25",
        "Ana Prado testified on {May 3|May 13} at the trial, which opened on May 9.",
    ),
    (
        "2021-06-25",
        "The tournament runs from July 1 to July 10. The final of the tournament is on "
        "{July 12|July 10}.",
    ),
    (
        "2021-07-25",
        "The tournament began on July 1 and ended on July 10. The tournament's first "
        "semifinal was played on {July 19|July 7}.",
    ),
    (
        "2021-06-25",
        "The summit opens on June 28 and closes on June 30. The leaders will sign the pact "
        "at the summit on {July 3|June 29}.",
    ),
    (
        "2021-06-25",
        "The two-day summit opened on Tuesday and closed on Wednesday. Lena Orr met Pavel "
        "Dusek on the sidelines of the summit on {Friday|Wednesday}.",
    ),
    (
        "2021-06-25",
        "The conference ran from June 14 to June 17. Lena Orr told the conference on {June "
        "21|June 15} that stocks were low.",
    ),
    (
        "2021-06-25",
        "The festival opened on June 11 and ended on June 20. The festival's opening "
        "concert was held on {June 3|June 11}.",
    ),
    (
        "2021-06-25",
        "The exercise began on June 4 and ended on June 13. A helicopter crashed during "
        "the exercise on {June 19|June 9}.",
    ),
    (
        "2021-06-25",
        "The siege lasted from June 4 to June 13. Two hostages were freed during the siege "
        "on {June 19|June 9}.",
    ),
    (
        "2021-06-25",
        "The strike began on June 7 and ended on June 18. On {June 22|June 16}, in the "
        "second week of the strike, pickets blocked the gate.",
    ),
    (
        "2021-06-25",
        "The tour began in Oslo on June 4 and ends on June 27. The band's concert in Rome, "
        "part of the tour, is on {July 2|June 26}.",
    ),
    (
        "2021-06-25",
        "The 12-day tour began on June 4 and ended on June 15. The band played in Rome "
        "during the tour on {June 20|June 10}.",
    ),
    (
        "2021-06-25",
        "Foreign Minister Lena Orr arrived in Chile on June 19 and leaves on June 23. She "
        "will sign the accord during the visit on {June 28|June 22}.",
    ),
    (
        "2021-06-25",
        "Foreign Minister Lena Orr arrived in Chile on Saturday for a four-day visit. "
        "During the visit she is to meet President Pavel Dusek on {Thursday|Monday}.",
    ),
    (
        "2021-06-19",
        "Foreign Minister Lena Orr arrived in Chile on Saturday for a four-day visit. The "
        "minister is due to hold talks with President Pavel Dusek on {Friday|Monday}.",
    ),
    (
        "2021-06-19",
        "Foreign Minister Lena Orr arrived in Chile on Saturday for a four-day visit. On "
        "{Friday|Tuesday}, the last day of her visit, she will address parliament.",
    ),
    (
        "2021-06-30",
        "The race began on June 5 and ended on June 26. The ninth stage of the race was "
        "run on {July 3|June 14}.",
    ),
    (
        "2021-06-30",
        "The hearings opened on June 7 and closed on June 18. Orr told the hearings on "
        "{June 23|June 16} that she knew.",
    ),
    (
        "2015-04-14",
        "Chancellor Anna Lindqvist arrived in Beijing on Monday for a three-day visit. She "
        "will meet President Li Wen on {Friday|Wednesday}.",
    ),
    (
        "2015-04-14",
        "Chancellor Anna Lindqvist arrived in Beijing on Monday for a three-day visit. She "
        "is due to hold talks with President Li Wen on {Friday|Wednesday} and to visit a "
        "car factory.",
    ),
    (
        "2015-04-14",
        "Chancellor Anna Lindqvist is in Beijing from Monday to Wednesday. She is to see "
        "President Li Wen on {Friday|Wednesday}.",
    ),
    (
        "2015-04-14",
        "Anna Lindqvist, the German chancellor, landed in Beijing on Monday. She leaves on "
        "Wednesday. She will meet President Li Wen on {Thursday|Tuesday}.",
    ),
    (
        "2015-04-14",
        "On a three-day visit that began on Monday, Chancellor Anna Lindqvist will meet "
        "President Li Wen on {Friday|Wednesday}.",
    ),
    (
        "2015-06-14",
        "The summit opens in Riga on June 18 and ends on June 19. Leaders will discuss the "
        "loan at the summit on {June 22|June 19}.",
    ),
    (
        "2015-06-14",
        "The two-day summit ended on Friday. Speaking at the summit on {Tuesday|Thursday}, "
        "Orr said the loan was safe.",
    ),
    (
        "2015-06-14",
        "Lena Orr testified on {June 1|June 9} in the trial, which began June 8.",
    ),
    (
        "2015-06-14",
        "The trial began on June 8. On {June 3|June 10}, the third day of the trial, Orr "
        "took the stand.",
    ),
    (
        "2015-06-14",
        "The festival runs until June 21. Its closing concert is on {June 24|June 21}.",
    ),
    (
        "2015-06-14",
        "The festival runs until June 21. The closing concert of the festival is on {June "
        "24|June 21}.",
    ),
    (
        "2015-06-14",
        "The tournament kicks off on June 18 and ends on July 9. The semifinals of the "
        "tournament are on {July 14|July 5}.",
    ),
    (
        "2015-06-14",
        "A sailor was hurt on {June 1|June 9} during the drill, which began on June 5 and "
        "ended on June 12.",
    ),
    (
        "2015-06-14",
        "Two marchers were shot on {May 27|May 12} during the three-week strike, which "
        "began on May 4 and ended on May 24.",
    ),
]
VISITS = [
    (
        "2009-02-12",
        "Lena Orr, the foreign minister, landed in Nairobi on Tuesday 10 February for the "
        "start of a {five-day|three-day} trip. She was due to return to Madrid tonight "
        "after talks in the capital.",
    ),
    (
        "2018-10-17",
        "Lena Orr is on a four-day visit to Chile until {Wednesday, Oct. 24|Saturday, Oct. "
        "20}. She arrived on Wednesday.",
    ),
    (
        "2018-10-17",
        "Lena Orr will be in Oslo from Monday to Thursday. The {six-day|four-day} visit is "
        "her first.",
    ),
    (
        "2018-10-17",
        "Lena Orr returned on Tuesday from a nine-day trip that began on Oct. {2|8}.",
    ),
    (
        "2018-10-17",
        "Lena Orr touched down in Oslo on Monday at the start of a three-day visit. She "
        "flies back to London on {Saturday|Wednesday}.",
    ),
    (
        "2018-10-17",
        "Lena Orr jetted in to Oslo on Monday for a three-day visit. She heads home on "
        "{Saturday|Wednesday}.",
    ),
    (
        "2018-10-17",
        "Lena Orr kicked off a five-day visit to Chile on Monday. She flies home to London "
        "on {Wednesday, Oct. 24|Friday}.",
    ),
    (
        "2018-10-17",
        "Lena Orr rounded off a four-day tour of Chile on Tuesday. The tour began on {Oct. "
        "9|Oct. 13}.",
    ),
    (
        "2018-10-17",
        "Lena Orr's three-day visit, which began on Monday, ends on {Saturday|Wednesday}.",
    ),
    (
        "2018-10-17",
        "Lena Orr, who is in Chile for three days until {Sunday|Friday}, arrived on Wednesday.",
    ),
    (
        "2018-10-17",
        "Lena Orr is in Chile on a five-day visit that began on Monday and ends on "
        "{Tuesday, Oct. 23|Friday}.",
    ),
    (
        "2018-10-17",
        "Lena Orr arrived in Oslo on Monday. She will leave on {Saturday, Oct. "
        "20|Thursday, Oct. 18}, at the end of a four-day visit.",
    ),
    (
        "2015-04-14",
        "The foreign minister, Lena Orr, arrived on Sunday and is due to leave on "
        "Wednesday at the end of a {seven-day|four-day} visit.",
    ),
    (
        "2015-04-14",
        "Foreign minister Lena Orr wraps up a {seven-day|four-day} visit on Wednesday. She "
        "arrived in Oslo on Sunday.",
    ),
    (
        "2015-04-14",
        "Lena Orr is on a {seven-day|four-day} visit to Norway, which began on Sunday and "
        "ends on Wednesday.",
    ),
    (
        "2015-04-14",
        "Lena Orr, on a {seven-day|four-day} visit to Norway, arrived on Sunday. She flies "
        "home on Wednesday.",
    ),
    (
        "2015-04-14",
        "Lena Orr's {seven-day|four-day} trip, which started on Sunday, finishes on Wednesday.",
    ),
    (
        "2015-04-14",
        "The {seven-day|four-day} visit, Lena Orr's first to Norway, started on Sunday and "
        "finishes on Wednesday.",
    ),
    (
        "2015-04-14",
        "Lena Orr will be in Oslo until Wednesday. She arrived on Sunday for the "
        "{seven-day|four-day} visit.",
    ),
    (
        "2015-04-14",
        "Lena Orr arrived in Oslo on Sunday, kicking off a {seven-day|four-day} visit. She "
        "departs on Wednesday.",
    ),
    (
        "2015-04-14",
        "Lena Orr arrived in Oslo on Sunday for {seven|four} days of talks. She departs on "
        "Wednesday.",
    ),
    (
        "2015-04-14",
        "Lena Orr is paying a {seven-day|four-day} visit to Norway from April 12 to April 15.",
    ),
    (
        "2015-04-14",
        "Lena Orr will pay a {seven-day|four-day} visit to Norway from April 22 to 25.",
    ),
]
CONSISTENT = [
    (
        "2021-08-25",
        "The board will publish the list on Monday, Sept. 6. Residents have two weeks from "
        "receipt of a letter, until Oct. 8 at the latest, to object.",
    ),
    (
        "2021-08-25",
        "The general gave the rebels 48 hours on Monday to leave the town, then extended "
        "the ultimatum. The ultimatum now expires on Saturday.",
    ),
    (
        "2021-08-25",
        "A 72-hour ceasefire took effect at noon on Saturday. It was extended on Tuesday "
        "by another 72 hours and will run until noon on Friday.",
    ),
    (
        "2021-08-25",
        "The truce was due to expire on Tuesday. The sides agreed on Monday to extend it "
        "by a week. The truce will now expire on Aug. 31.",
    ),
    (
        "2021-08-25",
        "The 90-day pause, announced on Aug. 9, ends on Nov. 30.",
    ),
    (
        "2021-08-25",
        "Firms have 30 days to appeal. The ruling was issued on Aug. 2. The court will sit "
        "again until Oct. 8.",
    ),
    (
        "2021-08-25",
        "The law was signed on Aug. 16. Firms have 90 days, until Nov. 18, to comply.",
    ),
    (
        "2021-08-25",
        "The trial opened on Aug. 9 and is expected to last three weeks. Orr testified at "
        "a pretrial hearing on Aug. 2.",
    ),
    (
        "2021-08-25",
        "The trial opened on Aug. 9. The first trial, which ended on March 3, was declared "
        "a mistrial. Orr testified at the first trial on Feb. 22.",
    ),
    (
        "2021-08-25",
        "The summit ended on Friday. Orr, who was at the summit, flew home on Saturday.",
    ),
    (
        "2021-08-25",
        "The summit opens on Monday. Ministers meet in the capital on Saturday ahead of "
        "the summit.",
    ),
    (
        "2021-08-25",
        "The festival opens on Friday. Workers raised the tents at the festival site on Tuesday.",
    ),
    (
        "2021-08-25",
        "The tournament ran from July 1 to July 10. The final of last year's tournament "
        "was played on July 12, 2020.",
    ),
    (
        "2021-08-25",
        "The tournament ran from July 1 to July 10. The draw for the tournament was made "
        "on June 12.",
    ),
    (
        "2021-08-25",
        "The tournament begins on Sept. 1. Orr won a warm-up match on Monday.",
    ),
    (
        "2021-08-25",
        "The exercise ended on Friday. A plane that took part in the exercise crashed on Sunday.",
    ),
    (
        "2021-08-25",
        "The strike ended on Aug. 20. Workers who were sacked during the strike were "
        "reinstated on Monday.",
    ),
    (
        "2021-08-25",
        "The strike began on Aug. 16. Three men were arrested in the strike on a convoy on Aug. 3.",
    ),
    (
        "2021-08-25",
        "Lena Orr arrived in Oslo on Monday for a two-day visit. She flies to Rome on "
        "Wednesday and returns to London on Friday.",
    ),
    (
        "2021-08-25",
        "Lena Orr arrived in Oslo on Monday on the first leg of a six-day trip. She leaves "
        "for Rome on Wednesday.",
    ),
    (
        "2021-08-25",
        "Lena Orr returned to London on Friday. She arrived in Oslo on Monday for a "
        "five-day visit.",
    ),
    (
        "2021-08-25",
        "Lena Orr began a five-day visit to Chile on Monday. She cut the visit short and "
        "returned to London on Wednesday.",
    ),
    (
        "2021-08-25",
        "The lockdown was eased on Aug. 12. The lockdown was lifted in the north on Aug. "
        "16 and in the south on Aug. 20.",
    ),
    (
        "2021-08-25",
        "The curfew was imposed in Oslo on Aug. 2. The curfew was imposed in Bergen on Aug. 6.",
    ),
    (
        "2021-08-25",
        "The truce, which took effect on Aug. 2, collapsed on Aug. 9. A new truce took "
        "effect on Aug. 20.",
    ),
    (
        "2021-08-25",
        "The talks ended on Friday without a deal. The talks resumed on Monday and ended "
        "on Tuesday.",
    ),
    (
        "2021-08-25",
        "The first round of talks ended on Friday. The second round of talks ended on Tuesday.",
    ),
    (
        "2021-08-25",
        "The exhibition runs until Sept. 5 in Oslo. It moves to Bergen, where it is on "
        "show until Oct. 10.",
    ),
    (
        "2021-08-25",
        "The conference began on Monday. Orr told a news conference on Friday that she was ill.",
    ),
    (
        "2021-08-25",
        "Orr told the conference on Tuesday that stocks were low. The conference opened on Monday.",
    ),
    (
        "2021-08-25",
        "The race starts on Aug. 28. Orr dropped out of the race on Monday.",
    ),
    (
        "2021-08-25",
        "The campaign opened on Aug. 9. Orr was hurt in the campaign on Aug. 12.",
    ),
    (
        "2021-08-25",
        "The session opened on Aug. 9 and closes on Sept. 3. Orr will speak at the session "
        "on Aug. 31.",
    ),
    (
        "2021-08-25",
        "The games opened on July 23 and closed on Aug. 8. Soccer at the games began on July 21.",
    ),
    (
        "2021-08-25",
        "The strike was to have begun on Aug. 16. It was postponed and the strike began on "
        "Aug. 20.",
    ),
    (
        "2021-08-25",
        "The strike, due to begin on Aug. 16, was put off. The strike will now begin on Aug. 30.",
    ),
    (
        "2021-08-25",
        "The court ruled on Aug. 2. The firm can appeal within 21 days of the notice being "
        "served, by Sept. 14.",
    ),
    (
        "2021-08-25",
        "The bridge closed on Aug. 2 for about three weeks and reopens on Aug. 26.",
    ),
    (
        "2021-08-25",
        "If no deal is reached by Friday, the truce would end on Sunday. The truce ends on Friday.",
    ),
    (
        "2021-08-25",
        "Orr said on Monday the strike would end on Friday. Lund said the strike would end "
        "on Sunday.",
    ),
    (
        "2021-08-25",
        "Visitors have seven days to pay. The fine was issued on Aug. 2. Drivers had 14 "
        "days, until Aug. 16, to appeal.",
    ),
    (
        "2021-08-25",
        "The rule takes effect in 60 days, on Oct. 22, the agency said.",
    ),
    (
        "2021-08-25",
        "The rule, published on Aug. 20, takes effect in 60 days, on Oct. 19.",
    ),
    (
        "2021-08-25",
        "The tour opens in Rome on Sept. 1 and ends in Oslo on Sept. 20. The tour's "
        "opening night in Rome was announced on Aug. 20.",
    ),
    (
        "2021-08-25",
        "The band played at the festival on Saturday. The festival, which ended on Sunday, "
        "drew 9,000.",
    ),
    (
        "2021-08-25",
        "The band will play a warm-up show on Sept. 3. The festival opens on Sept. 9 and "
        "closes on Sept. 12.",
    ),
    (
        "2021-08-25",
        "The minister arrived in Chile on Monday for a four-day visit. He met the "
        "president on the sidelines of a summit in Rome on Aug. 12.",
    ),
    (
        "2021-08-25",
        "The ship sailed on Monday on a ten-day voyage. The last voyage began on July 2.",
    ),
    (
        "2021-08-25",
        "The pope begins a five-day trip on Friday. During his last trip, on March 5, he fell.",
    ),
    (
        "2021-08-25",
        "The trial began Aug. 2. The jury began deliberating on Aug. 19 and the trial "
        "ended Aug. 20. Sentencing is set for Sept. 30.",
    ),
    (
        "2021-08-25",
        "The ceasefire was declared on Aug. 9 and took effect on Aug. 11. A ceasefire was "
        "also declared on Aug. 20 in the south.",
    ),
    (
        "2021-08-25",
        "The hunger strike began on Aug. 2. The rail strike began on Aug. 9.",
    ),
    (
        "2021-08-25",
        "Orr had 10 days from Aug. 2 to appeal, a deadline that was later extended to Aug. 30.",
    ),
    (
        "2021-08-25",
        "The extension runs for six months, until the end of February 2022. The mandate "
        "expires on Aug. 31.",
    ),
    (
        "2021-08-25",
        "The two-week trial begins on Aug. 30 and is due to end on Sept. 10.",
    ),
    (
        "2021-08-25",
        "The four-day summit, which opens on Monday, closes on Thursday. Preparatory talks "
        "at the summit venue ended on Friday.",
    ),
    (
        "2021-08-25",
        "Lena Orr will be in Oslo from Monday to Thursday and in Bergen from Friday to "
        "Sunday. The seven-day visit is her first.",
    ),
    (
        "2021-08-25",
        "Lena Orr left on Monday for a four-day visit to Chile. She arrived in Santiago on "
        "Tuesday and returns to London on Friday.",
    ),
    (
        "2021-08-25",
        "Lena Orr leaves on Aug. 30 for a four-day visit to Chile. The chancellor leaves "
        "on Sept. 8 for Rome.",
    ),
    (
        "2021-08-25",
        "A year-long ban was imposed on Aug. 2, 2020. The ban was lifted on Aug. 3, 2021.",
    ),
    (
        "2021-08-25",
        "A truce reached on Aug. 9 ended the strike, which began on Aug. 2. The truce took "
        "effect at midnight on Aug. 10.",
    ),
]


@pytest.mark.parametrize(("day", "text"), FRAMES + VISITS)
def test_one_of_the_two_versions_contradicts_itself(day: str, text: str) -> None:
    wrong, right = both(day, text)
    assert wrong != []
    assert right == []


@pytest.mark.parametrize(("day", "text"), CONSISTENT)
def test_what_only_looks_like_a_contradiction_is_let_alone(day: str, text: str) -> None:
    assert found(day, text) == []
