"""Every page that is in the bar, as a stranger opens it: nothing breaks, nothing is pale, cut off or
without a name, in both themes.
"""

from __future__ import annotations

from typing import Any

import pytest

from builder.ui.app.shell import pages
from tests.browser.conftest import App
from tests.browser.eyes import stumbles


@pytest.mark.parametrize("theme", ["light", pytest.param("dark", marks=pytest.mark.slow)])
@pytest.mark.parametrize("title", pages())
def test_a_page_opens_without_a_stumble(app: App, page: Any, title: str, theme: str) -> None:
    broken: list[str] = []
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.emulate_media(color_scheme=theme)
    page.goto(f"{app.url}/{'' if title == 'Build' else title.lower()}")
    screens = page.locator(".stApp [data-testid='stMain']")
    screens.get_by_role("heading").or_(screens.locator(".react-flow")).first.wait_for()
    assert stumbles(page) == {}
    assert broken == []
