"""What must arrive, what did, and how long it took."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from watcher.demo.story import COMING, PUBLISHERS, Item, Publisher, link

RECEIVERS = ("inbox", "chat", "here")


@dataclass(slots=True)
class Line:
    """One item that was published: when (monotonic seconds), and when it reached whom."""

    publisher: Publisher
    item: Item
    published: float | None = None
    arrived: dict[str, list[float]] = field(default_factory=dict)

    def after(self, receiver: str) -> float | None:
        """Return the seconds from publication to a receiver."""
        times = self.arrived.get(receiver)
        return times[0] - self.published if times and self.published is not None else None

    def count(self, receiver: str) -> int:
        """Return how often it arrived there."""
        return len(self.arrived.get(receiver, ()))


class Scoreboard:
    """Counts what arrives; an alert is known by the link of its item."""

    def __init__(self) -> None:
        self.lines = [
            Line(publisher, item, published=0.0)
            for publisher in PUBLISHERS
            for item in publisher.archive
        ] + [Line(publisher, item) for _, publisher, item in COMING]
        self.receivers: tuple[str, ...] = RECEIVERS
        self.strange: list[tuple[str, str]] = []
        self._repeats: set[tuple[str, str]] = set()

    def arrived(self, receiver: str, text: str, key: str, at: float) -> Line | None:
        """Count an alert; a repeat that the receiver knows by its key is no second one."""
        if key and (receiver, key) in self._repeats:
            return None
        self._repeats.add((receiver, key))
        line = next((one for one in self.lines if link(one.publisher, one.item) in text), None)
        if line is None:
            self.strange.append((receiver, text.split("\n", 1)[0]))
        else:
            line.arrived.setdefault(receiver, []).append(at)
        return line

    def published(self, item: Item, at: float) -> None:
        """Note when an item was put into its feed."""
        next(one for one in self.lines if one.item is item).published = at

    def leave_out(self, receiver: str) -> None:
        """Stop counting a receiver that can no longer be seen."""
        self.receivers = tuple(one for one in self.receivers if one != receiver)

    def everywhere(self, line: Line) -> bool:
        """Tell whether it has just arrived at the last of the receivers."""
        return all(line.count(one) == 1 for one in self.receivers)

    def right(self, line: Line) -> bool:
        """Tell whether every receiver got exactly what it should have got."""
        return all(line.count(one) == len(line.item.expected) for one in self.receivers)

    def complete(self) -> bool:
        """Tell whether all that is expected has arrived, whatever else has."""
        return all(
            line.count(one) >= len(line.item.expected)
            for line in self.lines
            for one in self.receivers
        )

    def faults(self) -> Sequence[str]:
        """Say what is missing, doubled or unasked for."""
        told = [
            f"{one}: {line.count(one)} of {len(line.item.expected)} for “{line.item.title}”"
            for line in self.lines
            for one in self.receivers
            if line.count(one) != len(line.item.expected)
        ]
        return [*told, *(f"{receiver}: unasked for: {text}" for receiver, text in self.strange)]
