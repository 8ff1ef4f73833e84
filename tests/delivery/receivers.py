"""Servers on loopback that receive what we send, and can fail in every way we know."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller

LOCAL = "127.0.0.1"
HELD = 60.0  # seconds after which what nobody lets go of is let go of


@dataclass
class Request:
    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Answer:
    """What to answer; `mode` may be ok, drop, hang or drip. It waits for `after`."""

    status: int = 200
    body: str = "ok"
    headers: Mapping[str, str] = field(default_factory=dict)
    mode: str = "ok"
    after: threading.Event | None = None


@dataclass
class Web:
    """What the server got; `asked` once it got anything. `done` lets go of what hangs."""

    port: int
    requests: list[Request] = field(default_factory=list)
    answer: Answer = field(default_factory=Answer)
    asked: threading.Event = field(default_factory=threading.Event)
    done: threading.Event = field(default_factory=threading.Event)

    @property
    def host(self) -> str:
        return f"{LOCAL}:{self.port}"


class _WebHandler(BaseHTTPRequestHandler):
    web: Web

    def take(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        self.web.requests.append(Request(self.command, self.path, dict(self.headers), body))
        self.web.asked.set()
        answer = self.web.answer
        if answer.after is not None:
            answer.after.wait(HELD)
        if answer.mode == "hang":
            self.web.done.wait(HELD)
        if answer.mode in ("hang", "drop"):
            self.close_connection = True
            return
        content = answer.body.encode()
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content) + (5 if answer.mode == "drip" else 0)))
        self.end_headers()
        self.wfile.write(content)
        if answer.mode == "drip":
            self.wfile.flush()
            self.web.done.wait(HELD)

    do_GET = do_POST = do_PUT = take  # noqa: N815  the names that the library looks for

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the library's name
        """Say nothing."""


@contextlib.contextmanager
def web() -> Iterator[Web]:
    handler = type("Handler", (_WebHandler,), {})
    server = ThreadingHTTPServer((LOCAL, 0), handler)
    server.daemon_threads = True
    state = Web(server.server_address[1])
    handler.web = state  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield state
    finally:
        state.done.set()
        server.shutdown()
        server.server_close()
        thread.join(5)


@contextlib.contextmanager
def closed_port() -> Iterator[int]:
    """A port that nobody listens on, and that nobody else is given meanwhile."""
    with socket.socket() as held:
        held.bind((LOCAL, 0))
        yield held.getsockname()[1]


class MailServer(Controller):
    """aiosmtpd on a free port of loopback that is its own from the beginning."""

    def __init__(self, handler: Any, **options: Any) -> None:
        self._socket = socket.create_server((LOCAL, 0))
        port = self._socket.getsockname()[1]
        super().__init__(handler, hostname=LOCAL, port=port, ready_timeout=HELD, **options)

    def _create_server(self) -> Any:
        return self.loop.create_server(
            self._factory_invoker, sock=self._socket, ssl=self.ssl_context
        )


@contextlib.contextmanager
def tls(answer: bytes) -> Iterator[int]:
    """A port that takes one JSON message by TLS, and answers in plain bytes or hangs up."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(Path(__file__).with_name("loopback.pem"))
    server = socket.create_server((LOCAL, 0))

    def serve() -> None:
        with contextlib.suppress(OSError):
            connection, _ = server.accept()
            connection.settimeout(10)
            with connection, context.wrap_socket(connection, server_side=True) as wrapped:
                heard = b""
                while not heard.endswith(b"}"):
                    heard += wrapped.recv(65_536)
                with socket.socket(fileno=wrapped.detach()) as bare:
                    bare.sendall(answer)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield server.getsockname()[1]
    finally:
        server.close()
        thread.join(5)


@dataclass
class Smtp:
    """An SMTP server that answers by the book, but for the stages in `script`.

    A reply of "drop" hangs up, "hang" says nothing more.
    """

    port: int
    script: dict[str, str] = field(default_factory=dict)
    commands: list[str] = field(default_factory=list)
    message: bytes = b""
    done: threading.Event = field(default_factory=threading.Event)


_BOOK = {
    "greeting": "220 loopback",
    "EHLO": "250-loopback\r\n250 AUTH PLAIN LOGIN",
    "AUTH": "235 welcome",
    "MAIL": "250 fine",
    "RCPT": "250 fine",
    "DATA": "354 go on",
    "END": "250 taken",
    "QUIT": "221 bye",
    "RSET": "250 fine",
    "HELO": "250 fine",
    "STARTTLS": "454 not now",
}


def _reply(connection: socket.socket, state: Smtp, stage: str) -> bool:
    """Answer a stage; False when the conversation is over."""
    text = state.script.get(stage, _BOOK.get(stage, "500 what"))
    if text == "hang":
        state.done.wait(HELD)
    if text in ("hang", "drop"):
        return False
    connection.sendall(text.encode("utf-8") + b"\r\n")
    return True


def _converse(connection: socket.socket, state: Smtp) -> None:
    if not _reply(connection, state, "greeting"):
        return
    with connection.makefile("rb") as lines:
        for line in lines:
            state.commands.append(line.decode("utf-8", "replace").strip())
            verb = line.decode("utf-8", "replace").split()[0].upper()
            if not _reply(connection, state, verb) or verb == "QUIT":
                return
            if verb == "DATA" and state.script.get("DATA", "354").startswith("354"):
                state.message = b"".join(iter(lines.readline, b".\r\n"))
                if not _reply(connection, state, "END"):
                    return


@contextlib.contextmanager
def smtp(**script: str) -> Iterator[Smtp]:
    server = socket.create_server((LOCAL, 0))
    state = Smtp(server.getsockname()[1], script)

    def serve() -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = server.accept()
                with connection, contextlib.suppress(OSError):
                    _converse(connection, state)
                    connection.shutdown(socket.SHUT_RDWR)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield state
    finally:
        state.done.set()
        with contextlib.suppress(OSError):
            server.shutdown(socket.SHUT_RDWR)
        server.close()
        thread.join(5)
