"""Symbols of a vocabulary as text."""

from __future__ import annotations

from collections.abc import Sequence


def joined(symbols: Sequence[str], codes: Sequence[int]) -> str:
    """Characters and pieces stand side by side; words need a blank between them."""
    words = [symbols[code] for code in codes if symbols[code]]
    return (
        ""
        if any(" " in symbol for symbol in symbols) or all(len(symbol) < 2 for symbol in symbols)
        else " "
    ).join(words)
