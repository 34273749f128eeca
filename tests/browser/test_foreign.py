"""A project file from elsewhere, opened in the project menu as people do it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests import mutants
from tests.browser.conftest import App

SLOW = b'{"format": 1, "networks": {}, "plan": {"a": [' + b"[]," * 2_500_000 + b"1]}}"


def menu_of(app: App, page: Any) -> Any:
    page.goto(app.url)
    page.locator(".react-flow").first.wait_for()
    page.locator(".st-key-bar [data-testid=stPopoverButton]").first.click()
    return page.get_by_test_id("stPopoverBody")


def bring(menu: Any, name: str, content: bytes) -> None:
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    menu.locator("input[type=file]").set_input_files(files=[file])


def test_a_damaged_bundle_is_refused_in_the_menu_and_a_good_one_opens(
    app: App, visitor: Callable[..., Any]
) -> None:
    page = visitor()
    menu = menu_of(app, page)
    good = mutants.good("bundle.zip")
    bring(menu, "mine.zip", good[:60] + bytes(byte ^ 0x55 for byte in good[60:90]) + good[90:])
    alert = menu.get_by_role("alert")
    expect(alert).to_contain_text("project.json in this bundle is damaged", timeout=60_000)
    expect(page.get_by_text("a mistake of ours")).to_have_count(0)
    bring(menu, "mine.zip", good)
    name = str(mutants.document()["name"])
    expect(page.locator(".st-key-bar [data-testid=stPopoverButton]").first).to_contain_text(
        name, timeout=60_000
    )


@pytest.mark.slow
def test_opening_a_file_that_takes_long_is_cancelled(app: App, visitor: Callable[..., Any]) -> None:
    page = visitor()
    menu = menu_of(app, page)
    bring(menu, "slow.json", SLOW)
    menu.get_by_role("button", name="Cancel").click()
    expect(menu.get_by_role("progressbar")).to_have_count(0)
    expect(menu.get_by_text("slow.json")).to_have_count(0)
    expect(menu.get_by_role("alert")).to_have_count(0)
