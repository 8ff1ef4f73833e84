"""Mutations that know nothing of what is in a file: bytes, lines and line ends."""

from tools.fuzz.chance import Chance
from tools.fuzz.words import BREAKS, CHARS

LONGEST = 24_000  # bytes; what grows beyond it is cut, or every execution would take longer


def flip(body: bytes, chance: Chance) -> bytes:
    """Change single bytes."""
    changed = bytearray(body)
    for _ in range(chance.randint(1, 4)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def insert(body: bytes, chance: Chance) -> bytes:
    """Put a few strange characters somewhere."""
    at = chance.randint(0, len(body))
    text = "".join(chance.choice(CHARS) for _ in range(chance.randint(1, 3)))
    return body[:at] + text.encode() + body[at:]


def delete(body: bytes, chance: Chance) -> bytes:
    """Cut a span out."""
    start = chance.randint(0, len(body))
    return body[:start] + body[start + chance.choice((1, 1, 2, 8, 64)) :]


def truncate(body: bytes, chance: Chance) -> bytes:
    """Cut the end off."""
    return body[: chance.randint(0, len(body))]


def double(body: bytes, chance: Chance) -> bytes:
    """Repeat a span, now and then many times."""
    start = chance.randint(0, len(body))
    end = start + chance.choice((1, 3, 20, 200))
    return body[:end] + body[start:end] * chance.choice((1, 1, 2, 500)) + body[end:]


def splice(body: bytes, chance: Chance) -> bytes:
    """Put one span of the file into another place of it."""
    start = chance.randint(0, len(body))
    piece = body[start : start + chance.choice((2, 20, 200))]
    at = chance.randint(0, len(body))
    return body[:at] + piece + body[at + chance.choice((0, len(piece))) :]


def move_lines(body: bytes, chance: Chance) -> bytes:
    """Swap, repeat or drop lines."""
    lines = body.split(b"\n")
    first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(3):
        case 0:
            lines[first], lines[second] = lines[second], lines[first]
        case 1:
            lines.insert(first, lines[second])
        case _:
            del lines[first]
    return b"\n".join(lines)


def indent(body: bytes, chance: Chance) -> bytes:
    """Move some lines to the right or to the left, also by tabs."""
    lines = body.split(b"\n")
    start = chance.randrange(len(lines))
    blanks = chance.choice((b" ", b"  ", b"\t", b"\xc2\xa0", b"        ", b""))
    for n in range(start, min(len(lines), start + chance.randint(1, 4))):
        lines[n] = blanks + (lines[n] if chance.random() < 0.5 else lines[n].lstrip())
    return b"\n".join(lines)


def encode(body: bytes, chance: Chance) -> bytes:
    """Save the file as another editor would."""
    text = body.decode("utf-8", "replace")
    codec = chance.choice(("utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1251", "latin-1"))
    marks = chance.choice((b"", b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xed\xa0\x80", b"\xc0\x80"))
    return marks + (text.encode(codec, "replace") if chance.random() < 0.5 else body)


def break_lines(body: bytes, chance: Chance) -> bytes:
    """Write some or all line ends otherwise."""
    other = chance.choice(BREAKS).encode()
    if chance.random() < 0.3:
        return body.replace(b"\n", other)
    ends = [n for n, byte in enumerate(body) if byte == ord("\n")]
    at = chance.choice(ends) if ends else 0
    return body[:at] + other + body[at + 1 :]


def lengthen(body: bytes, chance: Chance) -> bytes:
    """Make something very long."""
    piece = chance.choice(("x", "é", " ", "(", "[", "{", "-", "a ", "/", '"', "- ", "*", "'", "x,"))
    at = chance.randint(0, len(body))
    return body[:at] + piece.encode() * chance.choice((33, 300, 5000)) + body[at:]


RAW = (
    *(flip, insert, delete, truncate, double, splice, move_lines, indent),
    *(encode, break_lines, lengthen),
)
