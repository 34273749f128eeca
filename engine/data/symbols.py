"""Symbols of a vocabulary as text."""

from __future__ import annotations

from collections.abc import Sequence


def joined(symbols: Sequence[str], codes: Sequence[int]) -> str:
    """Characters and pieces stand side by side; words need a blank between them."""
    told = [symbols[code] for code in codes if symbols[code]]
    return (
        "" if any(" " in one for one in symbols) or all(len(one) < 2 for one in symbols) else " "
    ).join(told)
