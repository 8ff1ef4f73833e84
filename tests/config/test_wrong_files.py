from pathlib import Path

import pytest

from tests.config.files import CHANNELS, FEEDS, GOOD, RULES, told

ADD = 'add one:  channels: {here: {url: "print:"}}  prints to the terminal'
TAIL = FEEDS + CHANNELS

WRONG: dict[str, tuple[str, str]] = {
    "a key misspelt": (
        "tiemzone: UTC\n" + GOOD,
        "1:1: error: unknown key 'tiemzone' (did you mean 'timezone'?)",
    ),
    "a rule's key of later": (
        TAIL + "rules:\n  - match: a\n    when: {publishers: 3}\n",
        "5:5: error: not yet built: when (delete it for now)",
    ),
    "a key given twice": (
        "timezone: UTC\ntimezone: UTC\n" + GOOD,
        (
            "2:1: error: the key 'timezone' is given twice, first in line 1"
            " (join the two, or delete one)"
        ),
    ),
    "no feeds": (
        CHANNELS + RULES,
        "1:1: error: there are no feeds (add  feeds:  and below it  - https://HOST/PATH)",
    ),
    "no rules": (
        TAIL,
        "1:1: error: there are no rules (add  rules:  and below it  - match: '@Nagorno-Karabakh')",
    ),
    "no channels": (
        FEEDS + RULES,
        f"1:1: error: there is no channel: nobody would be told ({ADD})",
    ),
    "empty channels": (
        FEEDS + "channels: {}\n" + RULES,
        f"2:11: error: there is no channel: nobody would be told ({ADD})",
    ),
    "channels without a value": (
        FEEDS + "channels:\n" + RULES,
        (
            "2:10: error: each channel stands here under a label"
            " (write  LABEL: VALUE  for each channel, indented)"
        ),
    ),
    "no channel for alerts": (
        FEEDS + "channels: {a: {url: 'print:', for: problems}}\n" + RULES,
        (
            "2:12: error: every channel is for: problems, so no alert goes anywhere"
            " (take for: problems from one, or add a channel)"
        ),
    ),
    "an empty list of feeds": (
        "feeds: []\n" + CHANNELS + RULES,
        "1:8: error: feeds is empty (add one: - https://HOST/PATH)",
    ),
    "an empty list of rules": (
        TAIL + "rules: []\n",
        "3:8: error: rules is empty (add one:  - match: '@Nagorno-Karabakh')",
    ),
    "a rule that is a text": (
        TAIL + "rules: [talks]\n",
        "3:9: error: a rule has keys of its own (write  - match: QUERY)",
    ),
    "a rule without match": (
        TAIL + "rules: [name: a]\n",
        "3:9: error: this rule has no match (add  match: QUERY)",
    ),
    "an empty match": (
        TAIL + "rules:\n- match:\n",
        "4:9: error: match has no query (write  match: QUERY)",
    ),
    "a query with a colon and a blank, in a list": (
        TAIL + "rules:\n- match: [title: a]\n",
        "4:11: error: a query of match is one text (quote the whole query)",
    ),
    "a list of no queries": (
        TAIL + "rules:\n- match: []\n",
        "4:10: error: match is an empty list (put something in, or delete the line)",
    ),
    "a mapping as a query": (
        TAIL + "rules:\n- match: {a: b}\n",
        "4:10: error: match is a text or a list of texts (begin each with - on a line of its own)",
    ),
    "a list as a query": (
        TAIL + "rules:\n- match: [[a]]\n",
        "4:11: error: a query of match is one text (write one query here)",
    ),
    "a secret as a query": (
        TAIL + "rules:\n- match: !env A\n",
        "4:10: error: !env is for the url of a feed or channel (write it plainly)",
    ),
    "an unknown channel": (
        FEEDS + "channels: {desk: 'print:'}\nrules: [{match: a, notify: dsk}]\n",
        "3:28: error: there is no channel 'dsk' (did you mean 'desk'?)",
    ),
    "a channel for problems": (
        FEEDS + "channels: {a: 'print:', ops: {url: 'print:', for: problems}}\n"
        "rules: [{match: a, notify: [ops]}]\n",
        (
            "3:29: error: the channel 'ops' is for: problems and gets no alerts"
            " (name another, or take for: problems from it)"
        ),
    ),
    "an unknown tag": (
        "feeds: [{url: https://a.org/f, tags: caucasus}]\n"
        + CHANNELS
        + "rules: [{match: a, feeds: caucusus}]\n",
        "3:27: error: no feed has the tag or name 'caucusus' (did you mean 'caucasus'?)",
    ),
    "an unknown severity": (
        TAIL + "rules: [{match: a, severity: hihg}]\n",
        "3:30: error: severity cannot be 'hihg' (did you mean 'high'?)",
    ),
    "an unknown purpose": (
        FEEDS + "channels: {a: {url: 'print:', for: problem}}\n" + RULES,
        "2:36: error: for cannot be 'problem' (did you mean 'problems'?)",
    ),
    "two rules of one name": (
        TAIL + "rules:\n- match: a\n- match: b\n  name: A\n",
        (
            "5:3: error: this rule and the one in line 4 are both called 'A'"
            " (give one another name or id)"
        ),
    ),
    "two labels that differ in case": (
        GOOD + "entities:\n  Baku: a\n  baku: b\n",
        (
            "6:3: error: the entity 'baku' is given twice, first in line 5"
            " (case makes no difference: rename one, or join them)"
        ),
    ),
    "an entity without names": (
        GOOD + "entities:\n  Baku:\n",
        (
            "5:3: error: the entity 'Baku' has no names"
            " (add  names: [NAME, …], or  not: [NAME, …] to narrow a built-in one)"
        ),
    ),
    "an entity with nothing in it": (
        GOOD + "entities:\n  Baku: {}\n",
        (
            "5:3: error: the entity 'Baku' has no names"
            " (add  names: [NAME, …], or  not: [NAME, …] to narrow a built-in one)"
        ),
    ),
    "a language's names as a list": (
        GOOD + "entities:\n  Baku: {languages: [Баку]}\n",
        (
            "5:21: error: languages has names under each language"
            " (for example  languages: {ru: [NAME]})"
        ),
    ),
    "a language that is none": (
        GOOD + "entities:\n  Baku: {languages: {русский: [Баку]}}\n",
        "5:22: error: 'русский' is no language's code (write its code: ru)",
    ),
    "a duration without unit": (
        "lookback: 30\n" + GOOD,
        "1:11: error: lookback: this is no length of time (add the unit: 30s, 30m, 30h or 30d)",
    ),
    "a duration of nothing": (
        "give_up: 0s\n" + GOOD,
        "1:10: error: give_up must be longer than nothing (write 1d, for example)",
    ),
    "an impolite interval": (
        "feeds: [{url: https://a.org/f, every: 30s}]\n" + CHANNELS + RULES,
        (
            "1:39: error: every 30s is more often than a public server should be asked"
            " (write 1m or more; less is for your own feeds, beside allow_private: true)"
        ),
    ),
    "a flag of YAML 1.1": (
        "allow_private: NO\n" + GOOD,
        "1:16: error: allow_private is true or false (write false)",
    ),
    "an unknown timezone": (
        "timezone: Asia/Yeravan\n" + GOOD,
        "1:11: error: there is no timezone 'Asia/Yeravan' (did you mean 'Asia/Yerevan'?)",
    ),
    "a timezone out of this world": (
        "timezone: ../x\n" + GOOD,
        "1:11: error: there is no timezone '../x' (for example Asia/Yerevan, or UTC)",
    ),
    "a store of later": (
        "store: postgresql://x/y\n" + GOOD,
        "1:8: error: not yet built: a store in PostgreSQL (write sqlite:///watcher.db)",
    ),
    "a store that is a path": (
        "store: watcher.db\n" + GOOD,
        "1:8: error: a store's URL begins with sqlite:/// (write sqlite:///watcher.db)",
    ),
    "a store in memory": (
        "store: 'sqlite:///:memory:'\n" + GOOD,
        "1:8: error: this store names no file (write sqlite:///watcher.db)",
    ),
    "a feed without url": (
        "feeds: [{name: a}]\n" + CHANNELS + RULES,
        "1:9: error: this feed has no url (add  url: https://HOST/PATH)",
    ),
    "a feed without scheme": (
        "feeds: [a.org/f]\n" + CHANNELS + RULES,
        "1:9: error: a feed's URL begins with https:// or http:// (write https://a.org/f)",
    ),
    "a feed without host": (
        "feeds: ['https:///f']\n" + CHANNELS + RULES,
        "1:9: error: this URL names no host (write https://HOST/PATH)",
    ),
    "a feed with a wrong port": (
        "feeds: ['https://a.org:99999/']\n" + CHANNELS + RULES,
        "1:9: error: this is no valid URL (copy the feed's address from a browser)",
    ),
    "a feed with a blank": (
        "feeds: ['https://a.org/a b']\n" + CHANNELS + RULES,
        "1:9: error: a URL holds no blank and no backslash (write %20 for a blank)",
    ),
    "a channel without scheme": (
        FEEDS + "channels: {a: terminal}\n" + RULES,
        (
            "2:15: error: this is no channel's url: it does not begin with SCHEME:"
            " (write 'print:' for the terminal)"
        ),
    ),
    "a channel without url": (
        FEEDS + "channels: {b: 'print:', a: {for: problems}}\n" + RULES,
        "2:25: error: the channel 'a' has no url (add  url: !env NAME)",
    ),
    "a channel with nothing in it": (
        FEEDS + "channels: {b: 'print:', a: {}}\n" + RULES,
        "2:25: error: the channel 'a' has no url (add  url: !env NAME)",
    ),
    "a channel without a value": (
        FEEDS + "channels: {a: }\n" + RULES,
        "2:15: error: the url has no value (give it one, or delete the line)",
    ),
    "a name with two lines": (
        TAIL + 'rules: [{match: a, name: "a\\nb"}]\n',
        "3:26: error: name holds more than one line, or a control character",
    ),
    "a name that is a list": (
        TAIL + "rules: [{match: a, name: [a]}]\n",
        "3:26: error: name is one text, not a list (write it without the brackets)",
    ),
    "a secret in a name": (
        TAIL + "rules: [{match: a, name: !env A}]\n",
        "3:26: error: !env is for the url of a feed or channel (write it plainly)",
    ),
    "keep without keys": (
        "keep: 30d\n" + GOOD,
        "1:7: error: keys and values are wanted here (the keys are entries, ledger)",
    ),
    "a file that is a list": (
        "- a\n",
        (
            "1:1: error: keys and values are wanted here (the keys are timezone, store, lookback,"
            " give_up, keep, user_agent, allow_private, include, feeds, entities, channels,"
            " defaults, rules)"
        ),
    ),
    "a store without value": (
        "store:\n" + GOOD,
        "1:7: error: store has no value (give it one, or delete the line)",
    ),
    "an empty file": (
        "# nothing\n",
        "1:1: error: the file is empty (write a commented one with: watcher init)",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_file_is_told_with_its_place_and_mend(tmp_path: Path, case: str) -> None:
    text, problem = WRONG[case]
    assert told(tmp_path, text) == [problem]


def test_what_was_told_once_is_not_told_again(tmp_path: Path) -> None:
    text = "feeds: [!x y]\nchannels: {a: !x y}\nentities: {b: !x y}\nrules: [!x y]\n"
    assert [line.split(" (")[0] for line in told(tmp_path, text)] == [
        "1:9: error: unknown tag '!x'",
        "2:15: error: unknown tag '…'",
        "3:15: error: unknown tag '!x'",
        "4:9: error: unknown tag '!x'",
    ]


def test_a_wrong_part_of_a_rule_hides_no_other(tmp_path: Path) -> None:
    rule = "{match: [a, !x y], feeds: [b, [c]], languages: [], notify: [[d]], severity: x}"
    feeds = "feeds: [{url: https://a.org/f, tags: []}]\n"
    assert [
        line.split(" (")[0] for line in told(tmp_path, f"{feeds}{CHANNELS}rules: [{rule}]\n")
    ] == [
        "1:38: error: tags is an empty list",
        "3:21: error: unknown tag '!x'",
        "3:36: error: no feed has the tag or name 'b'",
        "3:39: error: feeds is one text, not a list",
        "3:56: error: languages is an empty list",
        "3:69: error: notify is one text, not a list",
        "3:85: error: severity cannot be 'x'",
    ]
