"""How a table says once what a verb does alone and behind its prefixes."""


def behind_prefixes(roots: str) -> str:
    """Return lines of whole verbs as lines for the verbs themselves and those with a prefix."""
    lines = [line.strip() for line in roots.splitlines() if line.strip()]
    whole = "\n".join(f"  ^{line}" for line in lines)
    return "\n".join(("  least 1", *(f"  {line}" for line in lines), whole, "  least 2", ""))
