import asyncio
import json
from datetime import timedelta
from pathlib import Path

import pytest

from tests.fetch.server import answer
from tests.flows.floor import NOW, RULES, Clock, headlines, opened, outbox_of, room, rss
from watcher.errors import StoreError
from watcher.feeds.parse import parse as real
from watcher.model import Judgement, Reason, State
from watcher.store import Store

TALKS = ("1", "Talks begin")
RAIN = ("2", "Rain in the south")
MORE = ("3", "More talks")
PAGE = b"<!doctype html><html><body>Moved!</body></html>"
ONLY_RULE = "  - {name: Talks, match: talks}\n"


@pytest.mark.usefixtures("clock")
def test_a_poll_finds_a_body_then_nothing_changed_then_the_same_body_then_a_new_one(
    tmp_path: Path,
) -> None:
    async def scene() -> None:
        async with room(tmp_path) as made:
            made.paper.body, made.paper.etag = rss(TALKS), '"a"'
            assert headlines(await made.poll()) == ["Talks begin"]

            unchanged = await made.poll()
            assert (unchanged.entries, unchanged.present, unchanged.alerts) == ((), None, ())
            assert made.server.asked[1].headers["if-none-match"] == '"a"'

            made.server.pages["/feed"] = answer(304)
            assert (await made.poll()).state.etag == '"a"'

            made.server.pages["/feed"], made.paper.etag = made.paper, '"b"'
            same = await made.poll()
            assert (same.entries, same.present, same.state.etag) == ((), None, '"b"')

            made.paper.body, made.paper.etag = rss(MORE, TALKS), ""
            new = await made.poll()
            assert headlines(new) == ["More talks"]
            assert new.present == ("3", "1")
            assert (new.state.etag, new.state.last_modified) == (None, None)

    asyncio.run(scene())


@pytest.mark.usefixtures("clock")
def test_a_page_that_is_no_feed_is_a_failure_that_forgets_nothing(tmp_path: Path) -> None:
    async def scene() -> None:
        async with room(tmp_path) as made:
            made.paper.body, made.paper.etag = rss(TALKS), '"a"'
            await made.poll()
            made.paper.body, made.paper.etag = PAGE, '"page"'
            wrong = await made.poll()
            assert "a web page" in (wrong.state.error or "")
            assert (wrong.state.failures, wrong.state.etag, wrong.present) == (1, '"a"', None)

            made.paper.body, made.paper.etag = rss(MORE, TALKS), '"b"'
            well = await made.poll()
            assert headlines(well) == ["More talks"]
            assert (well.state.failures, well.state.error) == (0, None)

    asyncio.run(scene())


@pytest.mark.usefixtures("clock")
def test_entries_stay_known_while_the_feed_shows_nothing_and_then_all_again(
    tmp_path: Path,
) -> None:
    async def scene() -> None:
        async with room(tmp_path) as made:
            for body, entries, alerts in (
                (rss(TALKS, RAIN), 2, 1),
                (rss(), 0, 0),
                (rss(RAIN, TALKS), 0, 0),
            ):
                made.paper.body = body
                judgement = await made.poll()
                assert (len(judgement.entries), len(judgement.alerts)) == (entries, alerts)

    asyncio.run(scene())


def test_what_stood_in_the_last_document_outlives_pruning_through_any_number_of_304s(
    tmp_path: Path, clock: Clock
) -> None:
    async def scene() -> None:
        async with room(tmp_path) as made:
            made.paper.body, made.paper.etag = rss(TALKS), '"a"'
            await made.poll()
            for _ in range(3):
                clock.pass_(days=40)
                await made.poll()
                made.desk.store.prune(clock(), timedelta(days=30), timedelta(days=30))
            made.paper.body, made.paper.etag = rss(MORE, TALKS), '"b"'
            assert headlines(await made.poll()) == ["More talks"]

    asyncio.run(scene())


@pytest.mark.usefixtures("clock")
def test_an_edit_that_makes_a_rule_true_raises_once(tmp_path: Path) -> None:
    async def scene() -> list[list[str]]:
        async with room(tmp_path) as made:
            raised = []
            for title in ("Envoys meet", "Envoys meet for talks", "Envoys meet for long talks"):
                made.paper.body = rss(("1", title))
                judgement = await made.poll()
                assert len(judgement.entries) == 1
                raised.append([verdict.reason.value for verdict in judgement.verdicts])
            return raised

    assert asyncio.run(scene()) == [[], [Reason.EDITED], []]


def test_a_first_poll_alerts_only_to_what_is_young_and_says_so_of_the_rest(
    tmp_path: Path, clock: Clock
) -> None:
    async def scene() -> Judgement:
        async with room(tmp_path) as made:
            old, young = rss(("1", "Old talks"), at=NOW - timedelta(days=3)), rss(MORE)
            made.paper.body = old.replace(b"</channel></rss>", young[young.index(b"<item>") :])
            clock.pass_(minutes=5)
            return await made.poll()

    judgement = asyncio.run(scene())
    assert headlines(judgement) == ["More talks"]
    assert [verdict.reason for verdict in judgement.verdicts] == [Reason.FIRST_POLL, Reason.NEW]


