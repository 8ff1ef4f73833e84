"""Which mail providers' servers Apprise knows, so that a person need not."""

_ANY = "Custom"  # what Apprise calls the template that fits every mailbox


def known_provider(mailbox: str) -> bool:
    """Say whether mailtos://NAME:PASSWORD@DOMAIN is enough to send mail for this mailbox."""
    # Imported late: Apprise takes a quarter of a second. Ours first, which loads it as it must be.
    from watcher.delivery import apprise_fixes

    apprise_fixes.install()
    from apprise.plugins.email.templates import EMAIL_TEMPLATES

    return any(name != _ANY and form.match(mailbox) for name, form, *_ in EMAIL_TEMPLATES)
