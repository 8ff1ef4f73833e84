"""Where the demo's alerts arrive: a real SMTP server with a mailbox, and a chat's webhook."""

import asyncio
import email
import email.policy
import json
import mailbox
from collections.abc import Callable
from pathlib import Path

from aiohttp import web
from aiosmtpd.smtp import SMTP, Envelope, Session

# Called with the channel, the text that arrived, and the key by which a repeat is known.
Arrived = Callable[[str, str, str], None]


class Inbox:
    """The SMTP side: every message goes into a Maildir, repeats of a Message-ID are known."""

    def __init__(self, folder: Path, arrived: Arrived) -> None:
        self._box = mailbox.Maildir(folder, create=True)
        self._arrived = arrived

    async def handle_DATA(  # noqa: N802  aiosmtpd calls it so
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Keep a message and say that it was taken."""
        del server, session
        raw = envelope.content
        if not isinstance(raw, bytes):
            return "451 the message came in no form that can be kept"
        self._box.add(raw)
        message = email.message_from_bytes(raw, policy=email.policy.default)
        part = message.get_body(("plain",))
        text = part.get_content() if part is not None else ""
        self._arrived("inbox", f"{message['Subject']}\n{text}", str(message["Message-ID"]))
        return "250 kept"


async def smtp_server(folder: Path, arrived: Arrived) -> asyncio.Server:
    """Start an SMTP server on a free port of loopback, in the running loop."""
    inbox = Inbox(folder, arrived)
    loop = asyncio.get_running_loop()
    return await loop.create_server(lambda: SMTP(inbox), "127.0.0.1", 0)


class Chat:
    """The webhook side: every message is a line of a file, repeats of a key are known."""

    def __init__(self, file: Path, arrived: Arrived) -> None:
        self._file = file
        self._arrived = arrived

    def routes(self) -> list[web.RouteDef]:
        """Return the one route of the webhook."""
        return [web.post("/chat", self._take)]

    async def _take(self, request: web.Request) -> web.Response:
        message = await request.json()
        with self._file.open("a", encoding="utf-8") as log:
            log.write(json.dumps(message, ensure_ascii=False) + "\n")
        text = f"{message.get('title')}\n{message.get('message')}"
        self._arrived("chat", text, request.headers.get("Idempotency-Key", ""))
        return web.Response(text="ok")
