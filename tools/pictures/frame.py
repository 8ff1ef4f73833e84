"""Makes pages of what is to be seen: a terminal with its colours, a message in a mail reader."""

from dataclasses import dataclass
from email.message import EmailMessage
from html import escape
from io import StringIO

from rich.cells import cell_len
from rich.color import Color
from rich.console import Console
from rich.style import Style
from rich.terminal_theme import TerminalTheme
from rich.text import Span, Text

DARK = (13, 17, 23)
LIGHT = (240, 243, 246)
# Every colour but black can be read on DARK, and DARK on it: at least 4.5 to 1 (WCAG AA).
THEME = TerminalTheme(
    DARK,
    LIGHT,
    [
        DARK,
        (255, 123, 114),
        (86, 211, 100),
        (227, 179, 65),
        (121, 192, 255),
        (210, 168, 255),
        (86, 212, 221),
        LIGHT,
    ],
    [
        (139, 148, 158),
        (255, 161, 152),
        (126, 231, 135),
        (242, 204, 96),
        (165, 214, 255),
        (226, 197, 255),
        (148, 226, 233),
        (255, 255, 255),
    ],
)
# A red that can be read on the dark is too light to be read upon; behind letters it is this one.
RED = 1  # in the order of a terminal's colours
DEEP_RED = Color.from_rgb(179, 38, 30)
MONOSPACE = "'DejaVu Sans Mono','Noto Sans Mono','Noto Sans Armenian',monospace"

# The page tells its own size, so that the picture can have it. A frame gets the height of what
# it holds first; neither can be known before the fonts are drawn.
_PAGE = """<!doctype html>
<html><head><meta charset="utf-8"><style>
html {{ background: transparent }}
body {{ margin: 0; display: inline-block }}
{style}
</style></head><body>
{body}
<script>
addEventListener("load", () => {{
  for (const frame of document.querySelectorAll("iframe"))
    frame.style.height = frame.contentDocument.documentElement.scrollHeight + "px";
  const box = document.body.getBoundingClientRect();
  document.documentElement.dataset.size = Math.ceil(box.width) + "x" + Math.ceil(box.height);
}});
</script>
</body></html>
"""
_TERMINAL = """
.window { background: rgb(%s); color: rgb(%s); border-radius: 10px; padding: 14px 20px 18px }
.window i { display: inline-block; width: 11px; height: 11px; border-radius: 50%%;
  margin: 0 7px 10px 0 }
pre { margin: 0; font: 14px/20px %s; min-width: 72ch; font-variant-ligatures: none }
"""
_BUTTONS = "".join(f'<i style="background:{one}"></i>' for one in ("#ff5f57", "#febc2e", "#28c840"))
_READER = """
:root {{ color-scheme: light dark }}
.mail {{ width: {width}px; box-sizing: border-box; border: 1px solid #8888; border-radius: 10px;
  overflow: hidden; background: Canvas; color: CanvasText; font: 14px/1.45 sans-serif }}
.head {{ padding: 14px 16px 12px; border-bottom: 1px solid #8886; overflow-wrap: anywhere }}
.head b {{ display: block; font-size: 16px; line-height: 1.35; margin-bottom: 6px }}
.head span {{ color: color-mix(in srgb, CanvasText 72%, Canvas) }}
iframe {{ display: block; border: 0; width: 100% }}
"""


@dataclass(frozen=True, slots=True)
class Screen:
    """What stands on a terminal after a command: the prompt's line and the output with its ANSI."""

    command: str
    output: str
    columns: int


def terminal_page(screen: Screen) -> str:
    """Return an HTML page that shows a terminal, as large as what stands on it."""
    prompt = Text.assemble(("$ ", "green"), (screen.command, "bold"))
    shown = Text.from_ansi(screen.output.strip("\n"))
    shown.spans = [Span(start, end, _legible(style)) for start, end, style in shown.spans]
    lines = [prompt, *shown.split("\n", allow_blank=True)]
    console = Console(
        record=True,
        file=StringIO(),
        force_terminal=True,
        color_system="truecolor",
        highlight=False,
    )
    for line in lines:
        for part in folded(line, screen.columns):
            console.print(part, soft_wrap=True)
    code = console.export_html(theme=THEME, code_format="{code}", inline_styles=True)
    colours = [",".join(map(str, one)) for one in (DARK, LIGHT)]
    style = _TERMINAL % (*colours, MONOSPACE)
    body = f'<div class="window">{_BUTTONS}<pre>{code.rstrip()}</pre></div>'
    return _PAGE.format(style=style, body=body)


def _legible(style: Style | str) -> Style | str:
    if isinstance(style, Style) and style.bgcolor and style.bgcolor.number == RED:
        return style + Style.from_color(bgcolor=DEEP_RED)
    return style


def folded(line: Text, columns: int) -> list[Text]:
    """Break a line where a terminal breaks it: at its edge, in the middle of a word."""
    breaks, used = [], 0
    for place, char in enumerate(line.plain):
        size = cell_len(char)
        if used + size > columns:
            breaks.append(place)
            used = 0
        used += size
    return list(line.divide(breaks)) if breaks else [line]


def mail_page(message: EmailMessage, width: int) -> str:
    """Return an HTML page that shows a message in a mail reader of that many CSS pixels."""
    part = message.get_body(("html",))
    if part is None:
        raise ValueError(f"no HTML in the message {message['Subject']!r}")
    head = (
        f"<b>{escape(message['Subject'])}</b>"
        f"<span>{escape(message['From'])}<br>to {escape(message['To'])}</span>"
    )
    frame = f'<iframe srcdoc="{escape(part.get_content())}"></iframe>'
    body = f'<div class="mail"><div class="head">{head}</div>{frame}</div>'
    return _PAGE.format(style=_READER.format(width=width), body=body)
