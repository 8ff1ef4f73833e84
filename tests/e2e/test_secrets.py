"""A canary in every place where a secret can stand, and an ear on everything the program prints."""

import base64
import json
import os
import pty
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.delivery.receivers import closed_port
from tests.e2e.stage import Stage, environment, rss, until
from tools.fuzz.cases import Case, Side, lay_out
from tools.fuzz.command import MODES, watcher
from watcher import clock
from watcher.alerts.trouble import rules_trouble
from watcher.cli.rules import _as_json
from watcher.cli.screen.problems import _lines_of, pictured
from watcher.config.telling.masking import masked
from watcher.flows.reload import read_rules

CANARY = "KNRY"  # a part of every secret here, and of nothing else
COLOUR = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
GOOD = "feeds: [https://example.org/rss]\nrules: [{match: talks, notify: here}]\n"
ME = "json://me:KNRYpass12@h.example/x"
MAIL = "mailto://me:KNRYpass12@h.example/?from=a@h.example&to=b@h.example"
FEED = "https://me:KNRYpass12@h.example/feed?token=KNRYtoken12"

# Whole files, as a hasty hand leaves them.
CHANNELS = {
    "an unclosed quote": f'channels:\n  me: "{MAIL}\n  here: "print:"\n',
    "an unclosed single quote": f"channels:\n  me: '{ME}\n  here: {{url: 'print:'}}\n",
    "an unclosed bracket": f'channels:\n  me: {{url: "{MAIL}"\n  here: "print:"\n',
    "a tab": f"channels:\n\tme: {ME}\n",
    "a tab in the next line": f"channels:\n  me: {ME}\n\there: x\n",
    "an error in the next line": f"channels:\n  me: {ME}\n   bad: [x\n",
    "an anchor": f"channels:\n  me: &a {ME}\n  you: *a\n",
    "an alias": f"channels:\n  me: *{ME}\n",
    "no colon": f"channels:\n  me {ME}\n  here: x\n",
    "no blank": f"channels:\n  me:{ME}\n  here: x\n",
    "a second colon": "channels:\n  me: json://me: KNRYpass12@h.example/x\n",
    "a stray sign": "channels:\n  me: {url: @KNRYtoken12}\n",
    "a stray percent sign": "channels:\n  me: %KNRYtoken12\n",
    "no scheme": "channels: {me: KNRYtoken12/KNRYtoken34}\n",
    "one slash": "channels: {me: 'mailto:/me:KNRYpass12@h.example'}\n",
    "an unknown scheme": "channels: {me: 'jsom://me:KNRYpass12@h.example/x'}\n",
    "a secret for a scheme": "channels: {me: 'KNRYtoken12://x'}\n",
    "an unknown key": f"channels: {{me: {{url: '{ME}', ulr: '{ME}'}}}}\n",
    "an unknown key at the top": f"chanels: {{me: '{ME}'}}\n",
    "another unknown key": "channels: {me: {url: 'print:', password: KNRYpass12}}\n",
    "one more unknown key": "channels:\n  me:\n    url: 'print:'\n    token: KNRYtoken12\n",
    "a duplicate key": f"channels:\n  me: {ME}\n  me: {MAIL}\n",
    "a duplicate label": f"channels:\n  me: {ME}\n  ME: {MAIL}\n",
    "a list": f"channels: {{me: [{MAIL!r}]}}\n",
    "keys": f"channels: {{me: {{url: {{x: {MAIL!r}}}}}}}\n",
    "a url for a label": f"channels:\n  ? {MAIL}\n  : x\n  {ME}: x\n",
    "a url for the section": f"channels: {MAIL}\n",
    "a list for the section": f"channels: [{MAIL!r}]\n",
    "two lines": 'channels:\n  me: "json://me:\n    KNRYpass12@h.example/x\n',
    "a block": "channels:\n  me: |\n    json://me:\n    KNRYpass12@h.example\n",
    "a folded block": f"channels:\n  me: >\n    {ME}\n    KNRYmore12\n  you: [\n",
    "the secret behind !env": f"channels: {{me: !env '{MAIL}'}}\n",
    "the secret behind !file": f"channels: {{me: !file '{MAIL}'}}\n",
    "an unknown tag": f"channels: {{me: !secret '{MAIL}'}}\n",
    "a secret for a tag": f"channels:\n  me: !{MAIL}\n",
    "a broken tag": f"channels:\n  me: !<{MAIL}\n",
    "a control character": f"channels: {{me: '{ME}\x07\x1b'}}\n",
    "a wrong escape": f'channels: {{me: "{ME}\\q"}}\n',
    "no UTF-8": f"channels: {{me: '{ME}\udcff'}}\n",
    "lines of a variable": "channels: {me: !env LINES_OF}\n",
    "lines of a file": "channels: {me: !file lines}\n",
    "a file that is no text": "channels: {me: !file binary}\n",
    "no chat": "channels: {me: 'tgram://123456789:KNRYtoken12345678901234567890abcde'}\n",
    "a refused option": f"channels: {{me: '{ME}?cc=KNRYquery12'}}\n",
    "a bracket": "channels: {me: 'json://[KNRYhost12'}\n",
    "a bad port": "channels: {me: 'json://me:KNRYpass12@h.example:KNRYport12/'}\n",
    "no address": "channels: {me: 'mailto://me:KNRYpass12@h.example/?to=KNRYto12'}\n",
    "no sender": "channels: {me: 'mailto://127.0.0.1/?pass=KNRYpass12&to=a@h.example'}\n",
    "half a token": "channels: {me: 'slack://KNRYtoken12'}\n",
    "more after print:": "channels: {me: 'print:KNRYtoken12'}\n",
    "a url at a rule": f"channels: {{here: 'print:'}}\ndefaults: {{notify: '{ME}'}}\n",
}
FEEDS = {
    "a blank": "[{url: 'https://me:KNRYpass12@h.example/x y?token=KNRYtoken12'}]",
    "no host": "['https://me:KNRYpass12@/?token=KNRYtoken12']",
    "another scheme": "['htps://me:KNRYpass12@h.example/']",
    "a bad port": "['https://me:KNRYpass12@h.example:KNRYport12/']",
    "twice": f"[{FEED!r}, {FEED!r}]",
    "a duplicate key": f"[{{url: {FEED!r}, url: {FEED!r}}}]",
    "a key": f"[{{{FEED!r}: x}}]",
    "no list": f"{FEED}",
    "a stray bracket": f"[{{url: {FEED!r}, tags: ]}}]",
    "an unclosed quote": f'["{FEED}]',
    "in a name": f"[{{url: x, name: {FEED!r}, tags: [{FEED!r}], language: {FEED!r}}}]",
    "in a length of time": f"[{{url: x, every: {FEED!r}, allow_private: {FEED!r}}}]",
    "in another tag": f"[{{url: !secret {FEED!r}}}]",
}
PLANNED = {
    "headers": "headers: {Authorization: Bearer KNRYtoken12}",
    "headers in lines": "headers:\n  Authorization: Bearer KNRYtoken12\n  X-Key: KNRYkey1234",
    "headers with an unclosed quote": 'headers: {Authorization: "Bearer KNRYtoken12}',
    "headers with an unclosed bracket": "headers: {Authorization: Bearer KNRYtoken12",
    "headers with a second colon": "headers: Authorization: Bearer KNRYtoken12",
    "headers without a colon": "headers:\n  Authorization Bearer KNRYtoken12\n  X: y",
    "headers with a stray sign": "headers: {Authorization: @KNRYtoken12}",
    "headers with a tab": "headers:\n\tAuthorization: Bearer KNRYtoken12",
    "headers given twice": "headers: {A: KNRYtoken12, A: KNRYtoken34}\nheaders: {A: KNRYtoken56}",
    "header, misspelt": "header: {Authorization: Bearer KNRYtoken12}",
    "auth": "auth: me:KNRYpass12",
    "auth with an anchor": "auth: &KNRYpass12 me:KNRYpass12",
    "auth with an alias": "auth: *KNRYpass12",
    "auth in a list": "auth: [me, KNRYpass12]",
    "cookie": "cookie: sid=KNRYcookie12",
    "cookie with a second colon": "cookie: sid: KNRYcookie12",
    "proxy": "proxy: http://me:KNRYpass12@proxy.example:3128",
}
# Where a secret stands alone. It is a word, too: nothing in it looks like one.
BARE = (
    "channels:\n\tme: TOKEN",
    "channels:\n  me: TOKEN",
    "channels:\n  me: &TOKEN x",
    "channels:\n  me: *TOKEN",
    "channels:\n  me: !TOKEN x",
    "channels:\n  me: $TOKEN",
    "channels:\n  me: !env TOKEN.x",
    "channels:\n  me: %TOKEN",
    "channels:\n  me: TOKEN: x",
    "channels:\n  me: |  TOKEN",
    "channels:\n  me: 'x' TOKEN",
    "channels:\n  me: [x] TOKEN",
    "channels:\n  me: TOKEN]",
    "channels:\n  me: “TOKEN”",
    "channels:\n  me: 'TOKEN",
    "channels:\n  me = TOKEN",
    "channels:\n  me：TOKEN",
    "channels:\n  me TOKEN",
    "channels:\n  me:TOKEN",
    "channels: {url: TOKEN}",
    "channels: TOKEN",
    "channels:\n  - TOKEN",
    "channels:\n- TOKEN",
    "channels:\n  - me: TOKEN",
    "channels:\n  TOKEN",
    "channels:\n  TOKEN horse",
    "channels:\nTOKEN",
    "channels:\nTOKEN\nTOKEN",
    "channels:\n  x: TOKEN @ foo",
    "channels:\n  me: {TOKEN}",
    "channels:\n  me: {TOKEN: x}",
    "channels:\n  me: [TOKEN, x]",
    "channels:\n  me: {url: x, TOKEN: y}",
    "channels:\n  me: {url: x, TOKEN: y, TOKEN: z}",
    "channels:\n  me: {url: x, for: TOKEN}",
    "channels:\n  me: {url x, TOKEN x}",
    "channels:\n  me: {<<: *TOKEN}",
    "channels:\n  me:\n    TOKEN",
    "channels:\n  me:\n    - TOKEN",
    "channels:\n  me:\n    url: x\n    'correct TOKEN': TOKEN",
    "chanels:\n  me: TOKEN",
    "chanels: {me: TOKEN}",
    "cahnnels:\n  me: TOKEN",
    "targets:\n  me: TOKEN",
    "notifications: {me: TOKEN}",
    "channels\n  me: TOKEN",
    "channels:me: TOKEN",
    "channels:\nme: TOKEN",
    "channels: # mine\nme: TOKEN",
    "channels:\nme: {url: TOKEN}",
    "channels:\nme: x\nyou: TOKEN",
    'channels:\n  me: "json://x/\n    TOKEN\n  you: [',
    "channels:\n  me: json://x/\n    TOKEN\n  you: @x",
    "channels:\n  # me: TOKEN\n  you: @x",
    "channels:\n#  me: TOKEN\n  you: [x",
    "#channels:\n#  me: TOKEN\nchannels: {here: x: y}",
    "channels:\n    me: x\n   # TOKEN\n   you: TOKEN",
    "channels:\n  me: TOKEN://x",
    "channels:\n  me: htps://TOKEN",
    "channels:\n  me: json://a/TOKEN, json://b/TOKEN",
    "channels:\n  me: https://api.telegram.org/botTOKEN",
    "channels:\n  me: mailto://x@h/?TOKEN=x&tto=TOKEN",
    'feeds: "https://h/f?key=correct TOKEN"',
    'feeds: "https://h/f?key=TOKEN horse"',
    'feeds: [{url: "https://h/f?key=correct TOKEN"}, https://h/g?key=correct TOKEN]',
    "feeds: ['https://me:correct TOKEN@h/f', 'htps:/h/f?key=TOKEN', 'h.org/f?key=TOKEN']",
    "feeds:\n  - https://h/f?key=TOKEN\n  - [x",
    "feeds:\n  - https://h/f?key=correct: TOKEN",
    "feeds:\n  -https://h/f?key=TOKEN",
    "feeds:\n  - https:\\\\h\\f?key=TOKEN",
    "feeds:\n  - me:TOKEN@h/f",
)
BINARY = "json://me:KNRYpass12@h.example/\udcff".encode("utf-8", "surrogateescape")
# Taken for a watch list, each line of it is wrong.
LIST = f"{ME}; x\n\t{FEED}\nurl;{MAIL}\npassword: KNRYpass12; x\n"
SIDES = (
    Side("lines", b"json://h/KNRYtoken12\nKNRYmore12\n"),
    Side("binary", BINARY),
    Side("list", f"Hope\n{LIST}".encode()),
    Side("columns", f"name;id\n{LIST.replace(';', ';;;')}".encode()),
)


