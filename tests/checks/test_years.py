"""Years between dates, as birthdays and anniversaries count them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from checker.checks.functions.years import anniversary, calendar_years, full_years, years_by
from checker.checks.values import DateValue, NumberValue, Range
from checker.model.time import Days


def days(first: date, last: date | None = None) -> DateValue:
    return DateValue((Days.between(first, last or first),))


def year(number: int) -> DateValue:
    return days(date(number, 1, 1), date(number, 12, 31))


def number(low: int, high: int | None = None) -> NumberValue:
    return NumberValue((Range(Decimal(low), Decimal(low if high is None else high)),))


def test_full_years_are_birthdays() -> None:
    born = days(date(1927, 8, 14))
    assert full_years(born, days(date(2006, 7, 20))) == number(78)
    assert full_years(born, days(date(2006, 8, 14))) == number(79)
    assert full_years(year(1950), days(date(2011, 5, 6))) == number(60, 61)
    assert full_years(days(date(1948, 2, 29)), days(date(1949, 2, 28))) == number(0)


def test_calendar_years_ask_for_no_day() -> None:
    assert calendar_years(year(1951), days(date(2006, 4, 1), date(2006, 4, 30))) == number(55)


def test_without_a_date_the_years_beside_publication_count() -> None:
    assert years_by(year(1951), (), days(date(2006, 4, 1))) == number(54, 56)


def test_an_anniversary_has_the_day_and_month() -> None:
    assert anniversary(days(date(1927, 8, 14)), number(79)) == days(date(2006, 8, 14))
    assert anniversary(days(date(1948, 2, 29)), number(1)) == days(date(1949, 2, 28))
    assert anniversary(days(date(1948, 2, 29)), number(4)) == days(date(1952, 2, 29))
