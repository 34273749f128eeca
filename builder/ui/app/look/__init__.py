"""The look: tokens for our components, rules for the page around them. Fonts lie in static/."""

from __future__ import annotations

import functools
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


@functools.cache
def page_style() -> str:
    """The style element that every page begins with."""
    return f"<style>{(FOLDER / 'page.css').read_text(encoding='utf-8')}</style>"
