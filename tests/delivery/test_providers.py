import pytest

from watcher.delivery.providers import known_provider
from watcher.delivery.targets import targets
from watcher.model import Channel, Secret


@pytest.mark.parametrize("mailbox", ["me@gmail.com", "me@yandex.ru", "me+news@fastmail.com"])
def test_a_large_provider_is_known_and_its_name_and_password_are_enough(mailbox: str) -> None:
    name, _, domain = mailbox.partition("@")

    assert known_provider(mailbox)
    url = f"mailtos://{name}:secret@{domain}/?to={mailbox}"
    assert [one.recipient for one in targets(Channel("me", Secret(url)))] == [mailbox]


@pytest.mark.parametrize("mailbox", ["me@example.org", "me@gmail.com.example.org", "nonsense", ""])
def test_any_other_mailbox_needs_the_name_of_its_server(mailbox: str) -> None:
    assert not known_provider(mailbox)
