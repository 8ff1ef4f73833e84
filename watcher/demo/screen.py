"""What the demo shows: the rules, what is published, what arrives, and the sum."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.panel import Panel
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from watcher.demo.scoreboard import Line, Scoreboard
from watcher.demo.story import Item, Publisher

_console = Console(highlight=False, emoji=False)
_INDENT = "    "
LEFT_OUT = 8  # lines at most of a daemon's log that a failed demo prints


def width() -> int:
    """Return how many columns are left for what the daemon prints."""
    return max(20, _console.width - len(_INDENT))


def coloured() -> bool:
    """Tell whether what is shown has colours."""
    return _console.color_system is not None


def opening(rules: str) -> None:
    """Show what is about to happen, and the rules."""
    _console.print(
        Text.assemble(
            ("watcher demo", "bold"),
            ": three publishers, a mailbox and a chat on this machine, and the real daemon.\n"
            "Its rules:",
        )
    )
    # The addresses are long and of no interest; they are cut at the edge, not wrapped.
    shown = Syntax(rules.strip(), "yaml", theme="ansi_dark", background_color="default")
    _console.print(Panel(shown, title="rules.yaml", border_style="dim", title_align="left"))
    _console.print("The daemon starts and reads every feed once …\n", style="dim")


def published(publisher: Publisher, item: Item) -> None:
    """Show that an item went into its feed."""
    kind = {"rss": "RSS", "atom": "Atom", "json": "JSON Feed"}[publisher.format]
    text = Text.assemble(("▸ published ", "cyan"), (f"{publisher.name} ({kind}): ", "dim"))
    _console.print(text.append(item.title), soft_wrap=not _console.is_terminal)
    if item.silence:
        _console.print(f"    no alert: {item.silence}", style="dim")


def alert(text: str) -> None:
    """Pass on what the daemon prints, as it is: it has its own colours."""
    _console.file.write(f"{_INDENT}{text}" if text.strip() else text)
    _console.file.flush()


def arrived(line: Line) -> None:
    """Show that an alert has reached the mailbox and the chat, and how long that took."""
    mailbox, chat = line.after("inbox") or 0.0, line.after("chat") or 0.0
    _console.print(
        Text.assemble(
            ("    ✔ ", "green"),
            ("in the mailbox ", "green"),
            f"{mailbox:.1f} s",
            (", in the chat ", "green"),
            f"{chat:.1f} s",
            (" after publication", "green"),
        ),
        soft_wrap=True,
    )


def died(status: int) -> None:
    """Show that the daemon ended unasked and is started again."""
    how = f"was killed by signal {-status}" if status < 0 else f"ended with status {status}"
    _console.print(f"! the daemon {how}; starting it again on the same store", style="bold yellow")


def taken_over() -> None:
    """Show that another daemon holds the store, and that this is fine."""
    _console.print(
        "! another daemon has taken the store over; it does the work now", style="yellow"
    )


def summary(score: Scoreboard, deaths: int) -> None:
    """Show item by item what had to arrive and what did."""
    made = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    for name in ("", *score.receivers):
        made.add_column(name, no_wrap=True)
    made.add_column("published", ratio=1, overflow="fold")
    for line in score.lines:
        good = score.right(line)
        mark = Text("✓" if good else "✗", "green" if good else "bold red")
        cells = [_cell(line, receiver) for receiver in score.receivers]
        made.add_row(mark, *cells, f"{line.item.title} ({line.publisher.name})")
    _console.print()
    _console.print(made)
    if deaths:
        times = "once" if deaths == 1 else f"{deaths} times"
        _console.print(f"The daemon died {times} on the way.", style="yellow")


def _cell(line: Line, receiver: str) -> Text:
    count = line.count(receiver)
    if not count:
        return Text("missing" if line.item.expected else "no alert", "dim")
    seconds = line.after(receiver) or 0.0
    times = "" if count == 1 else f" × {count}"
    return Text(f"{seconds:.1f} s{times}", "green")


def done(place: Path | None) -> None:
    """Show that all is as it should be."""
    _console.print("Every alert that was due arrived once, everywhere, and no other.", style="bold")
    if place is not None:
        _console.print(f"Kept: {place}/rules.yaml, watcher.db, mailbox/, chat.jsonl", style="dim")
    _console.print("Now yours: watcher init", style="dim")


def failed(faults: Sequence[str], log: Path) -> None:
    """Show what went wrong, and what the daemon said last."""
    for fault in faults:
        _console.print(f"✗ {fault}", style="bold red")
    if log.exists():
        for line in log.read_text("utf-8", errors="replace").splitlines()[-LEFT_OUT:]:
            _console.print(line, style="dim", markup=False)


def interrupted() -> None:
    """Show that the demo was ended from outside."""
    _console.print("\nThe demo was ended early; the daemon and the servers have stopped.")
