"""Draws pages by Chromium without a screen, and sees to it that there is one, with its fonts."""

import os
import re
import shutil
import struct
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser")
# What each of Debian's packages must bring: a command, or a family of fonts.
COMMANDS = {"chromium": BROWSERS, "fontconfig": ("fc-list",), "pngquant": ("pngquant",)}
FAMILIES = {
    "fonts-dejavu-core": "DejaVu Sans Mono",
    "fonts-liberation": "Liberation Sans",
    "fonts-noto-core": "Noto Sans Armenian",
}
SCALE = 2  # pixels of a picture for one of the page
TALL = 2000  # CSS pixels of the window in which a page is measured
TIMEOUT = 120  # seconds
_SIZE = re.compile(r'data-size="(\d+)x(\d+)"')
_FLAGS = (
    "--headless",
    "--no-sandbox",  # root has no other choice, and the pages are our own
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--font-render-hinting=none",
    "--default-background-color=00000000",
)
_DARK = "--blink-settings=preferredColorScheme=0"


class CannotDrawError(Exception):
    """There is no browser here, or no font, and none may be installed; says what to do."""


def lacking(families: str, which: Callable[[str], str | None] = shutil.which) -> list[str]:
    """Name the packages that are missing, given what `fc-list` prints of families."""
    return [
        *(name for name, commands in COMMANDS.items() if not any(map(which, commands))),
        *(name for name, family in FAMILIES.items() if family not in families),
    ]


def refusal(packages: Sequence[str], *, apt: bool) -> str:
    """Say why no picture can be taken, and what a person can do about it."""
    named = " ".join(packages)
    if apt:
        return f"missing: {named}. Only root may install them: sudo apt-get install {named}"
    return f"missing: {named} (Debian's names), and there is no apt-get here to install them"


def provide() -> None:
    """Install what is missing where that may be done.

    Raises CannotDrawError where it may not, or does not help.
    """
    packages = lacking(_families())
    if not packages:
        return
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        raise CannotDrawError(refusal(packages, apt=apt is not None))
    print(f"installing {' '.join(packages)} by apt-get (once)")
    for arguments in (["update"], ["install", "--no-install-recommends", *packages]):
        _apt(apt, arguments)
    if left := lacking(_families()):
        raise CannotDrawError(f"apt-get ended well, but these are still missing: {' '.join(left)}")


def draw(page: str, target: Path, place: Path, *, dark: bool) -> tuple[int, int]:
    """Draw an HTML page to a PNG file as large as what the page shows; return its pixels.

    `place` is a folder for the page and the browser's own files. Raises CannotDrawError if the
    browser fails.
    """
    file, picture = place / "page.html", place / "picture.png"
    file.write_text(page, encoding="utf-8")
    picture.unlink(missing_ok=True)
    flags = [f"--user-data-dir={place / 'browser'}", *([_DARK] if dark else [])]
    tall = [*flags, f"--window-size={TALL},{TALL}", "--dump-dom"]
    width, height = measured(_browser([*tall, file.as_uri()]))
    flags += [f"--window-size={width},{height}", f"--force-device-scale-factor={SCALE}"]
    told = _browser([*flags, f"--screenshot={picture}", file.as_uri()])
    size = (width * SCALE, height * SCALE)
    if not picture.exists() or png_size(picture.read_bytes()) != size:
        raise CannotDrawError(f"the browser drew no picture of {width} by {height}: {told[-500:]}")
    _packed(picture, target)
    return size


def measured(document: str) -> tuple[int, int]:
    """Return the width and the height that a drawn page has told of itself, in CSS pixels."""
    found = _SIZE.search(document)
    if found is None:
        raise CannotDrawError(f"the browser did not finish the page: {document[-500:]}")
    return int(found[1]), int(found[2])


def png_size(picture: bytes) -> tuple[int, int]:
    """Return width and height of a PNG image (its first chunk, IHDR) in pixels."""
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def _browser(arguments: Sequence[str]) -> str:
    command = next(path for path in map(shutil.which, BROWSERS) if path)
    try:
        done = subprocess.run(  # noqa: S603  arguments of our own
            [command, *_FLAGS, *arguments],
            capture_output=True,
            check=False,
            text=True,
            timeout=TIMEOUT,
        )
    except subprocess.TimeoutExpired as error:
        raise CannotDrawError(f"{command} did not end within {TIMEOUT} s") from error
    if done.returncode:
        raise CannotDrawError(f"{command} ended with {done.returncode}: {done.stderr[-500:]}")
    return done.stdout


def _packed(picture: Path, target: Path) -> None:
    # A palette of 256 colours: text needs no more, and the repository keeps every version.
    arguments = ["--force", "--strip", "--nofs", "--speed", "1", "--output", str(target)]
    done = subprocess.run(  # noqa: S603  arguments of our own
        [shutil.which("pngquant") or "pngquant", *arguments, "256", "--", str(picture)],
        capture_output=True,
        check=False,
        text=True,
    )
    if done.returncode:
        raise CannotDrawError(f"pngquant failed: {done.stderr.strip()[-500:]}")


def _families() -> str:
    command = shutil.which("fc-list")
    if command is None:
        return ""
    return subprocess.run(  # noqa: S603  no argument comes from outside
        [command, ":", "family"], capture_output=True, check=False, text=True
    ).stdout


def _apt(apt: str, arguments: Sequence[str]) -> None:
    done = subprocess.run(  # noqa: S603  arguments of our own
        [apt, "-qq", "-y", *arguments],
        capture_output=True,
        check=False,
        text=True,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    )
    if done.returncode:
        raise CannotDrawError(f"apt-get {arguments[0]} failed: {done.stderr.strip()[-500:]}")
