"""A file that can be read in two ways, on the page: both readings side by side, one press settles."""

from __future__ import annotations

import base64
import re
from typing import Any

from tests.browser.conftest import App
from tests.browser.test_data_page import open_data
from tests.browser.test_own_data import DROP


def in_thousands() -> bytes:
    """Points that group thousands or cut off decimals, and dates whose day and month are open."""
    lines = ["when;amount;left"]
    for k in range(120):
        amount = f"{37 * (k + 9) ** 2 % 40_000:,}".replace(",", ".")
        lines.append(f"{1 + k % 12:02d}/{1 + k % 9:02d}/2021;{amount};{'yes' if k % 3 else 'no'}")
    return "\n".join(lines).encode()


def test_both_readings_are_asked_about_side_by_side_and_one_press_settles(
    app: App, page: Any
) -> None:
    open_data(page, app)
    page.get_by_role("button", name=re.compile("^(Other data|Another file)$")).click()
    page.locator(".drop").wait_for()
    page.evaluate(DROP, [base64.b64encode(in_thousands()).decode(), "amounts.csv"])
    page.locator(".top h1", has_text="amounts.csv").wait_for(timeout=60_000)
    marks = page.locator("[data-question=marks]")
    chosen = marks.locator("[aria-pressed=true]")
    assert "The point groups thousands" in chosen.inner_text()
    assert marks.get_by_role("button").count() == 2
    assert page.locator("[data-question=dates]").count() == 1
    examples = page.locator("[data-column=amount] .examples")
    before = examples.inner_text()
    marks.get_by_role("button", name=re.compile("cuts off decimals")).click()
    page.locator("[data-question=marks] [aria-pressed=true]", has_text="cuts off").wait_for()
    assert examples.inner_text() != before
    assert "Choose one" not in marks.inner_text()
    assert "Choose one" in page.locator("[data-question=dates]").inner_text()
