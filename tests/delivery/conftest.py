"""Fixtures of this room: a web server, and cloud services brought to it."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests

from tests.delivery import receivers


@pytest.fixture
def web() -> Iterator[receivers.Web]:
    with receivers.web() as state:
        yield state


@pytest.fixture
def cloud(web: receivers.Web, monkeypatch: pytest.MonkeyPatch) -> receivers.Web:
    """The same server, standing in for every host: below all that we and Apprise do."""
    real = requests.adapters.HTTPAdapter.send

    def send(self: Any, request: requests.PreparedRequest, **kwargs: Any) -> requests.Response:
        parts = urlsplit(request.url or "")
        request.url = parts._replace(scheme="http", netloc=web.host).geturl()
        return real(self, request, **kwargs)

    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", send)
    return web
