"""`make pictures`: takes every picture of docs/pictures/ anew; the old ones stay if one fails."""

import shutil
import sys
import tempfile
from pathlib import Path

from tools.pictures.browser import CannotDrawError, draw, provide
from tools.pictures.scenes import UnexpectedError, scenes

TARGET = Path(__file__).resolve().parents[2] / "docs" / "pictures"
FAILED, CANNOT = 1, 3  # exit statuses: a command misbehaved; there is no browser to be had


def main() -> int:
    """Take the pictures; return the exit status."""
    try:
        provide()
        with tempfile.TemporaryDirectory(prefix="pictures-", ignore_cleanup_errors=True) as name:
            _take(Path(name).resolve())
    except CannotDrawError as error:
        print(f"no pictures were taken. {error}", file=sys.stderr)
        return CANNOT
    except UnexpectedError as error:
        print(f"no pictures were taken. {error}", file=sys.stderr)
        return FAILED
    return 0


def _take(place: Path) -> None:
    desk, drawn = place / "desk", place / "drawn"
    desk.mkdir()
    drawn.mkdir()
    for scene in scenes(desk):
        picture = drawn / f"{scene.name}.png"
        width, height = draw(scene.page, picture, place, dark=scene.dark)
        print(f"{picture.name}: {width} × {height}, {picture.stat().st_size // 1000} kB")
    TARGET.mkdir(parents=True, exist_ok=True)
    for old in TARGET.glob("*.png"):
        old.unlink()
    for picture in drawn.iterdir():
        shutil.copyfile(picture, TARGET / picture.name)


if __name__ == "__main__":
    sys.exit(main())
