"""Hands a finished message to an SMTP server, step by step, so that each failure has its name.

Apprise only reads the URL. Its own sender makes a new Message-ID for each attempt, and calls
an unknown recipient, a full mailbox and a lost answer the same.
"""

from __future__ import annotations

import contextlib
import re
import smtplib
import ssl
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from watcher.delivery.redact import one_line, secrets_of
from watcher.model import Outcome, Result

_STEP = 30.0  # seconds for each step
_END = 600.0  # seconds for the last answer: RFC 5321, 4.5.3.2.6 gives a server ten minutes
_GOODBYE = 2.0  # seconds

_NAMES = {
    "connect": "accept a connection",
    "starttls": "encrypt",
    "auth": "accept the login",
    "mail": "accept the sender",
    "rcpt": "accept the recipient",
    "data": "accept a message",
    "body": "take the message",
    "end": "accept the message",
}
# A refusal at these steps is about the account, whoever the message is for.
_ACCOUNT = frozenset({"connect", "starttls", "auth", "mail"})
_LOGIN_CODES = frozenset({530, 534, 535, 538})


@dataclass(frozen=True, slots=True)
class _Server:
    host: str
    port: int
    mode: str  # ssl, starttls or insecure
    login: tuple[str, str] | None
    verify: bool
    step: float
    end: float
    secrets: tuple[str, ...]


@dataclass(slots=True)
class _Stage:
    """How far a submission got; it changes as we go, for whoever catches the error."""

    name: str = "connect"


def submit(url: str, sender: str, recipient: str, message: str) -> Outcome:
    """Send the message to one recipient. It is ASCII, complete, with any kind of line ends.

    `cto=` in the URL is the time for each step, `rto=` that for the last answer, in seconds.
    """
    server, stage = _server(url), _Stage()
    client: smtplib.SMTP | None = None
    try:
        client = _connect(server, stage)
        return _talk(client, server, stage, (sender, recipient, message))
    except smtplib.SMTPResponseException as error:
        return _answered(server, stage.name, error.smtp_code, error.smtp_error)
    except (OSError, smtplib.SMTPException, ValueError) as error:
        return _broken_off(server, stage.name, error)
    finally:
        if client is not None:
            client.close()


def _server(url: str) -> _Server:
    from watcher.delivery import apprise_fixes  # it imports Apprise

    plugin: Any = apprise_fixes.instantiate(url)
    query = parse_qs(urlsplit(url).query)
    return _Server(
        host=plugin.smtp_host,
        port=plugin.port,
        mode=str(getattr(plugin.secure_mode, "value", plugin.secure_mode)),
        login=(plugin.user, plugin.password) if plugin.user and plugin.password else None,
        verify=plugin.verify_certificate,
        step=plugin.socket_connect_timeout if "cto" in query else _STEP,
        end=plugin.socket_read_timeout if "rto" in query else _END,
        secrets=(*secrets_of(url), plugin.password or ""),
    )


def _connect(server: _Server, stage: _Stage) -> smtplib.SMTP:
    context = ssl.create_default_context()
    if not server.verify:  # `verify=no` in the URL
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    if server.mode == "ssl":
        return smtplib.SMTP_SSL(server.host, server.port, timeout=server.step, context=context)
    client = smtplib.SMTP(server.host, server.port, timeout=server.step)
    if server.mode == "starttls":
        stage.name = "starttls"
        try:
            client.starttls(context=context)
        except BaseException:
            client.close()
            raise
    return client


def _talk(
    client: smtplib.SMTP, server: _Server, stage: _Stage, letter: tuple[str, str, str]
) -> Outcome:
    sender, recipient, message = letter
    stage.name = "auth"
    client.ehlo_or_helo_if_needed()
    if server.login:
        client.login(*server.login)
    commands = (("mail", f"MAIL FROM:<{sender}>"), ("rcpt", f"RCPT TO:<{recipient}>"))
    for stage.name, command in (*commands, ("data", "DATA")):
        code, text = client.docmd(command)
        if code // 100 != (3 if stage.name == "data" else 2):
            return _answered(server, stage.name, code, text)
    stage.name = "body"
    client.send(_on_the_wire(message))
    stage.name = "end"
    if client.sock is not None:
        client.sock.settimeout(server.end)
    outcome = _answered(server, stage.name, *client.getreply())
    _say_goodbye(client)
    return outcome


def _on_the_wire(message: str) -> bytes:
    """Return the bytes for DATA: CRLF line ends, dots doubled, the final dot (RFC 5321, 4.5.2)."""
    lines = re.sub(r"\r\n|\r|\n", "\r\n", message).encode("ascii")
    stuffed = re.sub(rb"(?m)^\.", b"..", lines)
    return stuffed + (b"" if stuffed.endswith(b"\r\n") else b"\r\n") + b".\r\n"


def _say_goodbye(client: smtplib.SMTP) -> None:
    # The message is taken or refused by now: nothing that happens here changes it.
    with contextlib.suppress(OSError, smtplib.SMTPException):
        if client.sock is not None:
            client.sock.settimeout(_GOODBYE)
        client.quit()


def _answered(server: _Server, stage: str, code: int, text: bytes | str) -> Outcome:
    if stage == "end" and code // 100 == 2:  # noqa: PLR2004  that is how SMTP counts
        return Outcome(Result.SENT, status=code)
    said = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    reason = f"{server.host} did not {_NAMES[stage]}: {code} {one_line(said, server.secrets)}"
    if code // 100 == 5:  # noqa: PLR2004
        mend = stage in _ACCOUNT or code in _LOGIN_CODES
        return Outcome(Result.BROKEN if mend else Result.REFUSED, reason.strip(), code)
    if stage == "end" and code // 100 != 4:  # noqa: PLR2004
        return Outcome(Result.AMBIGUOUS, f"{server.host} gave an answer that is none")
    return Outcome(Result.TRANSIENT, reason.strip(), code if code > 0 else None)


def _broken_off(server: _Server, stage: str, error: Exception) -> Outcome:
    if stage == "end":
        what = "did not answer in time" if _timed_out(error) else "hung up"
        reason = f"{server.host} {what} after the message was sent; it may have it"
        return Outcome(Result.AMBIGUOUS, reason)
    if isinstance(error, ssl.SSLCertVerificationError):
        why = one_line(error.verify_message, server.secrets)
        return Outcome(Result.BROKEN, f"the certificate of {server.host} is not valid: {why}")
    if isinstance(error, smtplib.SMTPNotSupportedError | ValueError):
        # ValueError: a name or password that does not fit into ASCII.
        return Outcome(Result.BROKEN, f"{server.host} cannot {_NAMES[stage]} as the URL asks")
    if stage == "auth" and type(error) is smtplib.SMTPException:
        return Outcome(Result.BROKEN, f"{server.host} offers no way to log in that we know")
    why = "no answer in time" if _timed_out(error) else _why(error, server)
    return Outcome(Result.TRANSIENT, f"{server.host} did not {_NAMES[stage]}: {why}")


def _timed_out(error: Exception) -> bool:
    # smtplib wraps what it gets while it waits for a reply.
    return isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError)


def _why(error: Exception, server: _Server) -> str:
    text = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return one_line(str(text), server.secrets)
