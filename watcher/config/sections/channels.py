"""The section `channels` of rules.yaml."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from watcher.config.shape.keys import CHANNEL
from watcher.config.telling.mends import rewritten
from watcher.config.telling.problems import Edit, Problems, Proposal, meant, shown
from watcher.config.telling.secrets import Secrets, secret_parts
from watcher.config.text.nodes import Mapping, Node, Pair, Scalar
from watcher.config.text.reading import read_choice, read_keys, read_labelled
from watcher.model import Channel, Secret

ADD_ONE = 'add one:  channels: {here: {url: "print:"}}  prints to the terminal'
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_TERMINAL = "print:"


@dataclass(slots=True)
class ChannelsRead:
    """The channels, where each stands, and every label, by its folded form, even of broken ones.

    `urls` are where the url of each is written; its label, where that is not in the file.
    """

    channels: list[Channel] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    urls: list[Node] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)

    @property
    def problems_only(self) -> set[str]:
        """The names of the channels that get the daemon's own troubles and nothing else."""
        return {channel.name for channel in self.channels if channel.problems}

    @property
    def alerted(self) -> tuple[str, ...]:
        """The names of the channels that get alerts."""
        return tuple(channel.name for channel in self.channels if not channel.problems)


def read_channels(nodes: Sequence[Node], secrets: Secrets, problems: Problems) -> ChannelsRead:
    """Read every channel of every file; its url is a secret, wherever it comes from."""
    read = ChannelsRead()
    labelled = [node for node in nodes if not _is_url(node)]
    for pair in read_labelled(labelled, "channel", problems):
        label = pair.key.text.strip()
        read.labels[label.casefold()] = label
        channel = _channel(label, pair, secrets, problems)
        if channel is not None:
            read.channels.append(channel)
            read.nodes.append(pair.key)
            read.urls.append(_written(pair))
    nodes = [node for node in nodes if not _unlabelled(node, problems)]
    if nodes and all(isinstance(node, Mapping) and not node.pairs for node in nodes):
        problems.error(nodes[0], "there is no channel: nobody would be told", ADD_ONE)
    elif read.channels and len(read.channels) == len(read.labels) and not read.alerted:
        text = "every channel is for: problems, so no alert goes anywhere"
        problems.error(read.nodes[0], text, "take for: problems from one, or add a channel")
    return read


def _channel(label: str, pair: Pair, secrets: Secrets, problems: Problems) -> Channel | None:
    node = pair.value
    values = {"url": node} if isinstance(node, Scalar) else read_keys(node, CHANNEL, problems)
    only = None
    if "for" in values:
        only = _for(values["for"], problems)
    if "url" not in values:
        if values or (isinstance(node, Mapping) and not node.pairs):
            text = f"the channel {shown(label)} has no url"
            problems.error(pair.key, text, "add  url: !env NAME")
        return None
    url = _url(values["url"], secrets, problems)
    return None if url is None else Channel(label, Secret(url), only is not None)


def _for(node: Node, problems: Problems) -> str | None:
    """Return the one word that may stand there; what is not like it may be a secret."""
    text = node.text.strip() if isinstance(node, Scalar) and node.tag is None else ""
    if not text or meant(text, ("problems",)):
        return read_choice(node, "for", ("problems",), problems)
    hint = rewritten(node, "write problems, or delete the line", "problems", problems)
    problems.error(node, "for can be nothing but problems", hint)
    return None


def _is_url(node: Node) -> bool:
    return isinstance(node, Scalar) and bool(_SCHEME.match(node.text))


def _unlabelled(node: Node, problems: Problems) -> bool:
    """Tell of `channels: "print:"`: a url that stands under no label."""
    if not isinstance(node, Scalar) or not _is_url(node):
        return False
    label = "here" if node.text == _TERMINAL else "me"
    written = problems.text(node)
    edit = Edit(node.start, node.end, f"{{{label}: {written}}}") if node.style in "'\"" else None
    hint = Proposal("give it one:  channels: {LABEL: URL}", edit)
    problems.error(node, "this channel has no label", hint)
    return True


def _written(pair: Pair) -> Node:
    """Return where a channel's url stands, or its label where it comes from elsewhere."""
    node = pair.value
    if isinstance(node, Mapping) and "url" in node.pairs:
        node = node.pairs["url"].value
    return node if isinstance(node, Scalar) and node.tag is None else pair.key


def _meant(node: Node, url: str, problems: Problems) -> Proposal:
    """Return the mend of what is no url: a mail address, the terminal's without its colon."""
    known = isinstance(node, Scalar) and node.tag is None
    if known and url.casefold() in {"print", "terminal", "stdout", "console", "screen"}:
        return rewritten(node, "write 'print:' for the terminal", _TERMINAL, problems)
    if _MAIL.fullmatch(url):
        form = "mailtos://USER:PASSWORD@SERVER/?to=ADDRESS"
        return Proposal(f"mail goes through a server: {form}", None)
    return Proposal("for example mailtos://…, slack://…, ntfys://… or print:", None)


def _url(node: Node, secrets: Secrets, problems: Problems) -> str | None:
    url = secrets.read(node, "the url")
    if url is None or url == _TERMINAL:
        return url
    if not _SCHEME.match(url):
        hint = _meant(node, url, problems)
        problems.error(node, "this is no channel's url: it does not begin with SCHEME:", hint)
        return None
    secrets.remember(url, *secret_parts(url))
    secrets.warn_of_plain(node, "this url")
    return url
