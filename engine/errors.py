"""What cannot be done, in a sentence for the person."""

from __future__ import annotations


class RunError(RuntimeError):
    """A run cannot do what was asked; the text is a sentence for the person."""
