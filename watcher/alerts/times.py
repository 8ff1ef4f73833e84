"""Times and durations in the words of a person."""

from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

# Not strftime: its names follow the locale of the process, and the same alert must read the same.
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def shown(at: datetime, timezone: str, now: datetime) -> str:
    """Return such as "14:05, Mon 23 Nov (Asia/Yerevan)"; the year only where it is not now's."""
    zone, name = _zone(timezone)
    try:
        local, today = at.astimezone(zone), now.astimezone(zone)
    except OverflowError:  # a feed may claim the year 9999
        local, today, name = at.astimezone(UTC), now.astimezone(UTC), "UTC"
    day = f"{_DAYS[local.weekday()]} {local.day} {_MONTHS[local.month - 1]}"
    year = "" if local.year == today.year else f" {local.year}"
    return f"{local.hour:02}:{local.minute:02}, {day}{year} ({name})"


def _zone(timezone: str) -> tuple[tzinfo, str]:
    # An unknown zone is refused when rules.yaml is loaded; here it must not cost an alert.
    try:
        return ZoneInfo(timezone), timezone
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC, "UTC"


def lasting(span: timedelta) -> str:
    """Return such as "40 seconds", "12 minutes", "3 hours" or "7 days"."""
    seconds = max(0, round(span.total_seconds()))
    for size, name in ((86400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= 2 * size or (seconds >= size and seconds % size == 0):
            return _counted(round(seconds / size), name)
    return _counted(seconds, "second")


def _counted(count: int, name: str) -> str:
    return f"{count} {name}" if count == 1 else f"{count} {name}s"
