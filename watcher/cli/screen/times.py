"""Moments as people say them, and exactly where that is asked."""

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


@dataclass(frozen=True, slots=True)
class Times:
    """How a listing tells times: seen from `now`, or `exact` in a time zone."""

    now: datetime
    timezone: str = "UTC"
    exact: bool = False

    def said(self, moment: datetime | None) -> str:
        """Return such as `3 min ago`, `in 2 h`, or the exact moment; `never` for None."""
        if moment is None or not self.exact:
            return ago(moment, self.now)
        return precise(moment, self.timezone)

    def since(self, moment: datetime | None) -> str:
        """Return such as `for 3 min`, or since which exact moment; empty for None."""
        if moment is None:
            return ""
        if self.exact:
            return f"since {precise(moment, self.timezone)}"
        span = spoken(max(0.0, (self.now - moment).total_seconds()))
        return "since now" if span == "now" else f"for {span}"


def precise(moment: datetime, timezone: str) -> str:
    """Return such as `2026-11-23 14:05:09+04:00`, in that time zone, else in UTC."""
    try:
        local = moment.astimezone(ZoneInfo(timezone))
    except (ZoneInfoNotFoundError, ValueError, OSError, OverflowError):
        local = moment.astimezone(UTC)  # a feed may claim the year 9999
    return local.isoformat(" ", "seconds")


def ago(moment: datetime | None, now: datetime) -> str:
    """Say how long ago something was, or how far ahead it lies: `3 min ago`, `in 2 h`."""
    if moment is None:
        return "never"
    seconds = (now - moment).total_seconds()
    span = spoken(abs(seconds))
    if span == "now":
        return span
    return f"{span} ago" if seconds > 0 else f"in {span}"


def spoken(seconds: float) -> str:
    """Say a span in its largest unit."""
    for size, unit in ((86400, "d"), (3600, "h"), (60, "min"), (1, "s")):
        if seconds >= size:
            return f"{int(seconds // size)} {unit}"
    return "now"
