"""Where secrets come from: the environment, a file, a systemd credential, or plain text."""

import errno
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from watcher.config.sections.addresses import shown_address
from watcher.config.telling.problems import Edit, Placed, Problems, Proposal, meant, shown
from watcher.config.text.nodes import Node, Scalar
from watcher.config.text.reading import read_text

_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_SHELL = re.compile(r"\$\{?([A-Za-z_][A-Za-z0-9_]*)\}?")
_MOST_BYTES = 65_536
_OTHERS_READ = 0o004
_SHORTEST_TOKEN = 12
_SHORTEST_PASSWORD = 4
_SHORTEST_KEY = 6  # what is shorter would be starred out of harmless words
# Options whose names say that their values are secret, whatever these look like.
_KEYED = re.compile(
    r"(?i)[?&;](?:\w{0,20}[_-])?(?:api|access|auth)?(?:key|token|secret|auth|sig|signature"
    r"|pass|passwd|password)=([^&;#]+)"
)


class Secrets:
    """Finds the values behind !env and !file, and remembers them all for redaction."""

    def __init__(self, env: Mapping[str, str], problems: Problems) -> None:
        self._env = env
        self._problems = problems
        self._warned: set[Path] = set()
        self._known: dict[str, None] = {}

    @property
    def known(self) -> tuple[str, ...]:
        """Every text that must be starred out of logs and messages, the longest first."""
        return tuple(sorted(self._known, key=len, reverse=True))

    def remember(self, *values: str) -> None:
        """Have these starred out, too."""
        self._known.update(dict.fromkeys(value for value in values if value))

    def read(self, node: Node, what: str) -> str | None:
        """Return the text, wherever it comes from; None after an error. Nothing is shown of it."""
        if not isinstance(node, Scalar) or node.tag is None:
            return None if self._is_variable(node) else read_text(node, what, self._problems)
        value = self._variable(node) if node.tag == "!env" else self._file(node)
        if value is None:
            return None
        if not value.strip():
            self._problems.error(node, f"{what} is empty where {node.tag} finds it", "put it there")
        elif not value.strip().isprintable():
            text = f"{what} has more than one line where {node.tag} finds it"
            self._problems.error(node, text, "leave one line there, and no comment")
        else:
            return value.strip()
        return None

    def _is_variable(self, node: Node) -> bool:
        """Tell of a variable written as the shell and other programs do: $NAME, ${NAME}."""
        shell = _SHELL.fullmatch(node.text.strip()) if isinstance(node, Scalar) else None
        if shell is None:
            return False
        edit = Edit(node.start, node.end, f"!env {shell[1]}")
        hint = Proposal(f"write !env {_told(shell[1])}", edit)
        self._problems.error(node, "a variable of the environment is written !env NAME", hint)
        return True

    def warn_of_plain(self, where: Placed, what: str) -> None:
        """Warn, once a file, that a secret is written where others may read it.

        What is no value of a rules file stands in a list of feeds.
        """
        listed = not isinstance(where, Scalar)
        if isinstance(where, Scalar) and where.tag is not None:
            return
        path = self._problems.source(where).path
        if path not in self._warned and _others_read(path):
            self._warned.add(path)
            file = "this list" if listed else "this file"
            text = f"others on this machine can read {file}, and {what} is a secret"
            hint = f"chmod 600 {path}" + ("" if listed else ", or use !env or !file")
            self._problems.warn(where, text, hint)

    def _variable(self, node: Scalar) -> str | None:
        name = node.text.strip()
        if not _VARIABLE.fullmatch(name):
            text = "!env takes the name of an environment variable"
            hint = Proposal("for example: !env MAIL_URL", None)
            if shell := _SHELL.fullmatch(name):
                edit = Edit(node.start, node.end, f"!env {shell[1]}")
                hint = Proposal("write the name only, without $", edit)
            self._problems.error(node, text, hint)
            return None
        if (value := self._env.get(name)) is None:
            told = name if meant(name, self._env) else _told(name)
            text = f"the environment variable {told} is not set"
            self._problems.error(node, text, self._near(node))
        return value

    def _near(self, node: Scalar) -> Proposal:
        close = meant(node.text.strip(), self._env)
        if close is None:
            return Proposal("set it before the start, or use !file PATH", None)
        return Proposal(
            f"did you mean {shown(close)}?", Edit(node.start, node.end, f"!env {close}")
        )

    def _file(self, node: Scalar) -> str | None:
        name = node.text.strip()
        if not name or "://" in name or not name.isprintable():
            hint = "for example: !file /run/secrets/mail"
            self._problems.error(node, "!file takes the path of a file", hint)
            return None
        path = self._problems.source(node).path.parent / name
        try:
            path = self._path(node, name)
            body = _read(path)
            text = body.decode()
        except OSError as error:
            reason = (error.strerror or "unknown reason").lower()
            self._problems.error(
                node, f"the file {path} cannot be read: {reason}", self._near_file(node, path)
            )
            return None
        except UnicodeDecodeError:
            self._problems.error(node, f"the file {path} is not text in UTF-8", "save it as UTF-8")
            return None
        if len(body) > _MOST_BYTES:
            self._problems.error(node, f"the file {path} is too large for a secret")
            return None
        self._warn_of_file(node, path)
        return text.removesuffix("\n").removesuffix("\r")

    def _near_file(self, node: Scalar, path: Path) -> Proposal:
        hint = "a relative path begins beside the rules file, or in $CREDENTIALS_DIRECTORY"
        itself = self._problems.source(node).path.name
        try:
            beside = sorted(one.name for one in path.parent.iterdir() if one.is_file())
        except OSError:
            beside = []
        close = meant(path.name, [one for one in beside if one != itself])
        if close is None or close == path.name:
            return Proposal(hint, None)
        name = node.text.strip()[: -len(path.name)] + close
        return Proposal(f"did you mean {name}?", Edit(node.start, node.end, f"!file {name}"))

    def _path(self, node: Scalar, name: str) -> Path:
        credentials = self._env.get("CREDENTIALS_DIRECTORY")
        if credentials and "/" not in name and (found := Path(credentials) / name).exists():
            return found
        return self._problems.source(node).path.parent / name

    def _warn_of_file(self, node: Scalar, path: Path) -> None:
        if _others_read(path):
            text = f"others on this machine can read the secret in {path}"
            self._problems.warn(node, text, f"chmod 600 {path}")


