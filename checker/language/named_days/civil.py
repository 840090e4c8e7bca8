"""Named days of the civil year: fixed ones, and weekdays of a month."""

from __future__ import annotations

from checker.language.named_days.rules import (
    FRI,
    MON,
    SAT,
    SUN,
    THU,
    TUE,
    Fixed,
    FromEaster,
    Listed,
    OnOrAfter,
    name,
)

# The parties of the United States agree anew each time on the day when most states vote.
_SUPER_TUESDAY = Listed(
    (
        (1988, 3, 8), (1992, 3, 10), (1996, 3, 12), (2000, 3, 7), (2004, 3, 2), (2008, 2, 5),
        (2012, 3, 6), (2016, 3, 1), (2020, 3, 3), (2024, 3, 5), (2028, 3, 7),
    )
)  # fmt: skip
# The final has moved with the length of the season, and once by a week after Sept. 11, 2001.
_SUPER_BOWL = (
    OnOrAfter(2, 8, SUN, since=2022),
    OnOrAfter(2, 1, SUN, since=2004, until=2021),
    OnOrAfter(1, 25, SUN, since=2003, until=2003),
    OnOrAfter(2, 1, SUN, since=2002, until=2002),
    OnOrAfter(1, 25, SUN, until=2001),
)

DAYS = (
    name("New Year's Eve | New Year Eve", Fixed(12, 31)),
    name("New Year's Day | New Year's", Fixed(1, 1)),
    name(
        "Martin Luther King Day | Martin Luther King Jr. Day | Martin Luther King, Jr. Day "
        "| MLK Day | Dr. Martin Luther King Jr. Day",
        OnOrAfter(1, 15, MON),
    ),
    name("Inauguration Day", Fixed(1, 20, every=4, rest=1)),
    name("Burns Night", Fixed(1, 25)),
    name("Australia Day", Fixed(1, 26)),
    name("Republic Day", Fixed(1, 26), local=True),
    name("Holocaust Memorial Day | International Holocaust Remembrance Day", Fixed(1, 27)),
    name("Super Bowl Sunday", *_SUPER_BOWL),
    name("Groundhog Day", Fixed(2, 2)),
    name("Waitangi Day", Fixed(2, 6)),
    name("Valentine's Day | St. Valentine's Day | Saint Valentine's Day", Fixed(2, 14)),
    name("Presidents' Day | President's Day | Washington's Birthday", OnOrAfter(2, 15, MON)),
    name("Super Tuesday", _SUPER_TUESDAY),
    name("St. David's Day", Fixed(3, 1)),
    name("International Women's Day", Fixed(3, 8)),
    name("Commonwealth Day", OnOrAfter(3, 8, MON)),
    name("St. Patrick's Day | Saint Patrick's Day | St. Paddy's Day", Fixed(3, 17)),
    name("April Fools' Day | April Fool's Day | April Fool Day", Fixed(4, 1)),
    name("Songkran", Fixed(4, 13)),
    # Moved by a few days in most years, and by the year's own rules in others.
    name("Tax Day", Fixed(4, 15), local=True),
    name("Patriots' Day", OnOrAfter(4, 15, MON)),
    name("Earth Day", Fixed(4, 22)),
    name("St. George's Day | Saint George's Day", Fixed(4, 23)),
    name("Anzac Day | ANZAC Day", Fixed(4, 25)),
    name("May Day | International Workers' Day", Fixed(5, 1)),
    name("World Press Freedom Day", Fixed(5, 3)),
    name("Cinco de Mayo", Fixed(5, 5)),
    name("VE Day | V-E Day", Fixed(5, 8)),
    name("Victory Day", Fixed(5, 9), local=True),
    name("Mother's Day", OnOrAfter(5, 8, SUN), FromEaster(-21)),
    name("Mothering Sunday", FromEaster(-21)),
    name("Victoria Day", OnOrAfter(5, 18, MON)),
    name("Memorial Day", OnOrAfter(5, 25, MON)),
    name("Flag Day", Fixed(6, 14), local=True),
    name("Father's Day", OnOrAfter(6, 15, SUN)),
    name("Bloomsday", Fixed(6, 16)),
    name("Juneteenth", Fixed(6, 19)),
    name(
        "Midsummer Day | Midsummer's Day | Midsummer", OnOrAfter(6, 20, SAT), Fixed(6, 24)
    ),
    name(
        "Midsummer Eve | Midsummer's Eve", OnOrAfter(6, 19, FRI), Fixed(6, 23)
    ),
    name("Canada Day", Fixed(7, 1)),
    name("Fourth of July | the Fourth of July | July Fourth", Fixed(7, 4)),
    name("Independence Day", Fixed(7, 4), local=True),
    name("Bastille Day", Fixed(7, 14)),
    name("VJ Day | V-J Day", Fixed(8, 15), Fixed(9, 2)),
    name("Labor Day", OnOrAfter(9, 1, MON), Fixed(5, 1)),
    name("Labour Day", Fixed(5, 1), OnOrAfter(9, 1, MON)),
    name("Patriot Day", Fixed(9, 11)),
    name("German Unity Day | Day of German Unity", Fixed(10, 3)),
    name("Columbus Day | Indigenous Peoples' Day | Indigenous People's Day", OnOrAfter(10, 8, MON)),
    name("Canadian Thanksgiving", OnOrAfter(10, 8, MON)),
    name("Halloween | Hallowe'en", Fixed(10, 31)),
    name("Day of the Dead", Fixed(11, 2), Fixed(11, 1)),
    name("Guy Fawkes Night | Guy Fawkes Day | Bonfire Night", Fixed(11, 5)),
    name("Election Day", OnOrAfter(11, 2, TUE)),
    name("Veterans Day | Veterans' Day | Armistice Day", Fixed(11, 11)),
    name("Remembrance Day", Fixed(11, 11)),
    name("Remembrance Sunday", OnOrAfter(11, 8, SUN)),
    name("Thanksgiving | Thanksgiving Day", OnOrAfter(11, 22, THU), OnOrAfter(10, 8, MON)),
    name("Black Friday", OnOrAfter(11, 23, FRI)),
    name("Small Business Saturday", OnOrAfter(11, 24, SAT)),
    name("Cyber Monday", OnOrAfter(11, 26, MON)),
    name("Giving Tuesday", OnOrAfter(11, 27, TUE)),
    name("World AIDS Day | World Aids Day", Fixed(12, 1)),
    name("Pearl Harbor Day | Pearl Harbor Remembrance Day", Fixed(12, 7)),
    name("Human Rights Day", Fixed(12, 10)),
    name("Boxing Day | St. Stephen's Day", Fixed(12, 26)),
)  # fmt: skip
