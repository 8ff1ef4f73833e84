"""Whether a document is in a rule's scope, with the reason in plain words."""

from watcher.model import Rule
from watcher.rules.explanation import Scope
from watcher.text.document import Document
from watcher.text.language import primary

_MOST_TOLD = 8  # names in a list


def in_feeds(rule: Rule, document: Document) -> Scope:
    """Say whether a rule looks at the document's feed; one that is unknown is never left out."""
    feed = document.feed
    if not rule.feeds:
        return Scope("all")
    wanted = _listed(rule.feeds)
    if feed is None:
        return Scope(f"{wanted}; the text came without a feed, so it counts")
    asked = {name.casefold() for name in rule.feeds}
    if feed.name.casefold() in asked:
        return Scope(f"{feed.name} is one of {wanted}" if rule.feeds[1:] else wanted)
    tags = [tag for tag in feed.tags if tag.casefold() in asked]
    if tags:
        return Scope(f"{feed.name} has the tag {tags[0]}")
    return Scope(f"{feed.name} is not among {wanted}", holds=False)


def in_languages(rule: Rule, document: Document) -> Scope:
    """Say whether a rule looks at the document's language; so here."""
    if not rule.languages:
        return Scope("all")
    wanted = _listed(rule.languages)
    language = document.language
    asked = {tag for tag in map(primary, rule.languages) if tag}
    if not language:
        return Scope(f"{wanted}; that of the text is not known, so it counts")
    if not asked or language in asked:
        return Scope(f"{language} is one of {wanted}" if rule.languages[1:] else wanted)
    return Scope(f"{language} is not among {wanted}", holds=False)


def _listed(names: tuple[str, ...]) -> str:
    told = ", ".join(names[:_MOST_TOLD])
    return f"{told} and {len(names) - _MOST_TOLD} more" if names[_MOST_TOLD:] else told
