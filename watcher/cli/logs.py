"""Logs that a person reads on a terminal and a machine in the journal, secrets never in them."""

import json
import logging
import os
import sys
from collections.abc import Sequence
from typing import ClassVar

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from watcher.delivery.redact import redact

# Libraries speak up only when something is wrong. Apprise and what it sends with never do: even
# their warnings hold addresses with tokens, and what they have to say comes back as an outcome.
SILENT = ("apprise", "requests", "urllib3")
QUIET = ("aiohttp", "aiosmtpd", "alembic", "apscheduler", "asyncio", "mail.log", "sqlalchemy")


def set_up(secrets: Sequence[str], *, verbose: bool = False) -> None:
    """Send all logs to standard error: in colour on a terminal, else one JSON object a line."""
    terminal = sys.stderr.isatty()
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="%H:%M:%S" if terminal else "iso", utc=not terminal),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    made = _Journal if "JOURNAL_STREAM" in os.environ and not terminal else _Redacting
    handler.setFormatter(made(secrets, shared, _renderers(terminal=terminal)))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in SILENT:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def hide(secrets: Sequence[str]) -> None:
    """Take these, too, out of all that is logged from now on: a reload may bring new ones."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler.formatter, _Redacting):
            handler.formatter.hide(secrets)


class _Redacting(structlog.stdlib.ProcessorFormatter):
    """The last net: whatever is about to be written, known secrets are taken out of it."""

    def __init__(
        self, secrets: Sequence[str], shared: list[Processor], renderers: list[Processor]
    ) -> None:
        super().__init__(foreign_pre_chain=shared, processors=renderers)
        self._secrets: set[str] = set()
        self.hide(secrets)

    def hide(self, secrets: Sequence[str]) -> None:
        for secret in secrets:
            # As it stands, as an error quotes it, and both as JSON writes them.
            for form in (secret, repr(secret)[1:-1]):
                self._secrets |= {form, json.dumps(form)[1:-1]}

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record), self._secrets)


class _Journal(_Redacting):
    """The same with the priority in front that the journal takes off a line: see sd-daemon(3)."""

    PRIORITIES: ClassVar = {"CRITICAL": 2, "ERROR": 3, "WARNING": 4, "INFO": 6, "DEBUG": 7}

    def format(self, record: logging.LogRecord) -> str:
        return f"<{self.PRIORITIES.get(record.levelname, 6)}>{super().format(record)}"


def _renderers(*, terminal: bool) -> list[Processor]:
    remove_meta: Processor = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    if terminal:
        colours = "NO_COLOR" not in os.environ
        # A traceback without the values of variables: those may be secrets.
        renderer = structlog.dev.ConsoleRenderer(
            colors=colours,
            sort_keys=False,  # what matters first, as it was said
            exception_formatter=structlog.dev.plain_traceback,
        )
        return [remove_meta, _short_name, renderer]
    # ASCII only, so that no feed's text can forge a line or hide in one.
    return [
        remove_meta,
        structlog.processors.format_exc_info,
        structlog.processors.JSONRenderer(ensure_ascii=True),
    ]


def _short_name(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    event.pop("logger", None)
    return event