def _files() -> Iterator[tuple[str, str]]:
    for name, text in CHANNELS.items():
        yield f"channel: {name}", GOOD + text
    for name, text in FEEDS.items():
        yield f"feed: {name}", f"feeds: {text}\nchannels: {{here: 'print:'}}\nrules: [match: x]\n"
    for name in ("list", "columns", "binary"):
        yield f"watch list: {name}", f"{GOOD}entities: {{x: {{file: {name}}}}}\n"
    for name, text in PLANNED.items():
        deep = text.replace("\n", "\n    ")
        yield f"at the top: {name}", f"{text}\n{GOOD}"
        yield f"at a feed: {name}", f"feeds:\n  - url: https://h.example/\n    {deep}\n{GOOD[33:]}"
        yield f"at a channel: {name}", f"{GOOD}channels:\n  me:\n    url: 'print:'\n    {deep}\n"


FILES = dict(_files())


@pytest.mark.parametrize(("name", "text"), FILES.items(), ids=list(FILES))
def test_a_wrong_file_is_told_without_its_secrets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str
) -> None:
    monkeypatch.setenv("LINES_OF", "json://me:KNRYpass12@h.example/x\nKNRYmore12")
    path = lay_out(Case(text.encode("utf-8", "surrogateescape"), SIDES), tmp_path)

    for mode in MODES:
        ran = watcher(["check", str(path)], mode)
        assert ran.crash == ""
        assert ran.status == 1 or name in FINE, ran.err
        assert leaks(ran.out + ran.err) == [], mode


