from datetime import timedelta
from pathlib import Path

from tests.flows.floor import NOW, RULES, plan
from watcher.flows.trial import HEADLINE, trial_delivery


def test_a_trial_looks_like_an_alert_and_each_is_its_own(tmp_path: Path) -> None:
    made = plan(tmp_path, RULES.replace("{web}", "https://courier.example"))
    desk, ops = made.targets.values()

    first = trial_delivery(desk, made, NOW)
    ids = {
        first.id,
        trial_delivery(ops, made, NOW).id,
        trial_delivery(desk, made, NOW + timedelta(seconds=1)).id,
    }

    assert HEADLINE in first.payload.title + first.payload.body
    assert (first.channel, first.target) == ("desk", "json")
    assert len(ids) == 3
