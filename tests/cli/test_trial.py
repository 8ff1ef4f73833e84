from tests.cli.conftest import Command
from tests.e2e.stage import Stage


def test_a_trial_reaches_the_channel_that_is_named(command: Command, scene: Stage) -> None:
    said = command("send-test", "DESK")

    assert (said.status, said.out) == (0, "desk (json): sent\n")
    assert "This is a test of your channel" in str(scene.web.chat[0])


def test_without_a_name_every_channel_is_tried(command: Command, scene: Stage) -> None:
    said = command("send-test")

    assert said.out == "desk (json): sent\nops (json): sent\n"
    assert len(scene.web.chat) == 2


def test_a_channel_that_does_not_take_it_ends_with_3(command: Command, scene: Stage) -> None:
    scene.web.chat_status = 401

    said = command("send-test", "desk")

    assert (said.status, said.out) == (3, "")
    assert "desk (json): failed: " in said.err


def test_a_channel_that_there_is_not_is_told_with_those_that_there_are(
    command: Command, scene: Stage
) -> None:
    said = command("send-test", "nobody")

    assert said.status == 1
    assert "no channel is called 'nobody' (there are: desk, ops)" in said.err
    assert scene.web.chat == []
