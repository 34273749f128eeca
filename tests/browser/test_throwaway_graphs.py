from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import App
from tests.browser.test_train import make_project

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", ["gcn-karate", "gat"])
def test_see(page: Any, app: App, name: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    id_ = make_project(page, app, name)
    page.goto(f"{app.url}/train?project={id_}")
    page.get_by_role("button", name=f"Train {name}").click()
    page.wait_for_timeout(12000)
    page.screenshot(path=f"/tmp/graphs2-train-{name}.png", full_page=True)
    if name == "gat":
        page.emulate_media(color_scheme="dark")
    page.goto(f"{app.url}/data?project={id_}")
    page.wait_for_timeout(4000)
    page.get_by_role("tab", name="Charts").click() if page.get_by_role(
        "tab", name="Charts"
    ).count() else page.get_by_text("Charts").first.click()
    page.wait_for_timeout(4000)
    page.screenshot(path=f"/tmp/graphs2-charts-{name}.png", full_page=True)
