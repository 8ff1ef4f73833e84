"""Chance that is the same for the same seed."""

from random import Random as Chance  # noqa: TID251  a fuzzer is chance; its seed comes as argument

__all__ = ["Chance"]
