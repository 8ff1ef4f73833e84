"""What a mail's page looks like: its boxes, and its colours by day and by night.

Many readers drop the style block, others the inline styles, so each box says its layout and its
colours by day inline, and the block says those by night. Nothing is fetched from anywhere.
"""

_FONT = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif"
_HIDDEN = "display:none"
_BADGE = (
    "display:inline-block;margin:0 0 8px;padding:2px 10px;border-radius:4px;"
    "font-size:13px;line-height:20px;font-weight:bold;letter-spacing:.05em"
)
_LAYOUT = {
    "ground": "margin:0;padding:0",
    "hidden": f"{_HIDDEN};max-height:0;overflow:hidden;mso-hide:all",
    "page": f"padding:16px;font-family:{_FONT};font-size:16px;line-height:1.5",
    "column": "max-width:36em;margin:0 auto;word-wrap:break-word;overflow-wrap:anywhere",
    "badges": "margin:0",
    "critical": _BADGE,
    "high": _BADGE,
    "low": _BADGE,
    "headline": "margin:0;font-size:21px;line-height:1.3;font-weight:bold",
    "long": "margin:0;font-size:17px;line-height:1.4;font-weight:bold",
    "byline": "margin:6px 0 0;font-size:14px",
    "passage": "margin:14px 0 0",
    "away": "margin:18px 0 0",
    "button": (
        "display:inline-block;padding:10px 20px;border-radius:8px;"
        "line-height:24px;font-weight:bold;text-decoration:none"
    ),
    "mark": "padding:0 2px;border-radius:2px",
    "why": "margin:22px 0 0;padding:10px 0 0;border-top:1px solid #8a8a8a;font-size:14px",
    "key": "",
    "reference": "margin:4px 0 0;font-size:13px",
}
_DAY = {
    "ground": ("#1a1a1a", "#ffffff"),
    "page": ("#1a1a1a", "#ffffff"),
    "critical": ("#ffffff", "#b3261e"),
    "high": ("#ffffff", "#8a4b00"),
    "low": ("#ffffff", "#5f6368"),
    "headline": ("#000000", ""),
    "long": ("#000000", ""),
    "byline": ("#595959", ""),
    "button": ("#ffffff", "#0b57d0"),
    "mark": ("#1a1a1a", "#ffe08a"),
    "why": ("#595959", ""),
    "key": ("#1a1a1a", ""),
    "reference": ("#595959", ""),
}
_NIGHT = {
    "ground": ("#e6e6e6", "#121212"),
    "page": ("#e6e6e6", "#121212"),
    "critical": ("#2b0000", "#ff8a80"),
    "high": ("#2b1700", "#ffb74d"),
    "low": ("#1f1f1f", "#bdc1c6"),
    "headline": ("#ffffff", ""),
    "long": ("#ffffff", ""),
    "byline": ("#b0b0b0", ""),
    "button": ("#062e6f", "#a8c7fa"),
    "mark": ("#fff3c4", "#6b5200"),
    "why": ("#b0b0b0", ""),
    "key": ("#e6e6e6", ""),
    "reference": ("#b0b0b0", ""),
}


def dressed(box: str) -> str:
    """Return the attributes of an element: its class, and its style by day."""
    colours = _colours(_DAY[box], "") if box in _DAY else ""
    style = ";".join(part for part in (_LAYOUT[box], colours) if part)
    return f'class="w-{box}" style="{style}"'


def stylesheet() -> str:
    """Return the style block: what is hidden, and the colours by night, stronger than inline."""
    rules = "".join(f".w-{box}{{{_colours(pair, '!important')}}}" for box, pair in _NIGHT.items())
    shared = f":root{{color-scheme:light dark}}.w-hidden{{{_HIDDEN}}}"
    return f"{shared}@media (prefers-color-scheme:dark){{{rules}}}"


def _colours(pair: tuple[str, str], weight: str) -> str:
    text, ground = pair
    behind = f";background-color:{ground}{weight}" if ground else ""
    return f"color:{text}{weight}{behind}"
