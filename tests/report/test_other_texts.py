"""The text forms of ``times``, ``claims`` and ``timeline``, whole; and faults in rule files."""

from __future__ import annotations

from datetime import date

from checker.model.claims import Claim, Event, Relation, Slot
from checker.model.clauses import Modality, Tense
from checker.model.findings import Report, Row, Unread
from checker.model.meaning import Grain, Weekday
from checker.model.rules import Fault, Place
from checker.model.text import Article, Mention, Span
from checker.model.time import Days, Reading, ResolvedTime
from checker.report import renderer
from checker.report.faults import fault_block
from checker.report.look import Look

TEXT = "Tellier came Friday.\nThe visit will end Feb. 30, she said.\n"
ARTICLE = Article("day", TEXT, Span(0, len(TEXT)), published=date(2023, 10, 15), origin="day.txt")


def reading(day: date, *steps: str) -> Reading:
    return Reading(Days.between(day, day), Grain.DAY, day.isoformat(), steps)


FRIDAY = ResolvedTime(
    Mention(Span(13, 19), Weekday(4), "weekday"),
    "DATE",
    "2023-10-13",
    (
        reading(
            date(2023, 10, 13),
            "Friday",
            "a past verb looks back",
            "the nearest Friday before",
            "2023-10-13",
        ),
        reading(date(2023, 10, 20), "or forward"),
    ),
    modifier="START",
)
NEVER = ResolvedTime(
    Mention(Span(40, 47), Weekday(4), "date"),
    "DATE",
    "",
    impossible="February has 28 days",
    steps=("no such day",),
)
ARRIVAL = Claim(
    0,
    "visit",
    (("who", Slot(Span(0, 7), "Tellier", entity="person:tellier")),
     ("start", Slot(Span(13, 19), "Friday", time=FRIDAY))),
    Span(0, 19), 0, 0, "", False, Modality.FACT, Tense.PAST,
)  # fmt: skip
END = Claim(
    1,
    "visit",
    (("end", Slot(Span(40, 47), "Feb. 30", time=NEVER)),),
    Span(21, 47), 1, 0, "Tellier", True, Modality.PLAN, Tense.FUTURE, marks=frozenset({"last"}),
    relations=(Relation(Span(21, 24), "later", "end", 1, None, 0, "start"),),
)  # fmt: skip
REPORT = Report(
    ARTICLE,
    times=(FRIDAY, NEVER),
    claims=(ARRIVAL, END),
    events=(Event(0, "visit", (ARRIVAL, END), ("the visit points back to it",)),),
    timeline=(Row("2023-10-13", "Tellier arrives", 0, "start", Span(13, 19), ("said: Friday",)),),
    unread=(Unread(Span(49, 57), "she said", "no claim has this verb"),),
    undecided=("too many readings of Friday",),
)
EMPTY = Report(Article("day", "Hm.", Span(0, 3)))


def test_times() -> None:
    assert (
        renderer("times", "text", Look()).article(REPORT)
        == """\
day.txt (published 2023-10-15)
    1:14  "Friday"  DATE 2023-10-13 mod=START
          2023-10-13: a past verb looks back; the nearest Friday before
          or 2023-10-20: or forward
    2:20  "Feb. 30"  DATE -
          no such day
          impossible: February has 28 days
"""
    )
    assert renderer("times", "text", Look()).article(EMPTY) == "day (no publication date)\n"


def test_claims() -> None:
    assert (
        renderer("claims", "text", Look()).article(REPORT)
        == """\
day.txt
  1:1  visit  (the article's own word; fact, past)
      who    "Tellier": person:tellier
      start  "Friday": 2023-10-13 or 2023-10-20
  2:1  visit  (said by Tellier; plan, future; negated; told apart as last)
      end  "Feb. 30": no day of the calendar
      ~ "later": its end is at least 1 day after the start of the visit at 1:1
      = joined with the visit at 1:1: the visit points back to it
Not understood:
  2:29  "she said": no claim has this verb
"""
    )
    assert renderer("claims", "text", Look()).article(EMPTY) == "day\n  no claims\n"


def test_timeline() -> None:
    assert (
        renderer("timeline", "text", Look()).article(REPORT)
        == """\
day.txt
  2023-10-13  Tellier arrives (1:14)
              - said: Friday
Left open:
  too many readings of Friday
"""
    )
    assert renderer("timeline", "text", Look()).article(EMPTY) == (
        "day\n  nothing could be placed in time\n"
    )


def test_a_faulty_rule_file_is_shown_like_a_finding() -> None:
    fault = Fault(Place("r/checks/a.yaml", 2, 12), "no claim 'vist'", "use visit")
    assert (
        fault_block(fault, "summary: x\ngiven: {v: vist}\n", Look())
        == """\
error: no claim 'vist'
 --> r/checks/a.yaml:2:12
  |
2 | given: {v: vist}
  |            ^^^^
  |
  = help: use visit
"""
    )


def test_a_fault_beyond_the_end_of_its_file_has_no_excerpt() -> None:
    fault = Fault(Place("r/a.yaml", 9, 1), "ends too soon")
    assert fault_block(fault, "x: 1\n", Look()) == "error: ends too soon\n --> r/a.yaml:9:1\n"
    assert fault_block(fault, "", Look()) == "error: ends too soon\n --> r/a.yaml:9:1\n"
