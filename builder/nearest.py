"""The name that somebody may have meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(name: object, names: Iterable[str]) -> str | None:
    """The name that is spelt most alike, where one is near."""
    close = difflib.get_close_matches(str(name)[:100], list(names), 1)
    return close[0] if close else None


def did_you_mean(name: object, names: Iterable[str]) -> str:
    """A question for the end of a sentence; empty where no name is near.

    >>> did_you_mean("digits-cn", ["digits-cnn", "iris"])
    ' Did you mean “digits-cnn”?'
    """
    close = nearest(name, names)
    return f" Did you mean “{close}”?" if close else ""
