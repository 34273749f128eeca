from __future__ import annotations
from typing import Any
import time
import pytest
from playwright.sync_api import expect
from tests.browser.test_train import ask, make_project, start
from tests.browser.conftest import App

pytestmark = pytest.mark.browser

@pytest.mark.parametrize("name", ["gcn-karate"])
def test_see(page: Any, app: App, name: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    id_ = make_project(page, app, name)
    page.goto(f"{app.url}/data?project={id_}")
    page.wait_for_timeout(5000)
    page.screenshot(path=f"/tmp/graphs2-data-{name}.png", full_page=True)
    page.goto(f"{app.url}/?project={id_}")
    page.wait_for_timeout(4000)
    page.screenshot(path=f"/tmp/graphs2-build-{name}.png")
    page.goto(f"{app.url}/train?project={id_}")
    page.get_by_role("button", name=f"Train {name}").click()
    page.wait_for_timeout(12000)
    page.screenshot(path=f"/tmp/graphs2-train-{name}.png", full_page=True)
