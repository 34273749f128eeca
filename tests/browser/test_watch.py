"""Build while a run of this project trains: a switch shows on every layer what it does now."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import App
from tests.browser.test_journey import until
from tests.browser.test_train import ask, make_project, start


def test_while_a_run_trains_the_layers_show_their_spread_their_gradient_and_their_dead_units(
    app: App, page: Any
) -> None:
    run = start(page, app, epochs=5000)
    project = page.url.split("project=")[1].split("&")[0]
    try:
        page.goto(f"{app.url}/?project={project}")  # as from another tab: the address names no run
        page.get_by_test_id("watch").click()
        marks = page.locator(".node [data-live]")
        until(lambda: marks.count() >= 9, "nine layers show what they do", 30)
        conv = page.locator('.node[data-title="Convolution 1"]')
        until(lambda: conv.locator(".bars i").count() == 16, "a histogram of sixteen bars", 30)
        assert "∇" in conv.inner_text()
        assert "units never fire" in (
            page.locator('.node[data-title="ReLU 1"] [data-live]').get_attribute("title") or ""
        )
        before = conv.locator(".bars").inner_html()
        until(
            lambda: conv.locator(".bars").inner_html() != before,
            "the picture moves with the training",
            30,
        )
        page.get_by_role("radio", name="Edit").click()
        until(lambda: marks.count() == 0, "the layers show their settings again")
    finally:
        ask(page, f"/api/runs/{run}/control", {"do": "stop"})


@pytest.mark.slow
def test_a_project_that_nobody_trains_offers_nothing_to_watch(app: App, page: Any) -> None:
    project = make_project(page, app, "moons-mlp")
    page.goto(f"{app.url}/?project={project}")
    page.get_by_test_id("flow").wait_for()
    assert page.get_by_test_id("watch").count() == 0