def _told(name: str) -> str:
    """Return the name of a variable; what is not in capitals may be the secret itself."""
    return name if name.isupper() else "NAME"


def _read(path: Path) -> bytes:
    # A pipe that nobody writes to would hold up the start for ever.
    if path.exists() and not path.is_file() and not path.is_dir():
        raise OSError(errno.EINVAL, "it is a pipe or a device")
    with path.open("rb") as file:
        return file.read(_MOST_BYTES + 1)


def _others_read(path: Path) -> bool:
    try:
        return bool(path.stat().st_mode & _OTHERS_READ)
    except OSError:
        return False


def secret_parts(url: str) -> tuple[str, ...]:
    """Return what of an address must not be shown even alone: its password, its tokens.

    A library may name in its errors a part of the address that it was given.
    """
    try:
        parts = urlsplit(url)
        login, password = parts.username or "", parts.password or ""
    except ValueError:
        return ()
    found = {password, unquote(password)} if len(password) >= _SHORTEST_PASSWORD else set()
    if login and not password and "@" not in unquote(login):
        found.add(login)
    for piece in re.split(r"[/:@?&=#]", url.partition(":")[2]):
        if len(piece) >= _SHORTEST_TOKEN and re.search(r"[0-9]", piece) and "." not in piece:
            found |= {piece, unquote(piece)}
    for value in _KEYED.findall(url):
        if len(value) >= _SHORTEST_KEY:
            found |= {value, unquote(value)}
    return tuple(sorted(found))


def unshown_parts(url: str) -> set[str]:
    """Return the secret parts of a feed's valid URL: what its address, which is shown, leaves out.

    What else stands in the address would be starred out of every text that holds it.
    """
    return set(secret_parts(url)) - set(secret_parts(shown_address(url)))
