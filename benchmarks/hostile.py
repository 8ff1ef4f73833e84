"""Texts and queries made to be dear."""

import gc
import random  # noqa: TID251  seeded, so that two runs ask the same
import time

from watcher.entities.lookup import Entities
from watcher.model import Entity, Entry, Name, Rule
from watcher.rules.compile import compile_rules
from watcher.text.document import annotate

HOSTILE_SIZE = 100_000  # characters
RANDOM = "".join(random.Random(7).choices("aab ", k=5_000))
LIMIT = 0.05  # seconds of CPU
HOSTILE = [  # a query, and what a text repeats to make it dear
    ('"a a a a a a"~100', "a "),
    ('"a b c d e f"~50', "a b c d e f "),
    ('"a b c d e f"~0', "a b b c c d d e e f f a "),
    ('"a-b b-c c-d"~50', "a b c d "),
    ('"a-b b-c c-d d-e e-f f-g g-h h-i"~50', "a b c d e f g h i ab bc cd de ef fg gh hi "),
    ('"a-b b-c c-d d-e e-f f-g g-h h-i"~9', "ab c d e fg h i "),
    ('"a-b b-a a-a b-b a-b-a b-a-b a-a-b b-b-a"~300', "a b ab ba aa bb aba "),
    ('"a-b c-d e-f g-h i-j k-l m-n o-p"~300', "a b cd e f gh i j kl m n op ab c d ef g h "),
    ('"a-b c-d e-f g-h i-j k-l m-n o-p"~0', "a b cd e f gh i j kl m n op ab c d ef g h "),
    ('("a b" OR a OR b) NEAR/9 ("b a" OR b) NEAR/9 ("a a" OR a)', "a b a a b "),
    ("a NEAR/50 b NEAR/50 c", "a b c "),
    ("a NEAR/100 (b NEAR/100 (c NEAR/100 d))", "a b c d "),
    ("@Armenia AND @Azerbaijan", "Armenia Street Azerbaijan Armenia "),
    ("=a", "((((((((#a)))))))) "),
    ("C++", "C+ "),
    ('="a b c"', "a  b  #c "),
    ("a.b.c", "a.b.c a.b c "),
    (r"/\ba.{0,50}b\b/", "a é b "),
    (r"/a.{0,500}b/", "ab"),
    (r"/[ab]*a[ab]{14}c/", "abaababbabaabbbaababa"),
    (r"/(a|b|ab)+(ba|a)+c/", "ab"),
    (r"/(.{0,270}a){2}b/", RANDOM),
    (r"/a.{0,500}b/", RANDOM),
    (r"/a[ab]{300}c/", RANDOM),
    (r"/[ab]{1,400}a[ab]{400}!/", RANDOM),
    (r"/(?:\w\W?){40}!/", RANDOM),
    (r"/\b\w{1,40} \w{1,40}!\b/", RANDOM),
    (r"/\w+\s\w+\s\w+\s\w+\sx/", "a é "),
    (r"/\b[a-z]{1,40}\s[a-z]{1,40}\b/", "ab é"),
    (r"/(?:a?){200}a{200}/", "a"),
]
ARMENIA = ("Armenia", "Republic of Armenia", "Hayastan", "Армения", "Yerevan")
AZERBAIJAN = ("Azerbaijan", "Republic of Azerbaijan", "Азербайджан", "Baku")


def hostile() -> int:
    """Print what the dearest texts cost; return 1 where one is too dear."""
    worst = 0.0
    towns = [
        Entity("Armenia", tuple(map(Name, ARMENIA)), ("Armenia Street",)),
        Entity("Azerbaijan", tuple(map(Name, AZERBAIJAN))),
    ]
    print(f"{HOSTILE_SIZE // 1000} kB of text; CPU time of this process, evidence included")
    print("annotate ms  match ms  evidence  query, and what the text repeats")
    for text, unit in HOSTILE:
        ruleset = compile_rules([Rule("1", "1", (text,))], Entities(towns, {})).ruleset
        entry = Entry("1", content=unit * (HOSTILE_SIZE // len(unit)))
        # To look through what else the process has is no cost of the query.
        gc.collect()
        gc.freeze()
        began = time.process_time()
        document = annotate(entry, None)
        annotated = time.process_time()
        found = ruleset.match(document)
        ended = time.process_time()
        worst = max(worst, ended - annotated)
        pieces = len(found[0].evidence) if found else 0
        print(
            f"{(annotated - began) * 1000:11.0f}  {(ended - annotated) * 1000:8.0f}"
            f"  {pieces:8}  {text}  {unit[:30]!r}"
        )
    return 0 if worst <= LIMIT else 1
