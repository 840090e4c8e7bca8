"""Names made of words of time are no times, and times beside names are."""

from __future__ import annotations

import pytest

from checker.language import dates
from checker.language.scan import scan


def _read(text: str) -> list[str]:
    return [mention.span.of(text) for mention in scan(text, 0, len(text), dates.phrases())]


@pytest.mark.parametrize(
    "text",
    [
        "The Sunday Times published the leak.",
        "It was in the Mail on Sunday and the Sunday Telegraph.",
        "the Sunday Business Post said",
        "She hosted Saturday Night Live twice.",
        "They watched Monday Night Football and Thursday Night Football.",
        "The Friday Night Lights team has disbanded.",
        "The claim was made on 60 Minutes and in 24 Hours magazine.",
        "The ferry sails from Friday Harbor to Thursday Island.",
        "Sheffield Wednesday drew with Hull.",
        "Ruby Tuesday closed its doors.",
        "Monday.com shares fell.",
        "Mr. Friday and Ms. June denied the charge.",
        "The Six-Day War changed the borders.",
        "The Thirty Years War and the Hundred Years' War devastated the land.",
        "Happy Days was a hit.",
        "The film High Noon was shown again.",
        "He told ABC's This Week so.",
        "He told \u201cThis Week\u201d so.",
        "Newsweek and The Week reported the split.",
        "The film \u201cGroundhog Day\u201d is old.",
        "Her novel One Hundred Years of Solitude is a classic.",
        "He starred in The Day After Tomorrow.",
        "20th Century Fox made it.",
        "The first quarter-final was dull.",
        "They found a minute amount of poison.",
        "The past tense is easy.",
        "His daughter April plays the cello.",
        "She read Nineteen Eighty-Four at school.",
        "He taught Sunday school.",
    ],
)
def test_a_name_is_no_time(text: str) -> None:
    assert _read(text) == []


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("He told the Daily Mail on Sunday that he left.", ["Sunday"]),
        ("In Sheffield Wednesday was quiet.", ["Wednesday"]),
        ("On Sunday Times Square was full.", ["Sunday"]),
        ("Three Killed Saturday Night in Two Days of Unrest", ["Saturday Night", "Two Days"]),
        ("Days later he died. Hours passed.", ["Days later", "Hours"]),
        ("It rained on Christmas Day and Bonfire Night.", ["Christmas Day", "Bonfire Night"]),
        ("Ten Years ago", ["Ten Years ago"]),
        ("\u201cTomorrow,\u201d he said.", ["Tomorrow"]),
        ("in the 19th Century and the first quarter", ["the 19th Century", "the first quarter"]),
        ("He was shot Friday. Harbor police came.", ["Friday"]),
        ("SATURDAY NIGHT AT NINE", ["SATURDAY NIGHT"]),
    ],
)
def test_a_time_beside_a_name_is_read(text: str, times: list[str]) -> None:
    assert _read(text) == times
