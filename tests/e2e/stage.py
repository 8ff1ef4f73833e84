"""A stage for the real command: web server, mail server, and a rules file."""

import asyncio
import email
import email.policy
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from tests.delivery.receivers import MailServer

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120.0  # seconds that anything may take on a busy machine


@dataclass(frozen=True)
class Page:
    """A page with more to it: it is answered after `wait` seconds, and not before `after`."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    wait: float = 0.0
    after: threading.Event | None = None


@dataclass
class Web:
    """What the web server has and has seen. A page is a body, or a status to fail with.

    `answers` are what a path says to a POST instead of taking it; `chat_wait` gives the seconds
    for which a chat message that was taken waits for its answer.
    """

    pages: dict[str, bytes | int | Page] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    chat: list[dict[str, Any]] = field(default_factory=list)
    chat_keys: list[str] = field(default_factory=list)
    chat_status: int = 200
    answers: dict[str, Page] = field(default_factory=dict)
    chat_wait: Callable[[], float] = float
    port: int = 0

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"


@dataclass
class Mail:
    """What the mail server has received; `refuse` is what it answers instead.

    `refuse_recipient` is what it answers to RCPT, `refuse_login` whether it lets nobody in;
    `wait` gives the seconds for which a message that was taken waits for its answer.
    """

    messages: list[EmailMessage] = field(default_factory=list)
    raw: list[bytes] = field(default_factory=list)
    refuse: str = ""
    refuse_recipient: str = ""
    refuse_login: bool = False
    wait: Callable[[], float] = float
    port: int = 0

    async def handle_RCPT(  # noqa: N802  aiosmtpd calls it so
        self, server: SMTP, session: Session, envelope: Envelope, *letter: Any
    ) -> str:
        del server, session
        if self.refuse_recipient:
            return self.refuse_recipient
        envelope.rcpt_tos.append(str(letter[0]))
        return "250 known"

    def authenticate(self, *_: Any) -> AuthResult:
        return AuthResult(success=not self.refuse_login, handled=False)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  aiosmtpd calls it so
        del server, session
        if self.refuse:
            return self.refuse
        assert isinstance(envelope.content, bytes)
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        assert isinstance(message, EmailMessage)
        self.raw.append(envelope.content)
        self.messages.append(message)
        await asyncio.sleep(self.wait())
        return "250 kept"


@dataclass
class Stage:
    """The servers and the folder of one scene."""

    folder: Path
    web: Web
    mail: Mail

    @property
    def mail_url(self) -> str:
        to = "?from=watcher@example.org&to=desk@example.org&mode=insecure"
        return f"mailto://127.0.0.1:{self.mail.port}/{to}"

    @property
    def chat_url(self) -> str:
        return f"json://127.0.0.1:{self.web.port}/chat"

    def rules(self, text: str) -> Path:
        """Write a rules file; {web}, {mail} and {chat} become addresses of this stage."""
        path = self.folder / "rules.yaml"
        for name, value in (
            ("{web}", self.web.url("")),
            ("{mail}", self.mail_url),
            ("{chat}", self.chat_url),
        ):
            text = text.replace(name, value)
        path.write_text(text, encoding="utf-8")
        path.chmod(0o600)
        return path

    def run(self, *arguments: str, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
        """Run the command to its end."""
        return subprocess.run(
            [sys.executable, "-m", "watcher", *arguments],
            cwd=self.folder,
            env={**environment(), **env},
            input=stdin,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )

    @contextmanager
    def daemon(self, *arguments: str, **env: str) -> Iterator[subprocess.Popen[bytes]]:
        """Run the command beside the test, and kill it at the end if it has not ended."""
        with (self.folder / "daemon.log").open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "watcher", "run", "rules.yaml", *arguments],
                cwd=self.folder,
                env={**environment(), **env},
                stdout=subprocess.DEVNULL,
                stderr=log,
            )
            try:
                yield process
            finally:
                process.kill()
                process.wait()

    def log(self) -> list[dict[str, Any]]:
        """Return what the daemon has logged."""
        text = (self.folder / "daemon.log").read_text(encoding="utf-8")
        return [json.loads(line) for line in text.splitlines() if line.startswith("{")]


def environment() -> dict[str, str]:
    kept = {"PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT", "COVERAGE_PROCESS_START"}
    return {
        **{name: value for name, value in os.environ.items() if name in kept},
        "PYTHONPATH": str(ROOT),
        "TZ": "UTC",
    }


def until(true: Callable[[], bool], what: str) -> None:
    """Wait until something is so; fail with what was waited for."""
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        if true():
            return
        time.sleep(0.05)
    raise AssertionError(f"waited {PATIENCE:.0f} s in vain: {what}")


def rss(*items: tuple[str, str, str], host: str = "courier.example") -> bytes:
    """Write a feed of (id, title, text), all published now."""
    date = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime())
    entries = "".join(
        f"<item><guid isPermaLink='false'>{id_}</guid><title>{title}</title>"
        f"<link>https://{host}/{id_}</link><pubDate>{date}</pubDate>"
        f"<description>{text}</description></item>"
        for id_, title, text in items
    )
    return (
        f"<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel>"
        f"<title>Courier</title><link>https://{host}/</link>{entries}</channel></rss>"
    ).encode()


@contextmanager
def stage(folder: Path) -> Iterator[Stage]:
    """Bring the servers up on free ports of loopback, and take them down."""
    web, mail = Web(), Mail()
    http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(web))
    web.port = http.server_address[1]
    thread = threading.Thread(target=http.serve_forever, args=(0.05,))
    smtp = MailServer(mail, authenticator=mail.authenticate, auth_require_tls=False)
    mail.port = smtp.port
    thread.start()
    smtp.start()
    try:
        yield Stage(folder, web, mail)
    finally:
        smtp.stop()
        http.shutdown()
        thread.join()
        http.server_close()


def _page(page: bytes | int | Page) -> Page:
    if isinstance(page, int):
        return Page(status=page)
    return Page(page) if isinstance(page, bytes) else page


def _handler(web: Web) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            web.asked.append(self.path)
            page = _page(web.pages.get(self.path.partition("?")[0], 404))
            time.sleep(page.wait)
            if page.after is not None:
                page.after.wait(PATIENCE)
            self._answer(page)

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            refusal = web.answers.get(self.path, Page(status=web.chat_status))
            if refusal.status == 200:
                web.chat.append(json.loads(body))
                web.chat_keys.append(self.headers.get("Idempotency-Key", ""))
            time.sleep(refusal.wait or web.chat_wait())
            self._answer(replace(refusal, body=b"ok"))

        def _answer(self, page: Page) -> None:
            with suppress(ConnectionError):  # whoever asked may have been killed
                self.send_response(page.status)
                for name, value in page.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(page.body)))
                self.end_headers()
                self.wfile.write(page.body)

        def log_message(self, *args: Any) -> None:
            pass

    return Handler
