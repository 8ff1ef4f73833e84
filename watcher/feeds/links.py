"""Makes links whole: absolute, and leading nowhere but to where a reader may be sent."""

from urllib.parse import urljoin, urlsplit

# The last row names things and opens nothing; Atom ids stand as links where there is no link.
_HARMLESS = frozenset(
    {"http", "https", "ftp", "feed", "gopher"}
    | {"urn", "tag", "at", "news", "nntp", "mid", "doi", "source", "episode"}
)


def absolute(link: str, base: str) -> str:
    """Return the link against the base; empty if it could do more than open.

    A relative link without a usable base stays relative: it still identifies.
    """
    link = link.strip()
    try:
        # A fragment alone would take the base's query along, which may hold the feed's key.
        base = urlsplit(base)._replace(query="", fragment="").geturl()
        whole = urljoin(base, link) if link else ""
        scheme = urlsplit(whole).scheme
    except ValueError:
        return ""
    return whole if not scheme or scheme in _HARMLESS else ""
