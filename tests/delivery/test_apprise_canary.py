"""What we lean on in Apprise: when one of these fails, read apprise_fixes.py again."""

import inspect
import json
from importlib.metadata import version
from typing import Any

import pytest
import requests
from apprise.plugins.discord import NotifyDiscord
from apprise.plugins.matrix import NotifyMatrix

from tests.delivery import receivers
from tests.delivery.receivers import Web
from watcher.delivery import apprise_fixes


def plugin(url: str) -> Any:
    found = apprise_fixes.instantiate(url)
    assert found is not None, f"Apprise no longer reads {url}"
    return found


def test_apprise_is_the_one_that_was_measured() -> None:
    assert version("apprise").startswith("2.2."), "measure the new Apprise before using it"


@pytest.mark.parametrize(
    ("base", "method", "names"),
    [
        (NotifyDiscord, "_send", {"payload", "attach", "params", "rate_limit"}),
        (NotifyMatrix, "_fetch", {"max_retry_wait", "method", "payload"}),
        (requests.Session, "send", {"request"}),
    ],
)
def test_the_methods_we_wrap_have_their_parameters(base: Any, method: str, names: set[str]) -> None:
    real = apprise_fixes._send if base is requests.Session else getattr(base, method)
    found = set(inspect.signature(real).parameters)

    assert names <= found, f"{base.__name__}.{method} lost {names - found}"


def test_our_plugins_stand_in_the_table() -> None:
    assert type(plugin("discord://1234567/abcdefg")) is apprise_fixes.Discord
    assert type(plugin("matrixs://token@h/!a:b")) is apprise_fixes.Matrix


def test_discord_still_needs_its_mentions_mended() -> None:
    source = inspect.getsource(NotifyDiscord)

    assert '"allow_mentions"' in source, "Apprise renamed its field: is it mended?"
    assert '"allowed_mentions"' not in source, "Apprise knows the right field: drop our fix?"


def test_matrix_takes_its_transaction_id_from_the_attribute() -> None:
    source = inspect.getsource(NotifyMatrix)

    assert "self.transaction_id\n" in source, "Matrix gets its transaction id elsewhere"


def test_a_mail_url_has_the_attributes_we_read() -> None:
    mail = plugin(
        "mailtos://me:pw@smtp.example.org:2525/?to=you@example.org&mode=ssl&smtp=mx.h.org"
    )

    assert (mail.smtp_host, mail.port, mail.secure_mode) == ("mx.h.org", 2525, "ssl")
    assert (mail.user, mail.password) == ("me", "pw")
    assert mail.from_addr[1] == "me@smtp.example.org"
    assert mail.targets == [(False, "you@example.org")]
    assert plugin("mailto://me:pw@h.org").secure_mode == "insecure"
    assert plugin("mailtos://me:pw@h.org").secure_mode == "starttls"


def test_a_webhook_has_the_keys_that_people_rely_on(web: Web) -> None:
    sent = apprise_fixes.notify(
        plugin(f"json://{web.host}/"), "a title", "a body", apprise_fixes.Trace()
    )

    assert sent
    assert json.loads(web.requests[0].body) == {
        "version": "1.0",
        "title": "a title",
        "message": "a body",
        "attachments": [],
        "type": "warning",
    }


@pytest.mark.parametrize("scheme", ["json", "xml", "form"])
def test_a_webhook_takes_extra_keys_where_we_put_them(scheme: str) -> None:
    assert plugin(f"{scheme}://h/").payload_extras == {}


def test_the_key_of_an_incident_has_its_attribute() -> None:
    assert plugin("pagerduty://key1234567@id1234567").dedup is None
    assert plugin("opsgenie://aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee").alias is None


def test_nothing_sleeps_redirects_or_loads_pictures() -> None:
    settings = apprise_fixes.asset()

    assert settings.async_mode is False
    assert settings.http_redirects is False
    assert plugin("json://h/?redirect=yes").redirects is False
    assert plugin("discord://1234567/abcdefg").image_url("warning") in (None, "")


def test_time_outs_are_ours_unless_the_url_says() -> None:
    assert plugin("json://h/").request_timeout == (10.0, 30.0)
    assert plugin("json://h/?cto=1&rto=2").request_timeout == (1.0, 2.0)


def test_what_speaks_http_is_told_apart() -> None:
    assert apprise_fixes.speaks_http(plugin("discord://1234567/abcdefg"))
    assert apprise_fixes.speaks_http(plugin("json://h/"))
    assert not apprise_fixes.speaks_http(plugin("syslog://"))
    assert not apprise_fixes.speaks_http(plugin("irc://b@h/%23w"))


def test_requests_of_others_pass_untouched(web: Web) -> None:
    apprise_fixes.install()
    answer = requests.get(f"http://{web.host}/", timeout=60)

    assert answer.text == "ok"
    assert receivers.LOCAL in web.host