@pytest.mark.usefixtures("clock")
def test_a_mistake_of_ours_on_one_feed_is_that_feeds_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    two = RULES.replace(
        "channels:", '  - {url: "{web}/bad", name: Bad, allow_private: true}\nchannels:'
    )

    def parse(body: bytes, *rest: object) -> object:
        if body == b"poison":
            raise ZeroDivisionError("secret")
        return real(body, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("watcher.flows.poll.parse", parse)

    async def scene() -> list[Judgement]:
        async with room(tmp_path, two) as made:
            made.paper.body = rss(TALKS)
            made.server.pages["/bad"] = answer(200, b"poison")
            return await made.poll_all()

    good, bad = asyncio.run(scene())
    assert headlines(good) == ["Talks begin"]
    assert "watcher made a mistake while reading it (ZeroDivisionError)" in (bad.state.error or "")


@pytest.mark.usefixtures("clock")
def test_a_rule_that_is_new_does_not_alert_on_an_edit_of_what_was_there_before_it(
    tmp_path: Path,
) -> None:
    async def scene() -> None:
        async with room(tmp_path) as made:
            made.paper.body = rss(("1", "Snow in the hills"), ("2", "Rain"))
            await made.poll()
            made.reload(RULES.replace("match: talks", "match: snow"))
            made.paper.body = rss(("1", "Snow in the hills, again"), ("2", "Rain, then snow"))
            judgement = await made.poll()
            assert headlines(judgement) == ["Rain, then snow"]
            assert {one.reason for one in judgement.verdicts} == {
                Reason.TRUE_BEFORE,
                Reason.EDITED,
            }

    asyncio.run(scene())


class Torn(Store):
    """A store that fails as many commits as it is told to, before anything is written."""

    failing = 0

    def commit_polls(self, *args: object) -> None:
        if self.failing:
            self.failing -= 1
            raise StoreError("the disk is full")
        super().commit_polls(*args)  # type: ignore[arg-type]


@pytest.mark.usefixtures("clock")
def test_a_commit_that_fails_leaves_nothing_and_the_next_poll_raises_the_alert_once(
    tmp_path: Path,
) -> None:
    whole = opened(tmp_path)
    torn = Torn(whole.path, whole._reader)
    torn.failing = 1

    async def scene() -> None:
        async with room(tmp_path, store=torn) as made:
            made.paper.body, made.paper.etag = rss(TALKS), '"a"'
            with pytest.raises(StoreError):
                await made.poll()
            status = torn.status(NOW)
            assert (status.entries, status.alerts_today, outbox_of(torn)) == (0, 0, [])

            assert headlines(await made.poll()) == ["Talks begin"]
            assert "if-none-match" not in made.server.asked[1].headers
            assert headlines(await made.poll()) == []
            assert len(torn.alert_rows(10)) == len(outbox_of(torn)) == 1

    asyncio.run(scene())


@pytest.mark.usefixtures("clock")
def test_a_json_feed_is_a_feed_even_with_half_a_character_in_it(tmp_path: Path) -> None:
    body = json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "J",
            "items": [{"id": "\ud800", "title": "Talks \ud83d", "date_published": NOW.isoformat()}],
        }
    )
    rule = ONLY_RULE + "  - {name: Form, match: '/t[a]lks/'}\n"

    async def scene() -> None:
        async with room(tmp_path, RULES.replace(ONLY_RULE, rule)) as made:
            made.paper.body = body.encode()
            first = await made.poll()
            assert first.state.error is None
            assert sorted(alert.rule_name for alert in first.alerts) == ["Form", "Talks"]
            made.paper.body = body.encode() + b" "
            assert (await made.poll()).entries == ()

    asyncio.run(scene())


@pytest.mark.usefixtures("clock")
def test_two_feeds_with_one_guid_are_two_entries(tmp_path: Path) -> None:
    two = RULES.replace(
        "channels:", '  - {url: "{web}/two", name: Two, allow_private: true}\nchannels:'
    )

    async def scene() -> None:
        async with room(tmp_path, two) as made:
            made.paper.body = rss(TALKS)
            made.server.pages["/two"] = answer(200, rss(TALKS))
            assert [headlines(one) for one in await made.poll_all()] == [["Talks begin"]] * 2
            assert len({one.id for one in outbox_of(made.desk.store)}) == 2
            assert [headlines(one) for one in await made.poll_all()] == [[], []]

    asyncio.run(scene())


@pytest.mark.usefixtures("clock")
def test_thirty_entries_under_one_guid_are_thirty_alerts_and_stay_thirty(tmp_path: Path) -> None:
    items = [("same", f"Talks, day {number}") for number in range(30)]

    async def scene() -> None:
        async with room(tmp_path) as made:
            made.paper.body = rss(*items)
            assert len(headlines(await made.poll())) == 30
            made.paper.body = rss(*reversed(items))
            assert headlines(await made.poll()) == []
            made.paper.body = rss(("same", "Talks, day 30"), *items[:29])
            assert headlines(await made.poll()) == ["Talks, day 30"]

    asyncio.run(scene())


@pytest.mark.usefixtures("clock")
def test_a_rule_that_was_taken_out_and_put_back_says_nothing_twice(tmp_path: Path) -> None:
    other = RULES.replace(ONLY_RULE, "  - {name: Snow, match: snow}\n")
    bodies = (rss(TALKS), rss(RAIN, TALKS), rss(MORE, RAIN, TALKS))

    async def scene() -> list[list[str]]:
        raised = []
        async with room(tmp_path) as made:
            for text, body in zip((RULES, other, RULES), bodies, strict=True):
                made.reload(text)
                made.paper.body = body
                raised.append(headlines(await made.poll()))
        return raised

    assert asyncio.run(scene()) == [["Talks begin"], [], ["More talks"]]


def test_a_feed_in_trouble_is_told_on_the_channel_for_problems(
    tmp_path: Path, clock: Clock
) -> None:
    async def scene() -> None:
        async with room(tmp_path) as made:
            made.paper.body = PAGE
            for _ in range(5):
                await made.poll()
                clock.pass_(minutes=6)
            told = outbox_of(made.desk.store)
            assert [(one.channel, one.state) for one in told] == [("ops", State.DUE)]
            assert "Courier" in told[0].payload.body

    asyncio.run(scene())
