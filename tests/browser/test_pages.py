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


MIDDLES = """() => {
  const middle = (box) => (box.top + box.bottom) / 2;
  const bar = middle(document.querySelector("header").getBoundingClientRect());
  return [...document.querySelectorAll("[data-testid=stTopNavLink] p")].map((words) => {
    const range = document.createRange();
    range.selectNodeContents(words);
    return middle(range.getBoundingClientRect()) - bar;
  });
}"""


def test_the_words_of_the_navigation_stand_in_the_middle_of_the_bar(app: App, page: Any) -> None:
    page.goto(app.url)
    page.get_by_role("link", name="Learn").wait_for()
    off = page.evaluate(MIDDLES)
    assert len(off) == len(pages())
    assert all(abs(pixels) <= 1 for pixels in off), off
