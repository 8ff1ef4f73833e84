from watcher.demo.scoreboard import RECEIVERS, Scoreboard
from watcher.demo.story import COMING, link

EXPECTED = [(publisher, item) for _, publisher, item in COMING if item.expected]


def played() -> Scoreboard:
    score = Scoreboard()
    for number, (publisher, item) in enumerate(EXPECTED):
        score.published(item, at=10.0)
        for receiver in RECEIVERS:
            key = "" if receiver == "here" else f"{receiver}{number}"
            score.arrived(receiver, f"Alert {link(publisher, item)}", key, at=11.5)
    return score


def test_all_is_well_when_each_receiver_got_each_alert_once() -> None:
    score = played()

    assert score.complete()
    assert score.faults() == []


def test_nothing_is_complete_before_it_has_arrived() -> None:
    score = Scoreboard()

    assert not score.complete()
    assert len(score.faults()) == len(EXPECTED) * len(RECEIVERS)


def test_an_alert_that_comes_twice_is_a_fault() -> None:
    score = played()
    publisher, item = EXPECTED[0]
    score.arrived("inbox", link(publisher, item), "another key", at=12.0)

    assert score.faults() == [f"inbox: 2 of 1 for “{item.title}”"]


def test_a_repeat_that_the_receiver_knows_by_its_key_is_no_second_alert() -> None:
    score = played()
    publisher, item = EXPECTED[0]
    score.arrived("inbox", link(publisher, item), "inbox0", at=12.0)

    assert score.faults() == []


def test_an_alert_on_something_that_nobody_asked_about_is_a_fault() -> None:
    score = played()
    unwanted = next((p, i) for _, p, i in COMING if not i.expected)
    score.arrived("chat", link(*unwanted), "x", at=12.0)
    score.arrived("chat", "Trouble: the feed\nis gone", "y", at=12.0)

    assert score.faults() == [
        f"chat: 1 of 0 for “{unwanted[1].title}”",
        "chat: unasked for: Trouble: the feed",
    ]


def test_the_time_is_counted_from_publication() -> None:
    line = next(one for one in played().lines if one.item is EXPECTED[0][1])

    assert line.after("chat") == 1.5