FINE = {"feed: twice", "feed: no list"}  # no error: a warning, or none


DIGITS = re.compile(rf"{CANARY}([a-z]+)\d\w*")
WORD = f"{CANARY}correcthorse"


def told(path: Path) -> dict[str, str]:
    """Return what each way of telling makes of a file that is read once."""
    for one in (_lines_of, masked):
        one.cache_clear()  # a new file may have the name of another
    found = read_rules(path, os.environ).problems
    return {
        "pipe": "\n".join(map(str, found)),
        "terminal": "\n".join(pictured(one, 80).plain for one in found),
        "json": json.dumps([_as_json(one) for one in found], ensure_ascii=False),
        "channels for: problems": str(rules_trouble(found, clock.now())),
    }


@pytest.mark.parametrize("part", range(4))
def test_a_secret_that_is_a_word_is_not_told_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: int
) -> None:
    monkeypatch.setenv("LINES_OF", f"json://me:{WORD}@h.example/x\n{WORD}")
    bare = [one.replace("TOKEN", WORD) for one in BARE]
    first = [f"{one}\n{GOOD}" for one in bare]
    last = [f"{GOOD}{one}\n" for one in bare]
    words = [DIGITS.sub(rf"{CANARY}\1horse", text) for text in FILES.values()]
    leaking = {}
    for text in [*first, *last, *words][part::4]:
        path = lay_out(Case(text.encode("utf-8", "surrogateescape"), SIDES), tmp_path)
        found = {way: leak for way, out in told(path).items() if (leak := leaks(out))}
        if found:
            leaking[text] = found
    assert leaking == {}


