"""Named days of the calendars that go by the moon or the stars; the days are the library's."""

from __future__ import annotations

from checker.language.named_days.rules import Feast, Name, Rule, name


def _sighted(spellings: str, feast: str) -> Name:
    """Return a day of the Islamic calendar: where the moon is seen later or sooner, the next day
    or the one before.
    """
    return name(spellings, *(Feast("islamic", feast, plus) for plus in (0, 1, -1)))


def _from_sundown(spellings: str, feast: str) -> Name:
    """Return a day of the Hebrew calendar, which begins at sundown of the day before."""
    return name(spellings, Feast("hebrew", feast), Feast("hebrew", feast, -1))


def _chinese(feast: str, plus: int = 0) -> Rule:
    return Feast("chinese", feast, plus)


DAYS = (
    name(
        "Ramadan | Ramadhan",
        Feast("islamic", "ramadan_beginning", until_eve_of="eid_al_fitr"),
    ),
    _sighted("Eid al-Fitr | Eid ul-Fitr | Eid el-Fitr | Eid-al-Fitr | Eid-ul-Fitr", "eid_al_fitr"),
    _sighted(
        "Eid al-Adha | Eid ul-Adha | Eid el-Adha | Eid-al-Adha | Eid-ul-Adha"
        "| Feast of the Sacrifice | Feast of Sacrifice",
        "eid_al_adha",
    ),
    _sighted("Ashura | Ashoura", "ashura"),
    _sighted("Arbaeen | Arba'een", "arbaeen"),
    _sighted("Mawlid | Mawlid al-Nabi | Eid Milad-un-Nabi", "mawlid"),
    _sighted("Islamic New Year | Muslim New Year | Hijri New Year", "hijri_new_year"),
    _from_sundown("Purim", "purim"),
    _from_sundown("Passover", "passover"),
    _from_sundown("Shavuot", "shavuot"),
    _from_sundown("Tisha B'Av", "tisha_bav"),
    _from_sundown("Rosh Hashanah | Rosh Hashana | Jewish New Year", "rosh_hashanah"),
    _from_sundown("Yom Kippur | Day of Atonement", "yom_kippur"),
    _from_sundown("Sukkot", "sukkot"),
    _from_sundown("Hanukkah | Chanukah | Hanukah", "hanukkah"),
    name(
        "Lunar New Year's Eve | Chinese New Year's Eve", _chinese("lunar_new_year", -1)
    ),
    # With its article, or "the Spring" would be read as the season.
    name(
        "Lunar New Year | Chinese New Year | Lunar New Year's Day | Spring Festival"
        "| the Spring Festival",
        _chinese("lunar_new_year"),
    ),
    name("Seollal", Feast("korean", "lunar_new_year")),
    name("Tet", Feast("vietnamese", "lunar_new_year")),
    name("Qingming | Qingming Festival | Tomb-Sweeping Day", _chinese("qingming")),
    name("Dragon Boat Festival", _chinese("dragon_boat")),
    name("Mid-Autumn Festival | the Mid-Autumn Festival", _chinese("mid_autumn")),
    name("Chuseok", Feast("korean", "mid_autumn")),
    # By the sun's place at Tehran, which puts it a day sooner or later elsewhere.
    name(
        "Nowruz | Norouz | Nowrouz | Persian New Year | Iranian New Year",
        Feast("persian", "new_year"), Feast("persian", "new_year", -1),
    ),
    # The tables of India, from 2001 to 2035; the older one of the package is a month off at times.
    name("Diwali | Deepavali", Feast("hindu", "diwali_india", since=2001, until=2035)),
    name("Holi", Feast("hindu", "holi", since=2001, until=2035)),
    name("Dussehra", Feast("hindu", "dussehra", since=2001, until=2035)),
    name("Thaipusam", Feast("hindu", "thaipusam")),
)  # fmt: skip
