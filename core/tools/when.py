"""Times as people say them: "in 10 minutes", "half an hour", "18:30", "tomorrow at 9", "friday at 6 pm".

The model passes on what the person said; working it out is done here, where it can be tested. Pure.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from core.errors import ToolError

UNITS = {"s": 1, "sec": 1, "second": 1, "m": 60, "min": 60, "minute": 60, "h": 3600, "hr": 3600, "hour": 3600}
UNITS |= {"d": 86_400, "day": 86_400, "w": 604_800, "week": 604_800}
WORDS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
NUMBERS = {word: value for value, word in enumerate(WORDS.split())} | {"a": 1, "an": 1, "half": 0.5, "quarter": 0.25}
NUMBERS |= {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
EXAMPLES = "Say it like: 5 minutes, 1 hour 30 minutes, 18:30, tomorrow at 9, 2026-12-24 18:00."
LONGEST = timedelta(days=366)
_PART = re.compile(
    r"(\d+(?:\.\d+)?|[a-z]+(?=\s))\s*(?:(?:of\s+)?an?\s+)?(weeks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)\b"
)
_CLOCK = re.compile(r"\b(\d{1,2})(?::(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|o'clock)?(?=\s|$|,|\.)")
_DATE = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?:[t ]|\b)")


def duration_of(text: str) -> timedelta:
    """Longer than nothing, at most a year. Raises ToolError."""
    plain = _plain(text)
    plain = re.sub(r"\b(\w+) and a half (hour|minute|day|week)s?", r"\1 \2 half a \2", plain)
    plain = re.sub(r"\b(hour|minute|day|week)s? and a half", r"\1 half a \1", plain)
    total_s = 0.0
    for amount, unit in _PART.findall(plain):
        number = NUMBERS.get(amount) if amount.isalpha() else float(amount)
        if number is None:
            continue
        total_s += number * UNITS[unit if unit in UNITS else unit.rstrip("s")]
    if re.fullmatch(r"\d+(\.\d+)?", plain):
        total_s = float(plain) * 60  # a bare number: minutes, as on a kitchen timer
    if not 0 < total_s <= LONGEST.total_seconds():
        raise ToolError(f"{text!r} is no length of time. {EXAMPLES}", code="bad_time")
    return timedelta(seconds=total_s)


def _plain(text: str) -> str:
    """Lower case, number words side by side added up ("twenty five" is 25)."""
    plain = " ".join(text.lower().replace("-", " ").split()) if not _DATE.search(text) else text.lower()
    return re.sub(
        r"\b(twenty|thirty|forty|fifty|sixty|ninety) (one|two|three|four|five|six|seven|eight|nine)\b",
        lambda found: str(int(NUMBERS[found.group(1)] + NUMBERS[found.group(2)])),
        plain,
    )


def moment_of(text: str, now: datetime) -> datetime:
    """The moment that is meant, later than now. now: with its zone. Raises ToolError."""
    plain = text.lower().strip()
    has_clock = _CLOCK.search(_DATE.sub(" ", plain)) is not None and not _PART.search(_plain(plain))
    if not has_clock:
        try:
            return now + duration_of(text)
        except ToolError:
            if not _names_a_day(plain):
                raise
    day = date_of(plain, now.date())
    hour, minute = _clock(_DATE.sub(" ", plain)) if has_clock else (9, 0)
    moment = now.replace(year=day.year, month=day.month, day=day.day, hour=hour, minute=minute, second=0, microsecond=0)
    if moment <= now and not _names_a_day(plain):
        moment = _tomorrow_or_evening(moment, now, plain)
    if moment <= now:
        raise ToolError(f"{text!r} is in the past.", code="bad_time")
    return moment


def _names_a_day(plain: str) -> bool:
    return bool(_DATE.search(plain)) or any(word in plain for word in (*DAYS, "tomorrow", "today", "tonight"))


def _tomorrow_or_evening(moment: datetime, now: datetime, plain: str) -> datetime:
    """ "at 6" said in the afternoon is this evening; "18:00" said at night is tomorrow."""
    is_twelve_hours = moment.hour < 12 and not re.search(r"am|a\.m\.|0\d:", plain)
    evening = moment + timedelta(hours=12)
    return evening if is_twelve_hours and evening > now else moment + timedelta(days=1)


def _clock(plain: str) -> tuple[int, int]:
    found = _CLOCK.search(plain)
    assert found is not None
    hour, minute, half = int(found.group(1)), int(found.group(2) or 0), (found.group(3) or "")
    if half.startswith("p") and hour < 12:
        hour += 12
    if half.startswith("a") and hour == 12:
        hour = 0
    if "tonight" in plain and 1 <= hour < 12:
        hour += 12
    if hour > 23 or minute > 59:
        raise ToolError(f"{plain!r} is no time of day. {EXAMPLES}", code="bad_time")
    return hour, minute


def date_of(text: str, today: date) -> date:
    """ "2026-12-24", "tomorrow", "friday" (the next one), "24 December", "today". Raises ToolError."""
    plain = text.lower()
    if found := _DATE.search(plain):
        try:
            return date(*(int(part) for part in found.groups()))
        except ValueError as error:
            raise ToolError(f"{text!r} is no date: {error}.", code="bad_time") from error
    if "tomorrow" in plain:
        return today + timedelta(days=1)
    if "yesterday" in plain:
        return today - timedelta(days=1)
    for number, name in enumerate(DAYS):
        if name in plain:
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    if (named := _day_and_month(plain, today)) is not None:
        return named
    if not plain.strip() or re.search(r"today|tonight|now|\d", plain):
        return today
    raise ToolError(f"{text!r} is no date. Write it as 2026-12-24.", code="bad_time")


MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _day_and_month(plain: str, today: date) -> date | None:
    """ "24 December", "December 24th 2027", "christmas": the next one when no year is told."""
    plain = plain.replace("christmas", "25 december").replace("new year", "1 january")
    month = next((number for number, name in enumerate(MONTHS, 1) if re.search(rf"\b{name}[a-z]*", plain)), None)
    day = re.search(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", plain)
    year = re.search(r"\b(\d{4})\b", plain)
    if month is None or day is None:
        return None
    try:
        found = date(int(year.group(1)) if year else today.year, month, int(day.group(1)))
        return found if year or found >= today else found.replace(year=today.year + 1)
    except ValueError as error:
        raise ToolError(f"{plain!r} is no date: {error}.", code="bad_time") from error
