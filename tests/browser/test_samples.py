"""What a network makes is seen on the Train screen while it learns: points over the real ones,
texts written on.
"""

from __future__ import annotations

from typing import Any

import pytest

import engine
from builder.ui.app.gate import OWNER_COOKIE, owner_of
from tests.browser.conftest import App
from tests.browser.eyes import stumbles
from tests.browser.test_journey import until
from tests.browser.test_train import ask, make_project
from tests.engine.test_objectives import job

# How many different colours a canvas has: one is an empty one.
COLOURS = """(canvas) => new Set(new Uint32Array(canvas.getContext("2d")
  .getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size"""


def watch(app: App, page: Any, objective: str) -> engine.Run:
    """A run of this visitor, from Python, with its Train screen open."""
    make_project(page, app)
    cookies = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    owner = owner_of(cookies[OWNER_COOKIE])
    run = engine.start(job(objective, epochs=5000), folder=app.home, owner=owner)
    page.goto(f"{app.url}/train?run={run.id}")
    return run


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_points_that_a_network_makes_lie_over_the_real_ones(
    app: App, visitor: Any, scheme: str
) -> None:
    page = visitor(color_scheme=scheme)
    run = watch(app, page, "adversarial")
    try:
        points = page.locator(".made-points")
        points.wait_for(timeout=60_000)
        until(lambda: points.evaluate(COLOURS) > 2, "points in two colours")
        assert points.get_attribute("aria-label")
        page.get_by_text("what it makes, over the real points in grey").wait_for()
        page.get_by_role("heading", name="Samples").wait_for()
        assert not stumbles(page)
    finally:
        ask(page, f"/api/runs/{run.id}/control", {"do": "stop"})


def test_texts_that_a_network_writes_on_begin_with_what_was_given_in_grey(
    app: App, page: Any
) -> None:
    run = watch(app, page, "next-token")
    try:
        text = page.locator(".sampled").first
        text.wait_for(timeout=60_000)
        given = text.locator(".q").inner_text()
        assert given and len(text.inner_text()) > len(given)
        page.get_by_text("what it writes on, from the grey text").wait_for()
        assert not stumbles(page)
    finally:
        ask(page, f"/api/runs/{run.id}/control", {"do": "stop"})