def leaks(text: str) -> list[str]:
    """Return the surroundings of each canary, also of one in base64, as logins are sent."""
    plain = COLOUR.sub("", text)
    found = [found.start() for found in re.finditer(CANARY, plain, re.IGNORECASE)]
    for word in re.finditer(r"[A-Za-z0-9+/_-]{12,}", plain):
        safe = word[0].replace("+", "-").replace("/", "_")
        pieces = (safe[skip:][: (len(safe) - skip) // 4 * 4] for skip in range(4))
        if any(CANARY.encode() in base64.urlsafe_b64decode(piece) for piece in pieces):
            found.append(word.start())
    return [plain[max(0, at - 60) : at + 40] for at in found]


class Echo(BaseHTTPRequestHandler):
    """Answers /STATUS/… with that status, and says all it was asked wherever it can."""

    asked: list[str]

    def do_GET(self) -> None:
        self._answer(b"")

    def do_POST(self) -> None:
        self._answer(self.rfile.read(int(self.headers["Content-Length"])))

    def _answer(self, asked: bytes) -> None:
        wanted = re.match(r"/([0-9]{3})/", self.path)
        status = int(wanted[1]) if wanted else 403
        # What is secret first: of a long answer only the beginning is told.
        secret = [self.headers.get(name, "") for name in ("Authorization", "X-Key", "X")]
        said = f"{' '.join(secret)} {self.requestline}\n{self.headers}{asked.decode()}"
        self.asked.append(said)
        body = FEED_BODY if status == 200 else said.encode()
        self.send_response(status, f"no {self.path}")
        self.send_header("X-Echo", self.path)
        self.send_header("Set-Cookie", f"echo={self.path}")
        self.send_header("WWW-Authenticate", f'Basic realm="{self.path}"')
        if status in {301, 302}:
            self.send_header("Location", f"/200/moved?{self.path.partition('?')[2]}")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


FEED_BODY = rss(("1", "Karabakh in brief", "Envoys met."), ("2", "Karabakh at length", "More."))
LIVE = """
allow_private: true
feeds:
  - {url: "http://me:KNRYlogin1xx@ECHO/200/feed?token=KNRYquery1xx", every: 1s}
  - {url: "http://me:KNRYlogin2xx@ECHO/401/feed?token=KNRYquery2xx", every: 1s}
  - "http://me:KNRYlogin3xx@ECHO/500/feed?token=KNRYquery3xx"
  - "http://me:KNRYlogin4xx@ECHO/301/feed?token=KNRYquery4xx"
  - "http://me:KNRYlogin5xx@ECHO/302/feed?token=KNRYquery5xx"
  - "http://me:KNRYlogin6xx@NOBODY/feed?token=KNRYquery6xx"
  - "http://me:KNRYlogin7xx@news.invalid/feed?token=KNRYquery7xx"
  - {url: !env FEED, name: Environment}
  - {url: !file feed, name: File}
channels:
  here: "print:"
  mail: "mailto://me:KNRYmail12xx@MAIL/?from=a@example.org&to=b@example.org&mode=insecure"
  env: !env CHAT
  file: !file chat
  credential: {url: !file credential}
  moved: "json://me:KNRYlogin8xx@ECHO/302/KNRYpath8xxx?:key=KNRYquery8xx&+X-Key=KNRYhead8xxx"
  nobody: "json://me:KNRYlogin9xx@NOBODY/KNRYpath9xxx?:key=KNRYquery9xx"
  nowhere: "json://me:KNRYlogin0xx@hook.invalid/KNRYpath0xxx?:key=KNRYquery0xx"
  topic: "ntfy://ECHO/KNRYtopic12"
  ops: {url: "json://ECHO/500/KNRYops1234", for: problems}
rules: [{name: Karabakh, match: Karabakh}]
"""
WRONG = """
headers: {Authorization: Bearer KNRYbearer12}
proxy: "http://me:KNRYproxy12@proxy.example"
passwort: KNRYunknown1
"""
LISTINGS = ("alerts", "deliveries", "feeds list", "status", "try Karabakh")


@contextmanager
def echo() -> Iterator[int]:
    Echo.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Echo)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def write_live(scene: Stage, port: int, shut: int) -> dict[str, str]:
    """Write the rules file and its secrets; return the environment that it needs."""
    host, nobody = f"127.0.0.1:{port}", f"127.0.0.1:{shut}"
    credentials = scene.folder / "credentials"
    credentials.mkdir()
    files = {
        scene.folder / "feed": f"http://me:KNRYlogin11x@{host}/500/file?token=KNRYquery11x\n",
        scene.folder / "chat": f"json://me:KNRYlogin12x@{host}/404/KNRYpath12xx?+X=KNRYhead12xx",
        credentials / "credential": f"json://me:KNRYlogin13x@{host}/401/KNRYpath13xx",
    }
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")
        path.chmod(0o600)
    text = LIVE.replace("ECHO", host).replace("NOBODY", nobody)
    scene.rules(text.replace("MAIL", f"127.0.0.1:{scene.mail.port}"))
    return {
        "CREDENTIALS_DIRECTORY": str(credentials),
        "FEED": f"http://me:KNRYlogin14x@{host}/401/env?token=KNRYquery14x",
        "CHAT": f"json://me:KNRYlogin15x@{host}/500/KNRYpath15xx?:key=KNRYquery15x",
        "JOURNAL_STREAM": "8:1",
    }


def on_terminal(scene: Stage, *arguments: str, **env: str) -> str:
    """Run the command on a terminal of its own; return all that it shows."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "watcher", *arguments],
        cwd=scene.folder,
        env={**environment(), "TERM": "xterm-256color", **env},
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    ):
        os.close(theirs)
        shown = b"".join(iter(lambda: _read(ours), b""))
    os.close(ours)
    return shown.decode("utf-8", "replace")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:  # how Linux says that nobody holds the other end any more
        return b""


def test_no_secret_is_printed_logged_or_stored_whatever_fails(
    scene: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.mail.refuse_login = True
    with echo() as port, closed_port() as shut:
        env = write_live(scene, port, shut)
        told = dict(_rounds(scene, env))
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    told |= _listings(scene)
    told["a broken store"] = _broken_store(scene, env)

    assert {name for name, text in told.items() if "Karabakh" not in text} <= {
        *("feeds list: pipe", "feeds list: terminal", "feeds list: json", "send-test"),
        *("status: pipe", "status: terminal", "status: json", "a broken store", "the store"),
    }
    assert all(f"{CANARY}{one}" in str(Echo.asked) for one in ("query1xx", "path12xx", "ops1234"))
    assert all("***" in told[name] for name in ("run --once", "send-test", "run"))
    assert {name: found for name, text in told.items() if (found := leaks(text))} == {}


def _rounds(scene: Stage, env: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Run what polls and sends, in each way in which it logs."""
    done = scene.run("run", "--once", "--verbose", **env)
    assert done.returncode == 3, done.stderr
    yield "run --once", done.stdout + done.stderr
    done = scene.run("run", "--once", "--all", "--dry-run", "--verbose", **env)
    yield "run --once --dry-run", done.stdout + done.stderr + "Karabakh"
    scene.mail.refuse_login = False
    scene.mail.refuse = "554 5.7.1 no, me, with KNRYmail12xx you are not welcome"
    done = scene.run("send-test", **env)
    yield "send-test", done.stdout + done.stderr
    (scene.folder / "watcher.db").unlink()
    yield "run --once on a terminal", on_terminal(scene, "run", "--once", "--verbose", **env)
    (scene.folder / "watcher.db").unlink()
    yield "run", _daemon(scene, env)


def _daemon(scene: Stage, env: dict[str, str]) -> str:
    """Let the daemon work, then give it a wrong file full of secrets."""
    log = scene.folder / "daemon.log"
    with scene.daemon("--verbose", **env) as process:
        until(lambda: log.read_text("utf-8").count("the poll got nothing") >= 5, "the polls")
        rules = scene.folder / "rules.yaml"
        rules.write_text(rules.read_text("utf-8") + WRONG, encoding="utf-8")
        process.send_signal(signal.SIGHUP)
        until(lambda: "the old rules go on" in log.read_text("utf-8"), "the reload")
        process.send_signal(signal.SIGTERM)
        process.wait()
    return log.read_text("utf-8")


def _listings(scene: Stage) -> dict[str, str]:
    """Return what each listing says in each mode; the rules file is wrong by now."""
    rules = ["--rules", str(scene.folder / "rules.yaml")]
    known = json.loads(watcher(["alerts", *rules], "json").out)
    shown = (*LISTINGS, f"alerts show {known[0]['id']}")
    told = {}
    for command in shown:
        for mode in MODES:
            ran = watcher([*command.split(), *rules], mode)
            assert (ran.crash, ran.status) == ("", 0), (command, mode, ran.err)
            told[f"{command}: {mode}"] = ran.out + ran.err
    stored = b"".join(path.read_bytes() for path in scene.folder.glob("watcher.db*"))
    return {**told, "the store": stored.decode("latin-1")}


def _broken_store(scene: Stage, env: dict[str, str]) -> str:
    """Provoke what goes wrong at the root: a store that is none, and one that is a folder."""
    rules = scene.folder / "rules.yaml"
    rules.write_text(rules.read_text("utf-8").removesuffix(WRONG), encoding="utf-8")
    for path in scene.folder.glob("watcher.db*"):
        path.unlink()
    store = scene.folder / "watcher.db"
    texts = []
    for break_it in (lambda: store.write_bytes(b"no database " * 1000), store.mkdir):
        store.unlink(missing_ok=True)
        break_it()
        for arguments in (("run",), ("status",)):
            done = scene.run(*arguments, **env)
            assert done.returncode == 3, done.stderr
            texts.append(done.stdout + done.stderr)
    return "\n".join(texts)
