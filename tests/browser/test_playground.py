"""The playground in a real browser: a person sees it learn, and turns everything while it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.browser.conftest import App
from tests.browser.eyes import stumbles
from tests.browser.test_journey import state_of, until
from tests.browser.test_train import ask, start

PICTURE = "() => { let c = null; const walk = (n) => { for (const e of n.querySelectorAll('*')) { if (e.matches('canvas.plane')) c ??= e; if (e.shadowRoot) walk(e.shadowRoot); } }; walk(document); return c && c.width > 10 ? c.toDataURL() : ''; }"
FRAMES = """() => {
  window.gone = 0;
  const find = (node) => { for (const e of node.querySelectorAll('*')) { if (e.matches('canvas.plane')) return e; if (e.shadowRoot) { const inner = find(e.shadowRoot); if (inner) return inner; } } return null; };
  const look = () => { if (!(find(document)?.clientWidth > 0)) window.gone += 1; window.looking = requestAnimationFrame(look); };
  look();
}"""
LONG = 90.0  # s: the machine may be busy


def epoch(page: Any) -> int:
    shown = page.get_by_test_id("epoch")
    return int(shown.inner_text().removeprefix("Epoch ").replace(",", "")) if shown.count() else 0


Play = Callable[..., str]


@pytest.fixture
def play(app: App, page: Any) -> Iterator[Play]:
    """Starts a project of a template and waits for its boundary; what has no end is ended."""

    def play(template: str = "playground") -> str:
        run = start(page, app, template)
        until(lambda: page.evaluate(PICTURE), "boundary", LONG)
        return run

    yield play
    ask(page, f"/api/runs/{run_of(page)}/control", {"do": "stop"})


def slide(page: Any, name: str, key: str) -> None:
    page.get_by_role("slider", name=name, exact=True).focus()
    page.keyboard.press(key)


def run_of(page: Any) -> str:
    return str(page.evaluate("new URLSearchParams(location.search).get('run')"))


def test_it_learns_before_your_eyes_until_it_is_stopped_at_the_speed_that_you_set(
    play: Play, page: Any
) -> None:
    run = play()
    first = page.evaluate(PICTURE)
    until(lambda: page.evaluate(PICTURE) != first, "a boundary that moves", LONG)
    until(lambda: epoch(page) > 0, "epochs", LONG)
    assert " of " not in page.get_by_test_id("epoch").inner_text(), "it has no last epoch"
    slide(page, "Speed", "Home")
    until(
        lambda: any(
            event.get("change") == {"tempo": 1}
            for event in ask(page, f"/api/runs/{run}/stream")["events"]
        ),
        "an event that says so",
        LONG,
    )
    page.get_by_role("button", name="Pause").click()
    until(lambda: state_of(page) == "paused", "pause", LONG)
    at = epoch(page)
    page.get_by_role("button", name="Step").click()
    until(lambda: epoch(page) == at + 1, "one step", LONG)
    page.get_by_role("button", name="Resume").click()
    slide(page, "Speed", "End")
    until(lambda: epoch(page) > at + 20, "as fast as it can", LONG)
    page.get_by_role("button", name="Stop").click()
    until(lambda: state_of(page) == "stopped", "stop", LONG)


@pytest.mark.slow
def test_units_layers_and_features_change_where_they_stand_and_the_picture_never_goes(
    play: Play, page: Any
) -> None:
    before = play()
    slide(page, "Speed", "End")
    page.evaluate(FRAMES)
    page.get_by_role("button", name="More units of Dense 1").click()
    page.get_by_role("button", name="Dense 1, unit 9", exact=True).wait_for(timeout=LONG * 1000)
    assert run_of(page) != before
    until(
        lambda: ask(page, f"/api/runs/{before}/stream")["state"] == "stopped", "the end of it", LONG
    )
    assert [row["archived"] for row in ask(page, "/api/runs")["runs"] if row["id"] == before] == [
        True
    ]
    page.get_by_role("button", name="Fewer hidden layers").click()
    page.get_by_role("button", name="Dense 2, unit 1", exact=True).wait_for(
        state="detached", timeout=LONG * 1000
    )
    page.get_by_role("switch", name="Input x²").focus()
    page.keyboard.press("Space")
    page.get_by_text("3 numbers").wait_for(timeout=LONG * 1000)
    assert page.get_by_role("switch", name="Input x²").get_attribute("aria-checked") == "true"
    assert page.evaluate("window.gone") == 0, "frames without a boundary"
    plan = ask(page, f"/api/runs/{run_of(page)}/drawing")["plan"]
    assert plan["tempo"] is None, "the speed that was set goes along"
    until(lambda: state_of(page) == "running", "training", LONG)
    page.get_by_role("button", name="Reset").click()
    until(
        lambda: ask(page, f"/api/runs/{run_of(page)}/drawing")["plan"]["seed"] == plan["seed"] + 1,
        "other weights",
        LONG,
    )


@pytest.mark.slow
def test_a_wide_network_draws_its_strongest_wires_and_opens_all_of_its_units(
    play: Play, page: Any
) -> None:
    play("moons-mlp")
    assert "all 800" in page.get_by_label("Dials").inner_text(), "never more than there are"
    ink = "one => new Uint32Array(one.getContext('2d').getImageData(0, 0, one.width, one.height).data.buffer).reduce((sum, pixel) => sum + (pixel >>> 24), 0)"
    wires = page.locator("canvas.wires")
    until(lambda: state_of(page) == "finished", "end", LONG)
    at_rest = until(lambda: wires.evaluate(ink), "wires", LONG)
    unit = page.locator("button.unit[aria-label^='Dense 2']").first
    unit.focus()
    until(lambda: wires.evaluate(ink) != at_rest, "the wires of the unit in focus", LONG)
    page.get_by_role("button", name="Open all 128 units of Dense 2").click()
    page.locator(".all-units button").nth(127).wait_for(timeout=LONG * 1000)
    page.get_by_role("dialog").get_by_role("button", name="Dense 2, unit 100", exact=True).click()
    page.get_by_text("Dense 2, unit 100").wait_for()
    page.keyboard.press("Escape")
    page.locator(".all-units").wait_for(state="detached")


@pytest.mark.parametrize("theme", ["light", pytest.param("dark", marks=pytest.mark.slow)])
def test_it_does_not_stumble_and_fits_a_phone(play: Play, page: Any, theme: str) -> None:
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    play()
    assert stumbles(page) == {}
    page.set_viewport_size({"width": 390, "height": 844})
    wide = "document.documentElement.scrollWidth"
    until(lambda: page.evaluate(wide) <= 390, "a page no wider than the screen")
    page.get_by_role("button", name="More units of Dense 2").scroll_into_view_if_needed()
