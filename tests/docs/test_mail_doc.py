"""docs/operations.md says what headers a mail carries."""

import email

import pytest

from tests.alerts.builders import target, trouble, usual
from tests.docs.pages import OPERATIONS, codes, section, table
from watcher.alerts.mail import _IMPORTANCE, _RULE, mail_alert, mail_trouble
from watcher.model import Kind, Severity

COMMON = {"From", "To", "Date", "MIME-Version", "Content-Type"}
ROWS = table(section(OPERATIONS, "Mail"), first="header")


def test_the_headers_of_a_mail_are_those_that_are_told() -> None:
    mails = (
        mail_alert(usual(Severity.HIGH), target(Kind.MAIL), "UTC", "d").mail,
        mail_trouble(trouble(), target(Kind.MAIL), "UTC", "d").mail,
    )
    sent = {name for mail in mails for name in email.message_from_string(mail)}
    assert {name for row in ROWS for name in codes(row[0])} == sent - COMMON


@pytest.mark.parametrize("severity", sorted(_IMPORTANCE))
def test_how_much_a_mail_matters_is_told(severity: Severity) -> None:
    importance, priority = _IMPORTANCE[severity]
    (row,) = (row for row in ROWS if "X-Priority" in row[0])
    assert f"`{importance}` and `{priority}` for {severity.value}" in row[1]


def test_how_long_a_rule_may_be_called_is_told() -> None:
    (row,) = (row for row in ROWS if row[0] == "`Subject`")
    assert f"over {_RULE} characters" in row[1]
