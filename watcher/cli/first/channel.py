"""The third question of `watcher init`: whom to tell."""

import re

from watcher.cli.first.asking import Asking, address
from watcher.delivery.providers import known_provider
from watcher.delivery.targets import TargetError, targets
from watcher.model import Channel, Secret

QUESTION = "Whom shall I tell? A chat's webhook, an e-mail address, an address of Apprise"
HINT = "Enter: this terminal"
CHANNEL = "me"
_MAILBOX = re.compile(
    r"(?:mailto:(?!//)|[^<>]*<(?=[^<>]*>\Z))?([^\s@:/?<>]+@[^\s@:/?<>]+\.[^\s@:/?<>]+)>?",
    re.IGNORECASE,
)


def ask_channel(asking: Asking) -> str:
    """Return the URL of a channel that can be used; nothing for the terminal."""
    typed = address(asking.ask(QUESTION, HINT))
    while typed and typed.lower() not in ("print:", "print"):
        if mailbox := _MAILBOX.fullmatch(typed):
            _explain_mail(mailbox[1], asking)
        elif _works(typed, asking):
            return typed
        asking.say("The address? (Enter: this terminal)")
        typed = address(asking.again())
    return ""


def is_channel(typed: str) -> bool:
    """Say whether what was typed is the address of a channel, which may be a secret."""
    if "://" not in typed:
        return False
    try:
        return bool(targets(Channel(CHANNEL, Secret(address(typed)))))
    except TargetError:
        return False


def _works(url: str, asking: Asking) -> bool:
    try:
        reached = targets(Channel(CHANNEL, Secret(url)))
    except TargetError as error:
        asking.say(error.text)
        if error.hint:
            asking.say(error.hint)
        return False
    labels = ", ".join(target.label for target in reached)
    asking.say(f"that reaches: {labels}")
    return True


def _explain_mail(mailbox: str, asking: Asking) -> None:
    """Say what a mailbox lacks to be written to: a server that sends, and who logs in there."""
    name, _, domain = mailbox.partition("@")
    asking.say("A mail needs a server that sends it, with your name and password there:")
    if known_provider(mailbox):
        _say_form(f"mailtos://{name}:PASSWORD@{domain}/?to={mailbox}", asking)
        asking.say(
            "For PASSWORD most providers want an app password, made in your account there; write "
            "%40 for an @ in it, %2F for a /."
        )
    else:
        login = f"{name}%40{domain}"
        _say_form(f"mailtos://{login}:PASSWORD@SERVER/?from={mailbox}&to={mailbox}", asking)
        asking.say(f"SERVER is what {domain} calls its outgoing (SMTP) server.")
        asking.say("In PASSWORD write %40 for an @, %2F for a /.")


def _say_form(url: str, asking: Asking) -> None:
    # Never broken into lines: it will be copied.
    asking.screen.print(f"    {url}")
