"""The code of a trained network is walked in: by mouse, by finger, by keys."""

from __future__ import annotations

from typing import Any

import pytest

import engine
from builder import template
from builder.ui.app.gate import OWNER_COOKIE, owner_of
from tests.browser.conftest import App
from tests.browser.ears import findings
from tests.browser.eyes import runs_out, stumbles
from tests.browser.test_journey import until
from tests.browser.test_train import make_project
from tests.browser.test_widths import settled

PIXELS = """(canvas) => [...canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data].join()"""


def trained(app: App, page: Any, name: str) -> engine.Run:
    """A run of this visitor, from a template."""
    make_project(page, app)
    cookies = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    owner = owner_of(cookies[OWNER_COOKIE])
    job = template(name).job()
    job["plan"] |= {"epochs": 30}  # before, all codes decode alike
    run = engine.start(job, folder=app.home, owner=owner)
    run.wait(60)
    assert run.state == "finished", run.cause
    return run


def opened(app: App, page: Any, name: str) -> Any:
    """The code in the results of a run of this visitor."""
    run = trained(app, page, name)
    page.goto(f"{app.url}/train?run={run.id}")
    page.get_by_role("radio", name="Results").click()
    latent = page.locator(".latent")
    latent.wait_for(timeout=60_000)
    latent.locator(".latent-here canvas").wait_for()
    return latent


def picture(latent: Any) -> str:
    return str(latent.locator(".latent-here canvas").first.evaluate(PIXELS))


def changed(latent: Any, before: str) -> str:
    until(lambda: picture(latent) != before, "another picture")
    return picture(latent)


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.slow)])
def test_a_place_is_dragged_and_the_decoder_answers(app: App, visitor: Any, scheme: str) -> None:
    page = visitor(color_scheme=scheme)
    latent = opened(app, page, "vae-2d")
    latent.get_by_text("all of it is in the plane").wait_for()
    first = picture(latent)
    ring = latent.get_by_role("slider", name="Place in the code")
    box = ring.bounding_box()
    page.mouse.move(box["x"] + 10, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + 70, box["y"] - 40, steps=6)
    page.mouse.up()
    second = changed(latent, first)
    latent.get_by_text("a place between").wait_for()
    ring.focus()
    page.keyboard.press("Shift+ArrowLeft")
    third = changed(latent, second)
    latent.get_by_label("Number 1", exact=True).focus()
    page.keyboard.press("PageUp")
    fourth = changed(latent, third)
    latent.get_by_role("button", name="Another real one").click()
    changed(latent, fourth)
    latent.get_by_text("where row").wait_for()
    latent.get_by_role("button", name="Walk between two").click()
    steps = latent.get_by_test_id("latent-walk").locator("canvas")
    until(lambda: steps.count() == 8, "eight steps")
    last = steps.last.evaluate(PIXELS)
    latent.get_by_role("slider", name="B, where the walk ends").focus()
    page.keyboard.press("Shift+ArrowRight")
    until(lambda: steps.last.evaluate(PIXELS) != last, "another end")
    assert latent.get_by_test_id("latent-sum").locator("canvas").count() == 5
    latent.get_by_label("Less of").select_option("7")
    before = picture(latent)
    latent.get_by_role("button", name="Go there").click()
    changed(latent, before)
    assert not findings(page)
    assert not stumbles(page)


@pytest.mark.slow
def test_a_finger_drags_the_place_at_390_pixels_and_nothing_runs_out(
    app: App, visitor: Any
) -> None:
    page = visitor(viewport={"width": 390, "height": 844}, has_touch=True)
    latent = opened(app, page, "conditional-vae")
    latent.get_by_text("Two directions of a code of 4 numbers").wait_for()
    ring = latent.get_by_role("slider", name="Place in the code")
    ring.scroll_into_view_if_needed()
    box, first = ring.bounding_box(), picture(latent)
    finger = page.context.new_cdp_session(page)
    spot = (box["x"] + 10, box["y"] + 10)
    for kind, off in (("touchStart", 0), ("touchMove", 30), ("touchMove", 60), ("touchEnd", 60)):
        points = [] if kind == "touchEnd" else [{"x": spot[0] + off, "y": spot[1] - off / 2}]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    second = changed(latent, first)
    wish = latent.get_by_label("Class")
    wish.select_option("3" if wish.input_value() != "3" else "8")
    changed(latent, second)
    latent.get_by_label("Up", exact=True).select_option("Number 4")
    latent.get_by_text("Two of many sides").wait_for()
    assert not runs_out(page)


