"""What could fool a person is said on screen, and one press mends it, compares it or doubts it."""

from __future__ import annotations

import base64
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import App
from tests.browser.test_data_page import open_data
from tests.browser.test_journey import state_of, until
from tests.browser.test_own_data import DROP
from tests.data.tables import rentals, write_csv


def look(page: Any, name: str) -> None:
    """A picture of the screen, where somebody wants to see it."""
    if folder := os.environ.get("LAYERLOOM_LOOK"):
        page.screenshot(path=str(Path(folder) / f"{name}.png"))


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_count_and_its_parts_are_doubted_left_out_and_compared(
    app: App, visitor: Callable[..., Any], tmp_path: Path, theme: str
) -> None:
    page = visitor(color_scheme=theme)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    body = write_csv(tmp_path / "bikes.csv", rentals()).read_bytes()
    open_data(page, app)
    page.get_by_role("button", name="Other data").click()
    page.locator(".drop").wait_for()
    page.evaluate(DROP, [base64.b64encode(body).decode(), "bikes.csv"])
    page.locator(".top h1", has_text="bikes.csv").wait_for(timeout=60_000)
    problem = page.locator("[data-check=target-computed]")
    problem.wait_for()
    assert "casual + registered" in problem.inner_text()
    look(page, f"data-{theme}")
    # trained all the same, the score is doubted with the columns that make it
    page.locator("[data-offer]").first.get_by_role("button", name="Open in Build").click()
    page.get_by_role("button", name="Train", exact=True).click(timeout=60_000)
    page.wait_for_url("**/train**run=**")
    until(lambda: state_of(page) == "finished", "end of the training", 180)
    page.get_by_role("radio", name="Results").click()
    doubt = page.locator(".results [role=note]")
    doubt.wait_for(timeout=60_000)
    assert "casual + registered" in doubt.inner_text()
    look(page, f"results-{theme}")
    # one press leaves both out
    page.get_by_role("link", name="Data", exact=True).click()
    problem.get_by_role("button", name="Leave out casual and registered").click()
    problem.wait_for(state="detached", timeout=60_000)
    # one press makes two runs, which lie over each other
    if page.locator(".problems").get_by_role("button", name="more").count():
        page.locator(".problems").get_by_role("button", name="more").click()
    look(page, f"mended-{theme}")
    page.get_by_role("button", name="Leave it out and compare").click()
    page.wait_for_url("**/runs**", timeout=60_000)
    page.locator(".runs tr", has_text="without").first.wait_for(timeout=60_000)
    assert page.locator(".runs input[type=checkbox]:checked").count() == 2
    look(page, f"compared-{theme}")
    assert errors == []
