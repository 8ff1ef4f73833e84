"""The rules that we show pass their own tests."""

from pathlib import Path

import pytest

from tests.docs.pages import README, ROOT, RULES, SECRETS, whole, yaml_blocks
from tests.docs.shell import carried_out
from watcher.config.text import written

PIECES = [block for page in (README, RULES) for block in yaml_blocks(page) if "tests:" in block]


def test_the_example_of_the_project_passes_and_tests_every_rule(tmp_path: Path) -> None:
    done = carried_out(f"watcher test {ROOT / 'rules.yaml'}", tmp_path)

    assert (done.status, done.err) == (0, ""), done.out
    assert "have no tests" not in done.out
    assert "has no tests" not in done.out


def test_the_sample_that_init_writes_passes(tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_text(written.sample(), encoding="utf-8")

    done = carried_out("watcher test", tmp_path)

    assert (done.status, done.err) == (0, ""), done.out


@pytest.mark.parametrize("block", PIECES)
def test_the_examples_of_the_pages_pass(
    block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "rules.yaml").write_text(whole(block), encoding="utf-8")

    done = carried_out("watcher test", tmp_path)

    assert (done.status, done.err) == (0, ""), done.out
