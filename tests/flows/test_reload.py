from pathlib import Path

import pytest

from tests.flows.floor import RULES, outbox_of, plan
from watcher.errors import InputError
from watcher.flows.reload import plan_or_raise, read_rules, tell_of_rules
from watcher.judge import read
from watcher.model import Entry
from watcher.store import Store

SOME = RULES.replace("{web}", "https://courier.example")
WRONG = SOME.replace("match: talks", "match: '(talks'").replace("json://127.0.0.1:1/", "jsn://x/")


def written(folder: Path, text: str) -> Path:
    path = folder / "rules.yaml"
    path.write_text(text, encoding="utf-8")
    path.chmod(0o600)
    return path


def test_a_right_file_becomes_a_plan(tmp_path: Path) -> None:
    made = plan(tmp_path, SOME)

    assert [feed.name for feed in made.feeds.values()] == ["Courier"]
    assert sorted(made.targets) == [("desk", "json"), ("ops", "json")]
    assert [target.problems for target in made.policy.targets] == [False, True]
    assert made.policy.timezone == "UTC"


def test_every_mistake_is_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, WRONG)

    reading = read_rules(path, {})

    assert reading.plan is None
    assert [(one.line, one.column) for one in reading.problems] == [(6, 10), (9, 27)]
    assert "did you mean json://" in str(reading.problems[0])
    with pytest.raises(InputError, match=r"rules\.yaml:6:10: error: .*\n.*rules\.yaml:9:27: error"):
        plan_or_raise(path, {})


def test_a_file_that_is_not_there_is_a_mistake_too(tmp_path: Path) -> None:
    (problem,) = read_rules(tmp_path / "none.yaml", {}).problems

    assert problem.kind == "error"


def test_a_warning_leaves_the_plan(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("json://127.0.0.1:1/", encoding="utf-8")
    secret.chmod(0o644)
    path = written(tmp_path, SOME.replace('"json://127.0.0.1:1/"', "!file secret"))

    reading = read_rules(path, {})

    assert reading.plan is not None
    assert {problem.kind for problem in reading.problems} == {"warning"}


def test_a_changed_watch_list_is_read_again(tmp_path: Path) -> None:
    listed = tmp_path / "vessels.csv"
    more = "  - match: '@vessels'\nentities: {vessels: {file: vessels.csv}}\n"
    path = written(tmp_path, SOME + more)
    listed.write_text("name,id\nADALYNN,IMO 9162928\n", encoding="utf-8")
    assert _finds(path, "ADALYNN is in port")
    assert not _finds(path, "BELLA is in port")

    listed.write_text("name,id\nBELLA,IMO 9000001\n", encoding="utf-8")
    assert not _finds(path, "ADALYNN is in port")
    assert _finds(path, "BELLA is in port")

    listed.write_text('name,id\n"BELLA,IMO 9000001\n', encoding="utf-8")
    reading = read_rules(path, {})
    assert reading.plan is None
    assert [Path(one.path).name for one in reading.problems] == ["vessels.csv"]


def _finds(path: Path, title: str) -> bool:
    entry = Entry("1", title=title)
    return bool(read((entry,), None, plan_or_raise(path, {}).rules))


def test_an_entity_with_weak_names_alone_is_an_error_unless_it_is_built_in(tmp_path: Path) -> None:
    rules = SOME + "  - match: '@Lone OR @Armenia'\nentities: {Lone: {weak: [Black Garden]}, "
    path = written(tmp_path, rules + "Armenia: {weak: [Haiastan]}}\n")

    (problem,) = read_rules(path, {}).problems

    assert problem.kind == "error"
    assert problem.text.startswith("the entity 'Lone' has only weak names")


@pytest.mark.usefixtures("clock")
def test_a_broken_edit_is_told_on_the_channels_of_the_old_rules(
    tmp_path: Path, store: Store
) -> None:
    before = plan(tmp_path, SOME)

    tell_of_rules(read_rules(written(tmp_path, WRONG), {}), before, store)

    (only,) = outbox_of(store)
    assert only.channel == "ops"
    assert "rules.yaml:6:10" in only.payload.body
    assert "1 more" in only.payload.body
