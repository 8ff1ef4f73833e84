"""Reads a rules file as an editor does: YAML 1.2, in which `!env NAME` is the text NAME."""

import re
from typing import Any

import yaml
from jsonschema import Draft7Validator

from watcher.config.shape.schema import schema

VALIDATOR = Draft7Validator(schema())


# Knows nothing but texts, lists and keys; what an unquoted text is, is told below.
_Loader: Any = type(
    "_Loader",
    (getattr(yaml, "CBaseLoader", yaml.BaseLoader),),
    {"yaml_implicit_resolvers": {}},
)


def _text(loader: yaml.BaseLoader, _tag: str, node: yaml.Node) -> str:
    assert isinstance(node, yaml.ScalarNode)
    return str(loader.construct_scalar(node))


def _keys(loader: yaml.BaseLoader, node: yaml.MappingNode) -> dict[str, Any]:
    # A key is a text in JSON, whatever it looks like.
    return {str(key.value): loader.construct_object(value, deep=True) for key, value in node.value}


def _flag(_loader: yaml.BaseLoader, node: yaml.ScalarNode) -> bool:
    return str(node.value).lower() == "true"


def _number(_loader: yaml.BaseLoader, _node: yaml.ScalarNode) -> float:
    return 1.5


_Loader.add_multi_constructor("!", _text)
_Loader.add_constructor("tag:yaml.org,2002:map", _keys)
# The core schema of YAML 1.2, chapter 10.3.2.
_NUMBER = (
    r"([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\Z"
)
for tag, pattern, construct in (
    ("null", r"(null|Null|NULL|~|)\Z", lambda _loader, _node: None),
    ("bool", r"(true|True|TRUE|false|False|FALSE)\Z", _flag),
    ("float", _NUMBER, _number),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), None)
    _Loader.add_constructor(f"tag:yaml.org,2002:{tag}", construct)


def seen(text: str) -> Any:
    """Return what an editor's validator is given for the text of a file; any number is 1.5."""
    return yaml.load(text, Loader=_Loader)  # noqa: S506 (makes texts, lists and keys only)


def complaints(text: str) -> list[str]:
    """Return what the schema has against the text of a file."""
    return [error.message for error in VALIDATOR.iter_errors(seen(text))]
