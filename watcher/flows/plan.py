"""What is in force: the configuration, its rules compiled, its channels as targets."""

from collections.abc import Mapping
from dataclasses import dataclass

from watcher.config.configuration import Configuration
from watcher.model import Feed, Policy, Target
from watcher.rules.compile import RuleSet


@dataclass(frozen=True, slots=True)
class Plan:
    """A rules file, ready to be run. `feeds` by id; `targets` by channel and label."""

    configuration: Configuration
    rules: RuleSet
    policy: Policy
    feeds: Mapping[str, Feed]
    targets: Mapping[tuple[str, str], Target]

    @classmethod
    def of(
        cls, configuration: Configuration, rules: RuleSet, targets: tuple[Target, ...]
    ) -> "Plan":
        """Put the parts together."""
        return cls(
            configuration=configuration,
            rules=rules,
            policy=Policy(targets, configuration.timezone, configuration.give_up),
            feeds={feed.id: feed for feed in configuration.feeds},
            targets={(target.channel, target.label): target for target in targets},
        )
