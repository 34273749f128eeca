"""What a network makes is seen on the Train screen while it learns: points over the real ones,
texts written on.
"""

from __future__ import annotations

from typing import Any

import pytest

import engine
from builder import template
from builder.ui.app.gate import OWNER_COOKIE, owner_of
from tests.browser.conftest import App
from tests.browser.eyes import runs_out, stumbles
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


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.slow)])
def test_points_that_a_network_makes_lie_over_the_real_ones(
    app: App, visitor: Any, scheme: str
) -> None:
    page = visitor(color_scheme=scheme)
    run = watch(app, page, "adversarial")
    try:
        points = page.locator(".made-points").first  # the others stand in the strip
        points.wait_for(timeout=60_000)
        until(lambda: points.evaluate(COLOURS) > 2, "points in two colours")
        assert points.get_attribute("aria-label")
        page.get_by_text("what it makes, over the real points in grey").wait_for()
        page.get_by_role("heading", name="Samples").wait_for()
        assert not stumbles(page)
    finally:
        ask(page, f"/api/runs/{run.id}/control", {"do": "stop"})


@pytest.mark.slow
def test_one_of_two_networks_steps_alone_while_the_other_stands_still(app: App, page: Any) -> None:
    run = watch(app, page, "adversarial")
    try:
        page.locator(".made-points").first.wait_for(timeout=60_000)
        page.get_by_role("button", name="Pause").click()
        until(lambda: run.state == "paused", "a paused run")
        before = run.status.live["step"]
        page.get_by_role("button", name="Step critic").click()
        page.get_by_text("only critic steps · epoch").wait_for()
        until(lambda: run.state == "paused" and run.status.live["step"] == before + 1, "one step")
        page.get_by_role("button", name="Resume", exact=True).click()
        page.get_by_text("all learners step again · epoch").wait_for()
    finally:
        ask(page, f"/api/runs/{run.id}/control", {"do": "stop"})


@pytest.mark.slow
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


@pytest.mark.slow
def test_samples_are_made_on_export_the_same_for_the_same_seed(app: App, visitor: Any) -> None:
    page = visitor()
    make_project(page, app)
    cookies = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    made = template("gan-points").job()
    made["plan"] |= {"epochs": 1}
    run = engine.start(made, folder=app.home, owner=owner_of(cookies[OWNER_COOKIE]))
    run.wait(60)
    assert run.state == "finished", run.cause
    page.goto(f"{app.url}/export?run={run.id}")
    making = page.locator(".make-samples")
    points = making.locator(".made-points")

    def make(seed: int) -> str:
        making.get_by_label("Seed").fill(str(seed))
        making.get_by_label("Seed").press("Enter")
        with page.expect_response(f"**/api/runs/{run.id}/make") as answer:
            making.get_by_role("button", name="Make", exact=True).click()
        points.wait_for()
        return str(answer.value.text())

    first = make(1)
    assert make(2) != first
    assert make(1) == first
    with page.expect_download() as download:
        making.get_by_text("As numbers").click()
    assert download.value.suggested_filename == "made.npz"
    assert not stumbles(page)


@pytest.mark.slow
def test_the_samples_of_an_earlier_moment_are_gone_back_to(app: App, visitor: Any) -> None:
    page = visitor(viewport={"width": 390, "height": 844})
    run = watch(app, page, "adversarial")
    try:
        scrubber = page.locator(".scrubber")
        slider = scrubber.get_by_label("Samples of which moment")
        until(lambda: scrubber.locator(".moment").count() > 3, "some moments", 60)
        ask(page, f"/api/runs/{run.id}/control", {"do": "pause"})
        until(lambda: run.state == "paused", "a pause")
        points = page.locator(".looked-at .made-points")
        newest = points.evaluate("(canvas) => canvas.toDataURL()")
        slider.focus()
        page.keyboard.press("Home")
        until(lambda: points.evaluate("(canvas) => canvas.toDataURL()") != newest, "older points")
        first = points.evaluate("(canvas) => canvas.toDataURL()")
        assert "newest" not in str(slider.get_attribute("aria-valuetext"))
        scrubber.get_by_role("button").nth(1).click()
        until(lambda: points.evaluate("(canvas) => canvas.toDataURL()") != first, "the second")
        slider.focus()
        page.keyboard.press("End")
        until(lambda: "newest" in str(slider.get_attribute("aria-valuetext")), "the newest")
        assert not runs_out(page)
        assert not stumbles(page)
    finally:
        ask(page, f"/api/runs/{run.id}/control", {"do": "stop"})
