"""Files made from a tree of keys and values that has been changed: wrong in structure only."""

from tools.fuzz.chance import Chance
from tools.fuzz.words import KEYS, QUERY, VALUES

Tree = str | list["Tree"] | dict[str, "Tree"]

DEEPEST = 40


def _good() -> dict[str, Tree]:
    return {
        "timezone": "Asia/Yerevan",
        "keep": {"entries": "30d", "ledger": "365d"},
        "feeds": [
            "https://example.org/rss",
            {"url": "https://oc.example/feed", "name": "OC", "tags": ["caucasus"], "every": "10m"},
        ],
        "entities": {"Lachin": {"names": ["Lachin"], "languages": {"ru": ["Лачин"]}}, "A": ["b"]},
        "channels": {"here": {"url": "'print:'"}, "ops": {"url": "!env MAIL", "for": "problems"}},
        "defaults": {"notify": ["here"]},
        "rules": [
            {"name": "Talks", "match": "'@Armenia talks'", "feeds": ["caucasus"]},
            {"match": ["border", "'\"a b\"~3'"], "unless": "x", "severity": "high"},
        ],
    }


def grown(chance: Chance) -> bytes:
    """Return a file whose structure went wrong in some places."""
    tree: Tree = _good()
    for n in range(chance.choice((1, 1, 2, 4))):
        # Only once may it become hundreds: hundreds of hundreds would fill the memory.
        tree = _changed(tree, chance, chance.choice((2, 2 if n else 300)))
    return _written(tree, chance).encode()


def _changed(tree: Tree, chance: Chance, many: int) -> Tree:
    """Return the tree with a random node replaced; it goes down as long as it likes."""
    if isinstance(tree, dict) and tree and chance.random() < 0.8:
        key = chance.choice(list(tree))
        return _changed_pair(tree, key, chance, many)
    if isinstance(tree, list) and tree and chance.random() < 0.8:
        n = chance.randrange(len(tree))
        return [*tree[:n], _changed(tree[n], chance, many), *tree[n + 1 :]]
    return _other(tree, chance, many)


def _changed_pair(tree: dict[str, Tree], key: str, chance: Chance, many: int) -> Tree:
    match chance.randrange(8):
        case 0:
            return {name: value for name, value in tree.items() if name != key}
        case 1:
            return {**tree, chance.choice(KEYS): tree[key]}
        case 2:
            new = chance.choice(KEYS)
            return {new if name == key else name: value for name, value in tree.items()}
        case _:
            return {**tree, key: _changed(tree[key], chance, many)}


def _other(tree: Tree, chance: Chance, many: int) -> Tree:
    others: tuple[Tree, ...] = (
        [tree],
        {chance.choice(KEYS): tree},
        [tree] * many,
        {f"k{n}": tree for n in range(many)},
        _deep(tree, chance),
        [],
        {},
        "'" + chance.choice(QUERY).replace("'", "''") + "'",
        chance.choice(VALUES),
    )
    return chance.choice(others)


def _deep(tree: Tree, chance: Chance) -> Tree:
    for _ in range(chance.randint(2, DEEPEST)):
        tree = [tree] if chance.random() < 0.5 else {chance.choice(KEYS): tree}
    return tree


def _written(tree: Tree, chance: Chance, depth: int = 0) -> str:
    """Write a tree in blocks; now and then what is left of it goes on one line."""
    flow = depth and chance.random() < 0.3
    if isinstance(tree, str):
        return f" {tree}\n"
    if flow or not tree or depth > DEEPEST:
        return f" {_flow(tree)}\n"
    pad = " " * depth
    begun = "\n" if depth else ""
    if isinstance(tree, list):
        return begun + "".join(f"{pad}-{_written(one, chance, depth + 1)}" for one in tree)
    lines = (f"{pad}{key}:{_written(one, chance, depth + 2)}" for key, one in tree.items())
    return begun + "".join(lines)


def _flow(tree: Tree) -> str:
    if isinstance(tree, str):
        return tree
    if isinstance(tree, list):
        return "[" + ", ".join(map(_flow, tree)) + "]"
    return "{" + ", ".join(f"{key}: {_flow(one)}" for key, one in tree.items()) + "}"
