"""Every page as it is heard: no serious finding of axe-core, in both themes, before the first run
and after it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from builder.ui.app.shell import pages
from tests.browser.conftest import ROOT, App
from tests.browser.ears import AXE, findings
from tests.browser.test_arena import DRAWN, begin, finished
from tests.browser.test_journey import state_of, until
from tests.browser.test_train import start

THEMES = ["light", "dark"]
AFTER_A_RUN = {
    "Build": ".react-flow__node",
    "Data": ".ll",
    "Train": ".score-head",
    "Arena": ".ll",
    "Runs": ".runs-table",
    "Export": ".ll",
    "Learn": ".ll",
}


MENUS = [re.compile("digits-cnn"), "Share"]  # of the bar, on Arena


def in_lines(heard: dict[str, list[str]]) -> str:
    return "\n".join(f"{where}: {what}" for where, wrong in heard.items() for what in wrong)


def address(title: str) -> str:
    return "" if title == "Build" else title.lower()


@pytest.mark.parametrize("theme", ["light", pytest.param("dark", marks=pytest.mark.slow)])
def test_a_stranger_who_listens_gets_through_every_page(app: App, page: Any, theme: str) -> None:
    page.emulate_media(color_scheme=theme)
    heard = {}
    for title in pages():
        page.goto(f"{app.url}/{address(title)}")
        screens = page.locator(".stApp [data-testid='stMain']")
        screens.get_by_role("heading").or_(screens.locator(".react-flow")).first.wait_for()
        if wrong := findings(page):
            heard[title] = wrong
    page.goto(f"{app.url}/?gallery")
    page.get_by_role("heading").first.wait_for()
    if wrong := findings(page):
        heard["gallery"] = wrong
    assert not heard, in_lines(heard)


@pytest.mark.slow
def test_who_listens_gets_through_every_page_after_a_run(app: App, page: Any) -> None:
    run = start(page, app, epochs=2)
    until(lambda: state_of(page) == "finished", "end", 120)
    project = page.url.split("project=")[1].split("&")[0]
    heard = {}
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        for title in pages():
            page.goto(f"{app.url}/{address(title)}?project={project}&run={run}")
            page.locator(AFTER_A_RUN[title]).first.wait_for(timeout=60_000)
            if wrong := findings(page):
                heard[f"{title}, {theme}"] = wrong
            if title == "Train":
                page.get_by_role("radio", name="Results").click()
                page.locator(".results .figure table").first.wait_for(timeout=60_000)
                if wrong := findings(page):
                    heard[f"Results, {theme}"] = wrong
    assert not heard, in_lines(heard)


@pytest.mark.slow
def test_who_listens_gets_through_a_finished_race_its_panels_and_open_menus(
    app: App, page: Any
) -> None:
    begin(page, app)
    finished(page)
    heard = {}
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        for tab in DRAWN:
            page.get_by_role("tab", name=tab).click()
            page.locator(".panel .figure").locator(DRAWN[tab]).first.wait_for(
                timeout=180_000
            )  # computed when it is opened
            if wrong := findings(page):
                heard[f"Arena, {tab}, {theme}"] = wrong
        for name in MENUS:
            page.locator(".st-key-bar").get_by_role("button", name=name).click()
            page.get_by_test_id("stPopoverBody").wait_for()
            if wrong := findings(page):
                heard[f"{name}, {theme}"] = wrong
            page.keyboard.press("Escape")
            page.get_by_test_id("stPopoverBody").wait_for(state="detached")
    assert not heard, in_lines(heard)


@pytest.mark.slow
@pytest.mark.parametrize("theme", THEMES)
def test_who_listens_gets_through_an_answer_and_what_opens_over_the_canvas(
    app: App, visitor: Callable[..., Any], theme: str
) -> None:
    page, heard = visitor(color_scheme=theme), {}
    run = start(page, app, epochs=1)
    until(lambda: state_of(page) == "finished", "end", 120)
    project = page.url.split("project=")[1].split("&")[0]
    page.goto(f"{app.url}/export?project={project}&run={run}")
    pad = page.locator("canvas.pad")
    pad.click(timeout=180_000)  # the file to ask is made first
    page.locator("[data-answer]").wait_for(timeout=60_000)
    page.locator(".figures .alike img").first.wait_for(timeout=60_000)
    if wrong := findings(page):
        heard["Predict"] = wrong
    page.goto(f"{app.url}/?project={project}")
    page.locator(".react-flow__node").first.wait_for()
    for key, opens in (("Tab", "quick-search"), ("?", "shortcuts")):
        page.get_by_test_id("flow").focus()
        page.keyboard.press(key)
        page.get_by_test_id(opens).wait_for()
        if wrong := findings(page):
            heard[opens] = wrong
        page.keyboard.press("Escape")
        page.get_by_test_id(opens).wait_for(state="detached")
    assert not heard, in_lines(heard)


def test_the_file_that_listens_is_the_version_that_the_front_end_names() -> None:
    lock = json.loads((ROOT / "builder/ui/frontend/package-lock.json").read_text("utf-8"))
    shipped = re.search(r"axe v(\S+)", AXE.read_text("utf-8")[:200])
    assert shipped is not None
    assert lock["packages"]["node_modules/axe-core"]["version"] == shipped[1]
