import asyncio
import os
from pathlib import Path

import pytest

from tests.store.builders import NOW, entry
from watcher.fetch.http import Client
from watcher.flows.discover import HASTE
from watcher.flows.plan import Plan
from watcher.flows.reload import plan_or_raise
from watcher.flows.subjects import MOST_NEARLY, Subject, explained, of_feed, of_link
from watcher.flows.threads import names
from watcher.model import FeedState, Judgement
from watcher.store import Store, open_store

RULES = """
feeds: [https://courier.example/feed]
channels: {{me: "print:"}}
rules:
{rules}
"""
LINK = "https://courier.example/story?id=7"


def planned(folder: Path, *queries: str) -> Plan:
    path = folder / "rules.yaml"
    rules = "\n".join(f"  - match: '{query}'" for query in queries)
    path.write_text(RULES.format(rules=rules), encoding="utf-8")
    return plan_or_raise(path, os.environ)


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return planned(tmp_path, "talks")


@pytest.fixture
def store(tmp_path: Path, plan: Plan) -> Store:
    made = open_store("sqlite:///watcher.db", tmp_path)
    (feed,) = plan.feeds.values()
    made.fit([feed], {}, set(), NOW)
    state = FeedState(feed.id, NOW)
    made.commit_polls([Judgement(feed, state, (entry("a", link=LINK),))], NOW)
    return made


@pytest.mark.parametrize(
    "url",
    [
        LINK,
        "http://www.courier.example/story/?id=7",
        f"{LINK}&utm_source=rss&fbclid=x#top",
        "https://COURIER.example/story?id=7",
    ],
)
def test_a_stored_entry_is_found_by_its_link_however_it_was_copied(
    url: str, store: Store, plan: Plan
) -> None:
    (found,) = of_link(url, store, plan)

    assert (found.entry.id, found.seen) == ("a", NOW)
    assert found.feed is not None
    assert found.feed.address == "https://courier.example/feed"


@pytest.mark.parametrize(
    "url",
    ["https://courier.example/story?id=8", "https://courier.example/", "https://[broken", "x"],
)
def test_another_page_is_another_link(url: str, store: Store, plan: Plan) -> None:
    assert of_link(url, store, plan) == ()


def test_of_very_many_rules_only_the_nearest_are_asked_what_is_nearly_there(
    tmp_path: Path,
) -> None:
    queries = [f"talks =Rule{number} milit*" for number in range(250)]
    plan = planned(tmp_path, *queries, "talks AND =TALKS")
    text = "talks " + " ".join(f"rule{number}" for number in range(250))
    subject = Subject(entry("a", title=text), None)

    (found,) = explained([subject], plan)
    (whole,) = explained([subject], plan, everything=True)

    reasoned = [rule for rule in found.rules if any(leaf.reason for leaf in rule.match[0].leaves())]
    assert len(reasoned) == MOST_NEARLY
    assert found.rules[-1] in reasoned
    assert all(rule.match[0].branches[1].reason for rule in whole.rules)


def test_one_rule_is_explained_by_its_name(tmp_path: Path) -> None:
    plan = planned(tmp_path, "talks", "rain")

    (found,) = explained([Subject(entry("a"), None)], plan, "rain")

    assert [rule.rule.name for rule in found.rules] == ["rain"]


def why_not(url: str, plan: Plan) -> str:
    async def asked() -> str:
        async with Client(HASTE, resolver=names()) as client:
            subjects, reason = await of_feed(client, url, plan)
            assert subjects == ()
            return reason

    return asyncio.run(asked())


def test_a_private_address_of_no_feed_is_told_where_it_may_be_allowed(plan: Plan) -> None:
    assert why_not("http://127.0.0.1:1/feed", plan) == (
        "the address 127.0.0.1 is private, and only a feed of the rules file may have such a one:"
        " write it under feeds:, with allow_private: true there or at the top"
    )


def test_a_feed_of_the_file_is_told_what_lacks_at_it(tmp_path: Path) -> None:
    url = "http://127.0.0.1:1/feed"
    text = RULES.format(rules="  - match: talks").replace("https://courier.example/feed", url)
    (tmp_path / "rules.yaml").write_text(text, encoding="utf-8")
    said = why_not(url, plan_or_raise(tmp_path / "rules.yaml", os.environ))

    assert said.startswith("the address 127.0.0.1 is private; write allow_private: true at this")
