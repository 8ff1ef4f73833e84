"""What happens in the demo: three publishers, what each has in its feed, and what is to come.

Places are real, all else is invented. `expected` names the rules that must alert on an entry,
`silence` says why none does.
"""

from dataclasses import dataclass, field
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Item:
    """One entry before it is put into a feed; `age` is how old it claims to be when published."""

    slug: str
    title: str
    text: str
    expected: tuple[str, ...] = ()
    silence: str = ""
    age: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes: a name, the host in its links, a language, and the format of its feed."""

    key: str
    name: str
    host: str
    language: str
    format: str
    archive: tuple[Item, ...] = field(default=())


COURIER = Publisher(
    "courier",
    "Caucasus Courier",
    "courier.example",
    "en",
    "rss",
    (
        Item(
            "archive-talks",
            "A year on: what the Nagorno-Karabakh talks left open",
            "<p>From the archive: an old look back at the talks on Nagorno-Karabakh.</p>",
            age=timedelta(days=300),
        ),
        Item("vineyards", "Vineyards report an early harvest", "<p>Sugar is high.</p>"),
    ),
)
VESTNIK = Publisher(
    "vestnik",
    "Южный вестник",
    "vestnik.example",
    "ru",
    "atom",
    (Item("pogoda", "Погода: к вечеру дождь", "<p>В горах возможен снег.</p>"),),
)
ARAKS = Publisher(
    "araks",
    "Արաքս օրաթերթ",
    "araks.example",
    "hy",
    "json",
    (Item("hamerg", "Երևանում համերգ է", "<p>Մուտքն ազատ է։</p>"),),
)
PUBLISHERS = (COURIER, VESTNIK, ARAKS)

KARABAKH = "Karabakh"
BORDER = "Border incident"
LACHIN = "Lachin corridor"

# Seconds after the daemon has read every feed once, publisher, item.
COMING = (
    (
        0.5,
        COURIER,
        Item(
            "talks-resume",
            "Armenia and Azerbaijan resume peace talks in Geneva",
            "<p>Envoys met on Tuesday for the first time since spring.</p>"
            "<p>The future of <b>Nagorno-</b><b>Karabakh</b>&#8217;s displaced people heads the "
            "agenda, officials said; a text may be signed by the end of the year.</p>",
            (KARABAKH,),
        ),
    ),
    (
        2.5,
        VESTNIK,
        Item(
            "peregovory",
            "Судьбу Нагорного Карабаха снова обсуждают в Женеве",
            "<p>Делегации встретились впервые с весны. Документ могут подписать до конца года.</p>",
            (KARABAKH,),
        ),
    ),
    (
        4.5,
        COURIER,
        Item(
            "football",
            "Qarabağ FK win 2–0 in Baku",
            "<p>Two late goals settled a match that had little else to offer.</p>",
            silence="the rules except the football club",
        ),
    ),
    (
        6.0,
        ARAKS,
        Item(
            "banaktsutyunner",
            "Լեռնային Ղարաբաղի շուրջ բանակցությունները վերսկսվել են Ժնևում",
            "<p>Կողմերը հանդիպել են գարնանից հետո առաջին անգամ։</p>",
            (KARABAKH,),
        ),
    ),
    (
        8.0,
        COURIER,
        Item(
            "drone",
            "Drone shot down at the border as Armenia and Azerbaijan trade blame",
            "<p>Nobody was hurt. Each side says that the other fired first.</p>",
            (BORDER,),
        ),
    ),
    (
        9.5,
        VESTNIK,
        Item(
            "koridor",
            "Лачинский коридор снова открыт для грузовиков",
            "<p>Первая колонна прошла утром. &laquo;Дорога свободна&raquo;, сказал водитель.</p>",
            (LACHIN,),
        ),
    ),
    (
        11.0,
        ARAKS,
        Item(
            "yeghanak",
            "Եղանակը․ վաղը արևոտ կլինի",
            "<p>Քամին թույլ է։</p>",
            silence="no rule asks for the weather",
        ),
    ),
)

RULES = """\
# What the daemon of this demo runs on. Yours can be as short.
timezone: Asia/Yerevan
feeds:
{feeds}
entities:
  Nagorno-Karabakh:                 # built in, in dozens of languages; here it gets an exception
    not: [Qarabağ FK]               # the football club is not the place
  Lachin corridor:
    names: [Lachin corridor]
    languages: {{ru: [Лачинский коридор], hy: [Լաչինի միջանցք]}}
channels:
  inbox: {inbox}
  chat: {chat}
  here: {{url: "print:"}}
rules:
  - name: Karabakh
    match: '@Nagorno-Karabakh'
    severity: high
  - name: Border incident
    match: '@Armenia AND @Azerbaijan AND (clash OR shelling OR drone*)'
    severity: critical
  - name: Lachin corridor
    match: '@"Lachin corridor"'
"""

FEED = """\
  - {{url: "{url}", name: {name}, publisher: {host}, every: 1s, allow_private: true}}"""


def link(publisher: Publisher, item: Item) -> str:
    """Return the address of an item, which nobody else has: receivers know alerts by it."""
    return f"https://{publisher.host}/{item.slug}"
