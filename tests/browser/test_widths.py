"""From a telephone to a wide screen: nothing runs out, and a finger can draw."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from builder.ui.app.shell import pages
from tests.browser.conftest import App
from tests.browser.ears import findings
from tests.browser.eyes import runs_out

PHONE = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "user_agent": "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36",
}
ALL_LAYERS = "[data-testid=flow] .react-flow__node"


def opened(app: App, page: Any, path: str = "") -> Any:
    page.goto(f"{app.url}/{path}")
    screens = page.locator(".stApp [data-testid='stMain']")
    screens.get_by_role("heading").or_(screens.locator(".react-flow")).first.wait_for()
    return page


def leave_tour(page: Any) -> None:
    page.get_by_role("button", name="Leave the tour").click()
    expect(page.locator(".st-key-tour")).to_have_count(0)


@pytest.mark.parametrize("theme", ["light", pytest.param("dark", marks=pytest.mark.slow)])
@pytest.mark.parametrize("title", pages())
def test_nothing_runs_out_of_a_page_at_any_width(
    app: App, visitor: Callable[..., Any], title: str, theme: str
) -> None:
    page = visitor(color_scheme=theme)
    opened(app, page, "" if title == "Build" else title.lower())
    assert runs_out(page) == {}


@pytest.mark.slow
def test_on_a_telephone_each_page_is_reached_and_a_run_is_trained(
    app: App, visitor: Callable[..., Any]
) -> None:
    page = opened(app, visitor(**PHONE))
    page.locator(".st-key-bar-train button").tap()
    page.locator('[data-state="finished"]').first.wait_for(timeout=120_000)
    assert runs_out(page) == {}
    for title in pages():
        page.set_viewport_size(PHONE["viewport"])
        go(page, title)


@pytest.mark.slow
def test_on_a_telephone_a_race_is_run_and_a_digit_is_drawn_and_answered(
    app: App, visitor: Callable[..., Any]
) -> None:
    page = opened(app, visitor(**PHONE))
    page.locator(".st-key-bar-train button").tap()
    page.locator('[data-state="finished"]').first.wait_for(timeout=120_000)
    go(page, "Arena")
    page.get_by_role("button", name="Classical models only").tap()
    page.locator("[data-state=finished]").wait_for(timeout=120_000)
    assert page.get_by_test_id("verdict").inner_text()
    page.get_by_role("tab", name="Each class").tap()
    page.locator(".panel .figure table.confusion").first.wait_for(timeout=60_000)
    assert runs_out(page) == {}
    page.set_viewport_size(PHONE["viewport"])
    go(page, "Export")
    pad = page.locator("canvas.pad")
    pad.scroll_into_view_if_needed(timeout=180_000)  # the file to ask is made first
    box = pad.bounding_box()
    middle, finger = box["x"] + box["width"] / 2, page.context.new_cdp_session(page)
    touch(finger, "touchStart", [(middle, box["y"] + 0.18 * box["height"])])
    for share in range(20, 84, 4):
        touch(finger, "touchMove", [(middle, box["y"] + share / 100 * box["height"])])
    touch(finger, "touchEnd", [])
    answer = page.locator("[data-answer]")
    answer.wait_for(timeout=60_000)
    assert answer.inner_text() in "0123456789"
    assert pad.bounding_box()["y"] == box["y"], "the page has moved under the finger"
    assert runs_out(page) == {}


def go(page: Any, title: str) -> None:
    page.get_by_test_id("stExpandSidebarButton").tap()
    page.get_by_test_id("stSidebarNavLink").filter(has_text=title).tap()
    expect(page).to_have_url(re.compile("/" if title == "Build" else f"/{title.lower()}"))


@pytest.mark.slow
def test_a_finger_adds_a_layer_by_its_name_and_takes_it_out_by_holding_it(
    app: App, visitor: Callable[..., Any]
) -> None:
    page = opened(app, visitor(**PHONE))
    leave_tour(page)
    layers = page.locator(ALL_LAYERS)
    expect(layers).to_have_count(12)
    page.get_by_test_id("add-layer").tap()
    page.get_by_test_id("quick-search").fill("dropout")
    page.get_by_test_id("quick-dropout").tap()
    expect(layers).to_have_count(13)
    expect(page.get_by_test_id("tab-settings")).to_have_attribute("aria-selected", "true")
    box = settled(page.locator(".react-flow__node.selected"))
    finger = page.context.new_cdp_session(page)
    touch(finger, "touchStart", [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)])
    menu = page.get_by_role("menu", name="Dropout")
    menu.wait_for()
    touch(finger, "touchEnd", [])
    assert not findings(page)
    menu.get_by_role("menuitem", name="Delete", exact=True).tap()
    expect(layers).to_have_count(12)


def settled(layer: Any) -> Any:
    """Where a layer lies when the view has stopped moving."""
    layer.wait_for()
    layer.evaluate(
        """(layer) => new Promise((done) => {
          let [last, since] = ["", performance.now()];
          const look = (now) => {
            const box = layer.getBoundingClientRect(), here = `${box.x} ${box.y} ${box.width}`;
            if (here !== last) [last, since] = [here, now];
            now - since > 300 ? done() : requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        })"""
    )
    return layer.bounding_box()


def test_two_fingers_zoom_the_drawing(app: App, visitor: Callable[..., Any]) -> None:
    page = opened(app, visitor(**PHONE))
    leave_tour(page)
    node = page.locator(ALL_LAYERS).first
    before = node.bounding_box()["width"]
    finger = page.context.new_cdp_session(page)
    touch(finger, "touchStart", [(30, 250), (30, 270)])
    for apart in range(10, 130, 10):
        touch(finger, "touchMove", [(30, 250 - apart), (30, 270 + apart)])
    touch(finger, "touchEnd", [])
    page.wait_for_function(
        "([node, before]) => node.getBoundingClientRect().width > before * 1.3",
        arg=[node.element_handle(), before],
    )


def touch(finger: Any, kind: str, points: list[tuple[float, float]]) -> None:
    finger.send(
        "Input.dispatchTouchEvent",
        {
            "type": kind,
            "touchPoints": [{"x": x, "y": y, "id": k} for k, (x, y) in enumerate(points)],
        },
    )


def test_a_drawing_opens_in_the_middle_and_stays_there_when_the_window_grows(
    app: App, visitor: Callable[..., Any]
) -> None:
    page = opened(app, visitor(viewport={"width": 1920, "height": 1080}))
    off = """() => {
      const inside = (selector) => { for (const one of document.querySelectorAll("*")) { const it = one.shadowRoot?.querySelector(selector); if (it) return it.getBoundingClientRect(); } };
      const node = inside(".react-flow__node"), frame = inside("[data-testid=flow]");
      return Math.abs(node.left + node.width / 2 - frame.left - frame.width / 2);
    }"""
    page.locator(ALL_LAYERS).first.wait_for()
    page.wait_for_function(f"() => ({off})() < 24")
    page.set_viewport_size({"width": 1440, "height": 1080})
    page.wait_for_function(f"() => ({off})() < 24")


def test_the_header_is_one_row_and_the_network_is_named_in_full_at_1024(
    app: App, visitor: Callable[..., Any]
) -> None:
    page = opened(app, visitor(viewport={"width": 1024, "height": 768}))
    for box in (page.locator(".st-key-bar").bounding_box(), page.locator("header").bounding_box()):
        assert box["y"] + box["height"] <= 53
    tab = page.get_by_test_id("net-network")
    assert tab.evaluate(
        "e => { const f = e.closest('.nets').getBoundingClientRect(), b = e.getBoundingClientRect(); return b.right <= f.right + 1 && b.left >= f.left - 1; }"
    )


@pytest.mark.slow
def test_the_project_menu_says_the_limit_reads_in_the_dark_and_closes_over_the_gallery(
    app: App, visitor: Callable[..., Any]
) -> None:
    page = opened(app, visitor(color_scheme="dark"))
    name = page.locator(".st-key-bar [data-testid=stPopoverButton]").first
    name.click()
    menu = page.get_by_test_id("stPopoverBody")
    expect(menu).to_contain_text("up to 128 MB")
    expect(menu.get_by_text("1GB")).to_be_hidden()
    red, green, blue = name.evaluate("e => getComputedStyle(e).color.match(/\\d+/g).map(Number)")
    assert min(red, green) > 120, f"the open menu's name is too dark: {red} {green} {blue}"
    menu.get_by_role("button", name="New", exact=True).click()
    page.get_by_role("button", name="Start drawing").wait_for()
    expect(menu).to_have_count(0)


def test_a_first_visit_is_shown_four_places_and_the_tour_is_left_and_called_again(
    app: App, page: Any
) -> None:
    opened(app, page)
    strip = page.locator(".st-key-tour")
    for number, place in enumerate(("Build", "Train", "Arena", "Export"), 1):
        expect(strip).to_contain_text(f"{number} of 4 · {place}.")
        if number < 4:
            strip.get_by_role("button", name="Next").click()
    strip.get_by_role("button", name="Done").click()
    expect(strip).to_have_count(0)
    opened(app, page)
    expect(strip).to_have_count(0)  # the second visit
    page.locator(".st-key-bar [data-testid=stPopoverButton]").first.click()
    page.get_by_role("button", name="Show me around").click()
    expect(strip).to_contain_text("1 of 4 · Build.")
    leave_tour(page)


def test_the_palette_opens_with_what_is_usual_and_keeps_what_was_used_and_liked(
    app: App, page: Any
) -> None:
    opened(app, page)
    leave_tour(page)
    heads = page.locator(".palette .head")
    expect(heads.first).to_contain_text("Common")
    expect(page.locator(".palette").get_by_text("spectral norm")).to_have_count(0)
    page.get_by_test_id("common-conv2d").hover()
    expect(page.get_by_test_id("preview")).to_contain_text("Slides small filters over the picture")
    page.get_by_test_id("common-dropout").click()
    expect(page.get_by_test_id("recent-dropout")).to_be_visible()
    page.get_by_test_id("common-dense").hover()
    page.get_by_test_id("star-common-dense").click()
    expect(page.get_by_test_id("favourite-dense")).to_be_visible()
    page.reload()
    expect(page.get_by_test_id("favourite-dense")).to_be_visible()
    expect(heads.nth(1)).to_contain_text("Recent")


def test_with_nothing_chosen_the_inspector_walks_from_input_to_output(app: App, page: Any) -> None:
    opened(app, page)
    steps = page.get_by_label("What this network does").get_by_role("listitem")
    expect(steps).to_have_count(12)
    expect(steps.first).to_contain_text("Image")
    expect(steps.last).to_contain_text("Class scores")
    steps.nth(1).get_by_role("button").click()
    expect(page.get_by_test_id("inspector")).to_contain_text("Filters")
