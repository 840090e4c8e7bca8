"""Named days of the church's year: by Easter, western and orthodox, and the fixed ones."""

from __future__ import annotations

from checker.language.named_days.rules import Fixed, FromEaster, name

DAYS = (
    name("Christmas Eve", Fixed(12, 24)),
    name("Christmas | Christmas Day", Fixed(12, 25)),
    # By the Julian calendar, as the Russian, Serbian, Georgian and Coptic churches keep it.
    name("Orthodox Christmas Eve | Coptic Christmas Eve", Fixed(1, 6)),
    name("Orthodox Christmas | Orthodox Christmas Day | Coptic Christmas", Fixed(1, 7)),
    name("Orthodox New Year | Old New Year", Fixed(1, 14)),
    name("Epiphany | Feast of the Epiphany", Fixed(1, 6)),
    name("Candlemas", Fixed(2, 2)),
    name("Mardi Gras | Shrove Tuesday | Fat Tuesday | Pancake Day", FromEaster(-47)),
    name("Ash Wednesday", FromEaster(-46)),
    name("Palm Sunday", FromEaster(-7), FromEaster(-7, orthodox=True)),
    name("Maundy Thursday | Holy Thursday", FromEaster(-3)),
    name("Good Friday", FromEaster(-2), FromEaster(-2, orthodox=True)),
    name("Orthodox Good Friday", FromEaster(-2, orthodox=True)),
    name("Holy Saturday", FromEaster(-1), FromEaster(-1, orthodox=True)),
    name("Easter | Easter Sunday", FromEaster(0), FromEaster(0, orthodox=True)),
    name("Orthodox Easter | Orthodox Easter Sunday", FromEaster(0, orthodox=True)),
    name("Easter Monday", FromEaster(1), FromEaster(1, orthodox=True)),
    name("Orthodox Easter Monday", FromEaster(1, orthodox=True)),
    name("Ascension Day | Feast of the Ascension", FromEaster(39)),
    name("Pentecost | Whit Sunday", FromEaster(49), FromEaster(49, orthodox=True)),
    name("Whit Monday | Pentecost Monday", FromEaster(50)),
    name("Trinity Sunday", FromEaster(56)),
    # "Corpus Christi" alone is more often the city in Texas.
    name("Feast of Corpus Christi | Corpus Christi Day", FromEaster(60), FromEaster(63)),
    name("Assumption Day | Feast of the Assumption", Fixed(8, 15)),
    name("All Saints' Day", Fixed(11, 1)),
    name("All Souls' Day", Fixed(11, 2)),
)