@pytest.mark.slow
def test_a_drawing_comes_back_and_a_typed_code_is_decoded(app: App, page: Any) -> None:
    run = trained(app, page, "vae-2d")
    page.goto(f"{app.url}/export?run={run.id}")
    decoding = page.get_by_role("region", name="Decode a code")
    typed = decoding.get_by_label("Numbers of the code")
    shown = decoding.locator("canvas")
    shown.wait_for(timeout=60_000)
    before = shown.evaluate(PIXELS)
    typed.fill("1.5 −1")
    typed.press("Enter")
    until(lambda: shown.evaluate(PIXELS) != before, "another picture")
    typed.fill("1.5")
    typed.press("Enter")
    decoding.get_by_text("The code has 2 numbers, and 1 stand here.").wait_for()
    typed.fill("0 0")
    typed.press("Enter")
    shown.wait_for()
    pad = page.locator("canvas.pad")
    pad.wait_for(timeout=90_000)  # its file is written first
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    page.mouse.move(box["x"] + 60, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + 120, box["y"] + 200, steps=8)
    page.mouse.up()
    answer = page.locator(".answer")
    answer.get_by_role("img", name="What comes back").wait_for(timeout=30_000)
    answer.get_by_text("the code", exact=True).wait_for()
    assert not findings(page)
    assert not runs_out(page)


@pytest.mark.slow
def test_a_hole_in_a_picture_is_dragged_and_filled_in_and_a_drawing_loses_its_noise(
    app: App, page: Any
) -> None:
    run = trained(app, page, "vae-2d")
    page.goto(f"{app.url}/export?run={run.id}")
    repairing = page.get_by_role("region", name="Repair a picture")
    hole = repairing.get_by_test_id("hole")
    hole.wait_for(timeout=60_000)
    given = repairing.get_by_test_id("hole-picture")
    repairing.get_by_role("radio", name="Upper").click()
    given.scroll_into_view_if_needed()
    box = settled(given)  # what comes above it moves it down
    until(lambda: hole.bounding_box()["height"] == pytest.approx(box["height"] / 2, abs=2), "half")
    page.mouse.move(box["x"] + 0.3 * box["width"], box["y"] + 0.3 * box["height"])
    page.mouse.down()
    page.mouse.move(box["x"] + 0.6 * box["width"], box["y"] + 0.9 * box["height"], steps=4)
    page.mouse.up()
    # whole pixels: the third to the fifth of eight
    narrow = pytest.approx(box["width"] * 3 / 8, abs=2)
    until(lambda: hole.bounding_box()["width"] == narrow, "a hole as it was dragged")
    with page.expect_request("**/repair") as asked:
        repairing.get_by_role("button", name="Fill in").click()
    assert asked.value.post_data_json["box"] == [0.25, 0.25, 1, 0.625]
    ways = repairing.locator(".answer canvas")
    until(lambda: ways.count() == 6, "six ways it might have been")
    repairing.get_by_role("radio", name="There is noise in it").click()
    repairing.get_by_role("radio", name="Draw").click()
    assert hole.count() == 0
    pad = repairing.locator("canvas.pad").bounding_box()
    page.mouse.move(pad["x"] + 60, pad["y"] + 40)
    page.mouse.down()
    page.mouse.move(pad["x"] + 120, pad["y"] + 200, steps=8)
    page.mouse.up()
    repairing.get_by_role("button", name="Take it away").click()
    until(lambda: ways.count() == 6, "without its noise")
    assert not findings(page)
    assert not runs_out(page)
