"""The Arena in a real browser: one click, results as they come, a verdict, and what can be looked
into.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.conftest import App

# What the figures of a panel leave on the screen, in a race on pictures of digits.
DRAWN = {
    "Score against cost": "svg[aria-label='accuracy against Seconds of fitting']",
    "What they lean on": ".maps canvas.heat",
    "How they decide": "svg[aria-label='The questions of the tree']",
    "Where two disagree": ".row-card canvas",
    "Each class": "table.confusion",
}


def begin(page: Any, app: App) -> None:
    page.goto(app.url)
    page.get_by_role("link", name="Arena").click()
    page.get_by_role("button", name="Classical models only").click()


def finished(page: Any) -> None:
    page.locator("[data-state=finished]").wait_for(timeout=120_000)


@pytest.mark.slow
def test_a_race_fills_the_scoreboard_and_ends_with_a_verdict(page: Any, app: App) -> None:
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    begin(page, app)
    low = page.locator(".low").evaluate("part => part.getBoundingClientRect().top")
    page.locator("tr[data-who] td.n.b").first.wait_for(timeout=60_000)
    finished(page)
    assert (
        page.locator(".low").evaluate("part => part.getBoundingClientRect().top") == low
    )  # nothing jumped when results and the verdict came
    assert "kernel SVM" in page.get_by_test_id("verdict").inner_text()
    assert page.locator("tr[data-who]").count() >= 10
    assert page.get_by_text("test part opened once").count() == 1
    assert "race=" in page.url
    page.get_by_role("button", name="Fit", exact=True).click()  # sorted by time: the quickest first
    first = page.locator("tr[data-who] .who").first.inner_text()
    assert first
    page.locator(".lead .figure svg").wait_for()
    for tab, drawn in DRAWN.items():
        page.get_by_role("tab", name=tab).click()
        page.locator(".panel .figure").locator(drawn).first.wait_for(timeout=60_000)
    page.get_by_role("tab", name="How it grows with rows").click()
    page.get_by_role("button", name="Measure the curves").wait_for()
    assert problems == []


@pytest.mark.slow
def test_a_race_is_there_again_after_a_reload_in_the_dark(
    visitor: Callable[..., Any], app: App
) -> None:
    page = visitor(color_scheme="dark")
    begin(page, app)
    finished(page)
    title = page.get_by_test_id("verdict").inner_text()
    page.reload()
    finished(page)
    assert page.get_by_test_id("verdict").inner_text() == title
    assert page.locator(".ll[data-theme=dark]").count() >= 1


@pytest.mark.slow
def test_a_contestant_can_be_added_and_the_table_tells_of_the_second_opening(
    page: Any, app: App
) -> None:
    begin(page, app)
    finished(page)
    page.get_by_role("button", name="Add a contestant").click()
    page.get_by_role("menuitem", name="Linear discriminant analysis").click()
    page.locator("tr[data-who=lda] td.n.b").wait_for(timeout=60_000)
    page.get_by_text("test part opened 2 times").first.wait_for(timeout=60_000)


@pytest.mark.slow
def test_the_drawn_network_races_too(page: Any, app: App) -> None:
    page.goto(app.url)
    page.get_by_role("link", name="Arena").click()
    page.get_by_role("button", name="Race", exact=True).click()
    page.locator("tr.mine[data-who=network] td.n.b").wait_for(timeout=240_000)
    finished(page)
    assert "your network" in page.get_by_test_id("verdict").inner_text().lower()


@pytest.mark.slow
def test_a_race_begun_from_another_one_stays_open(page: Any, app: App) -> None:
    begin(page, app)
    finished(page)
    before = page.url
    page.get_by_role("button", name="Race in 5 folds").click()
    page.wait_for_function("before => location.href !== before", arg=before)
    page.locator("[data-state=racing]").wait_for()
    finished(page)
    page.locator(".who").first.click()
    page.get_by_text("In folds:").wait_for()
