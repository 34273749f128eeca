"""The Train screen in a real browser, on real runs: what is on screen is the record, and it stays
what a person made of it.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.files import HASHES
from tests.browser.conftest import App
from tests.browser.eyes import stumbles
from tests.browser.test_journey import curves, first_visit, state_of, stream, until
from tests.conftest import end_engine

# Every plot's range and every series that the screen holds, read through the shadow roots.
RANGES = """() => {
  const found = [];
  const walk = (node) => { if (node._fullLayout?.xaxis) found.push({ x: node._fullLayout.xaxis.range.slice(), y: node._fullLayout.yaxis.range.slice() }); for (const c of node.children ?? []) walk(c); if (node.shadowRoot) for (const c of node.shadowRoot.children) walk(c); };
  walk(document.body);
  return found;
}"""
ZOOM = """() => {
  let host = null;
  const walk = (node) => { if (!host && node._fullLayout?.xaxis) host = node; for (const c of node.children ?? []) walk(c); if (node.shadowRoot) for (const c of node.shadowRoot.children) walk(c); };
  walk(document.body);
  return window.Plotly.relayout(host, { "xaxis.range[0]": 1, "xaxis.range[1]": 3, "yaxis.range[0]": 0.25, "yaxis.range[1]": 1.5 }).then(() => true);
}"""


def ask(page: Any, path: str, sent: Any = None, method: str = "POST") -> Any:
    options = (
        "{}"
        if sent is None
        else json.dumps(
            {
                "method": method,
                "headers": {"content-type": "application/json"},
                "body": json.dumps(sent),
            }
        )
    )
    return page.evaluate(
        f"async () => {{ const a = await fetch('{path}', {options}); return await a.json(); }}"
    )


def show_each_step(page: Any) -> None:
    """Curves open smooth; the points of each step are asked for."""
    page.get_by_role("radio", name="Raw", exact=True).first.click()
    until(lambda: "training, each step" in curves(page), "each step")


def make_project(page: Any, app: App, template: str = "digits-cnn", **puts: Any) -> str:
    """A project of a template with some of its plan changed: `epochs=3`, `data__split={…}`."""
    first_visit(page, app)
    id_ = ask(page, f"/api/templates/{template}", {})["id"]
    if puts:
        edits = [
            {"path": ["plan", *name.split("__")], "value": value} for name, value in puts.items()
        ]
        answer = ask(
            page,
            f"/api/projects/{id_}/edits",
            {
                "client": "test",
                "since": 0,
                "edits": [{"key": f"k{time.time_ns()}", "label": "plan", "puts": edits}],
            },
        )
        assert answer["accepted"], answer
    return str(id_)


def start(page: Any, app: App, template: str = "digits-cnn", **puts: Any) -> str:
    """Opens Train on such a project and presses the button; the run's id."""
    id_ = make_project(page, app, template, **puts)
    page.goto(f"{app.url}/train?project={id_}")
    page.get_by_role("button", name=f"Train {template}").click()
    page.wait_for_url("**run=**", wait_until="commit")
    return str(page.url.split("run=")[1].split("&")[0])


def test_before_the_first_run_the_page_says_what_will_happen_and_how_long_it_takes(
    app: App, page: Any
) -> None:
    id_ = make_project(page, app)
    page.goto(f"{app.url}/train?project={id_}")
    page.get_by_text("Learn to tell 10 classes apart").wait_for()
    page.get_by_text("Cross-entropy").wait_for()
    page.get_by_text("on one CPU core").wait_for(timeout=60_000)


def test_a_plan_that_cannot_be_trained_says_why_and_leads_to_the_change(
    app: App, page: Any
) -> None:
    learner = {
        "optimizer": {"type": "adam", "options": {"lr": 1e6}},
        "schedule": {"type": "constant", "options": {}},
        "clip": None,
    }
    id_ = make_project(page, app, learners={"network": learner})
    page.goto(f"{app.url}/train?project={id_}")
    page.get_by_role("heading", name="This plan cannot be trained yet").wait_for()
    page.get_by_text("cannot be over 100").first.wait_for()
    page.get_by_role("button", name="Change the plan").click()
    page.get_by_role("dialog").get_by_role("tab", name="How it learns").wait_for()


def test_the_points_on_screen_are_those_of_the_record_none_missed_and_none_twice(
    app: App, page: Any
) -> None:
    start(page, app, epochs=4)
    until(lambda: state_of(page) == "finished", "end", 90)
    record = stream(app, page)["series"]
    until(lambda: len(curves(page)["validation"]["y"]) == 4, "whole curve")
    show_each_step(page)
    shown = curves(page)
    assert shown["training, each step"]["y"] == record["step/loss"]["y"]
    assert shown["training, each step"]["x"] == record["step/loss"]["epoch"]
    assert shown["validation"]["y"] in (
        record["validation/loss"]["y"],
        record["validation/accuracy"]["y"],
    )


@pytest.mark.slow
def test_zoom_stays_while_points_come_in(app: App, page: Any) -> None:
    start(page, app, epochs=300)
    until(lambda: len(curves(page).get("validation", {}).get("x", [])) > 2, "validation points")
    show_each_step(page)
    page.evaluate(ZOOM)
    seen = len(curves(page)["training, each step"]["x"])
    until(
        lambda: len(curves(page)["training, each step"]["x"]) > seen + 100,
        "a hundred more steps",
        60,
    )
    assert page.evaluate(RANGES)[0] == {"x": [1, 3], "y": [0.25, 1.5]}
    page.get_by_role("button", name="Stop").click()
    until(lambda: state_of(page) == "stopped", "stop")


def test_pause_step_change_and_stop_do_what_they_say(app: App, page: Any) -> None:
    run = start(page, app, epochs=500)
    until(lambda: state_of(page) == "running", "training")
    page.get_by_role("button", name="Pause").click()
    until(lambda: state_of(page) == "paused", "pause")
    before = ask(page, f"/api/runs/{run}/stream")["step"]
    page.get_by_role("button", name="Step", exact=True).click()
    until(lambda: ask(page, f"/api/runs/{run}/stream")["step"] == before + 1, "one step")
    page.get_by_role("button", name="Change", exact=True).nth(1).click()
    page.get_by_label("Learning rate").fill("0.0005")
    page.get_by_role("dialog", name="Change while it trains").get_by_role(
        "button", name="Change"
    ).click()
    page.get_by_text("Changed by you").wait_for()
    page.get_by_role("button", name="Resume").click()
    until(lambda: state_of(page) == "running", "going on")
    page.get_by_role("button", name="Stop").click()
    until(lambda: state_of(page) == "stopped", "stop")


@pytest.mark.slow
def test_the_inside_of_a_layer_and_the_predictions_are_shown_while_it_trains_and_afterwards(
    app: App, page: Any
) -> None:
    start(page, app, epochs=6)
    page.get_by_text("Units that fire").wait_for(timeout=60_000)
    assert page.locator(".samples figure").count() == 28
    sample = page.locator(".samples .px").first
    until(
        lambda: "blob:" in sample.evaluate("one => getComputedStyle(one).backgroundImage"),
        "the samples' pictures",
        30,
    )
    maps = page.locator("canvas.tiles").first
    colours = "one => new Set(new Uint32Array(one.getContext('2d').getImageData(0, 0, one.width, one.height).data.buffer)).size"
    until(lambda: maps.evaluate(colours) > 3, "maps of the chosen layer", 30)
    assert page.locator(".insides canvas").count() <= 3, "each canvas costs every frame of the page"
    page.get_by_label("Layer").select_option("network/dense1")
    page.get_by_text("Weights: units down, inputs across").wait_for(timeout=30_000)
    until(lambda: state_of(page) == "finished", "end", 90)
    page.get_by_label("Layer").select_option("network/conv1")
    page.get_by_text("Filters", exact=True).wait_for(timeout=60_000)
    until(lambda: maps.bounding_box()["height"] > 60, "two rows of maps", 30)
    page.set_viewport_size({"width": 1900, "height": 900})
    until(lambda: maps.bounding_box()["height"] < 60, "one row where there is room for it", 30)


@pytest.mark.slow
def test_results_open_the_samples_of_a_cell(app: App, page: Any) -> None:
    start(page, app, epochs=2)
    until(lambda: state_of(page) == "finished", "end", 90)
    page.get_by_role("radio", name="Results").click()
    page.get_by_role("heading", name="What it mixes up").wait_for(timeout=60_000)
    cell = page.locator(".confusion button:enabled").first
    cell.click()
    page.locator(".opened-list canvas").first.wait_for(timeout=60_000)
    assert "95 of 100 times" in page.locator(".results").inner_text()


@pytest.mark.slow
def test_results_of_before_and_a_figure_that_nobody_knows_are_drawn(app: App, page: Any) -> None:
    run = start(page, app, epochs=1)
    until(lambda: state_of(page) == "finished", "end", 90)
    page.get_by_role("radio", name="Results").click()
    page.get_by_role("heading", name="What it mixes up").wait_for(timeout=60_000)
    file = app.home / "runs" / run / "evaluation-validation.json"
    report = json.loads(file.read_text())
    strange = {"figure": "hologram", "title": "In the air"}
    (file.parent / HASHES).unlink()  # or what another version wrote would be a damaged report
    file.write_text(json.dumps(report | {"figures": [strange, *report["figures"]]}))
    page.reload()
    page.get_by_role("radio", name="Results").click()
    page.get_by_text("This page cannot draw the figure “In the air”").wait_for()
    page.locator(".opened-list canvas").first.wait_for(timeout=60_000)

    (confusion,) = (one for one in report.pop("figures") if one["figure"] == "confusion")
    file.write_text(json.dumps(report | {"confusion": confusion}))  # as it was before figures
    page.reload()
    page.get_by_role("radio", name="Results").click()
    page.locator(".confusion button:enabled").first.click()
    page.locator(".opened-list canvas").first.wait_for(timeout=60_000)


@pytest.mark.slow
def test_points_of_a_plane_open_the_playground_with_a_boundary_that_moves(
    app: App, page: Any
) -> None:
    start(page, app, "moons-mlp", epochs=2000)
    picture = "() => { let c = null; const walk = (n) => { for (const e of n.querySelectorAll('*')) { if (e.matches('canvas.plane')) c ??= e; if (e.shadowRoot) walk(e.shadowRoot); } }; walk(document); return c && c.width > 10 ? c.toDataURL() : ''; }"
    first = until(lambda: page.evaluate(picture), "boundary", 60)
    until(lambda: page.evaluate(picture) != first, "moving boundary", 30)
    unit = page.locator("button.unit[aria-label^='Dense 1, unit']").first
    name = unit.get_attribute("aria-label")
    unit.click()
    page.locator(".unit-card").get_by_text(name).wait_for()
    page.get_by_role("button", name="Circles").click()
    until(
        lambda: (
            "inner" in page.locator(".answers").inner_text()
            or state_of(page) in ("running", "finished")
        ),
        "another set",
        60,
    )
    page.get_by_role("radio", name="Curves").click()
    until(lambda: "training" in curves(page), "curves")
    page.get_by_role("radio", name="Playground").click()
    page.get_by_role("button", name="Draw your own").click()
    page.locator("svg.pad").wait_for()


@pytest.mark.slow
def test_people_who_wait_see_their_place_in_the_queue(
    tmp_path: Path, visitor: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAYERLOOM_CPU_SLOTS", "1")
    app = App(tmp_path / "home")
    app.start()
    try:
        people = [visitor() for _ in range(3)]
        runs = [start(person, app, epochs=5000) for person in people]
        until(lambda: state_of(people[0]) == "running", "training of the first", 60)
        people[1].get_by_text("next in line").wait_for()
        people[2].get_by_text("number 2 in the queue").wait_for()
        ask(people[0], f"/api/runs/{runs[0]}/control", {"do": "stop"})
        until(lambda: state_of(people[1]) == "running", "training of the second", 60)
        people[2].get_by_text("next in line").wait_for()
    finally:
        app.stop()
        end_engine(app.home)


def test_without_a_validation_part_and_with_one_point_the_screen_still_tells_the_truth(
    app: App, page: Any
) -> None:
    split = {"type": "stratified", "train": 0.85, "validation": 0.0, "test": 0.15, "seed": 0}
    start(page, app, epochs=1, batch=5000, data__split=split)
    until(lambda: state_of(page) == "finished", "end", 90)
    page.get_by_text("Nothing is kept to check on").wait_for()
    until(lambda: len(curves(page)["training"]["x"]) == 1, "one point")
    assert "validation" not in curves(page)


def test_a_run_deleted_elsewhere_says_so_and_offers_the_way_on(app: App, page: Any) -> None:
    run = start(page, app, epochs=1)
    until(lambda: state_of(page) == "finished", "end", 90)
    page.evaluate(f"async () => (await fetch('/api/runs/{run}', {{method: 'DELETE'}})).status")
    page.get_by_text("This run is not here any more").wait_for()
    page.get_by_role("button", name="Train again").click()
    # Playwright's page.url follows a pushed address one step late; the browser's own does not.
    until(
        lambda: (
            run not in page.evaluate("location.href") and "run=" in page.evaluate("location.href")
        ),
        "another run",
    )
    until(lambda: state_of(page) in ("running", "finished"), "training", 60)


def test_a_loss_that_is_not_finite_stops_the_run_with_a_reason_and_a_way_out(
    app: App, page: Any
) -> None:
    learner = {
        "network": {
            "optimizer": {"type": "sgd", "options": {"lr": 1.0}},
            "schedule": {"type": "constant", "options": {}},
            "clip": None,
        }
    }
    start(
        page,
        app,
        "moons-mlp",
        epochs=50,
        learners=learner,
        batch=8,
        data__transforms=[],
        precision="fp32",
    )
    until(lambda: state_of(page) in ("failed", "finished"), "end", 90)
    if state_of(page) == "failed":
        assert page.locator(".banner.bad").inner_text()


@pytest.mark.slow
def test_twenty_reloads_in_the_middle_lose_nothing(app: App, page: Any) -> None:
    run = start(page, app, epochs=150)
    address = page.url
    for _ in range(20):
        page.reload()
        began = time.monotonic()
        until(lambda: len(curves(page).get("training", {}).get("x", [])) > 0, "curve", 20)
        show_each_step(page)
        assert page.url == address
        assert curves(page)["training, each step"]["x"][0] < 0.1, (
            "the curve begins at the beginning"
        )
        assert time.monotonic() - began < 15
    assert ask(page, f"/api/runs/{run}/stream")["attempt"] == 1
    until(lambda: state_of(page) == "finished", "end", 240)
    record = ask(page, f"/api/runs/{run}/stream")["series"]["step/loss"]
    until(lambda: curves(page)["training, each step"]["x"][-1] == record["epoch"][-1], "last point")
    assert len(set(record["x"])) == len(record["x"])


@pytest.mark.slow
def test_zoom_is_kept_over_a_minute_of_updates(app: App, page: Any) -> None:
    start(page, app, epochs=3000)
    until(lambda: len(curves(page).get("validation", {}).get("x", [])) > 2, "validation points")
    page.evaluate(ZOOM)
    deadline, looks = time.monotonic() + 60, 0
    while time.monotonic() < deadline:
        assert page.evaluate(RANGES)[0] == {"x": [1, 3], "y": [0.25, 1.5]}
        looks += 1
    assert looks > 30
    page.get_by_role("button", name="Stop").click()


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_state_is_drawn_in_both_themes(
    app: App, visitor: Callable[..., Any], theme: str, tmp_path: Path
) -> None:
    page, errors = visitor(color_scheme=theme), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    start(page, app, epochs=60)
    until(
        lambda: (
            state_of(page) == "running" and len(curves(page).get("validation", {}).get("x", [])) > 2
        ),
        "training",
        60,
    )
    page.screenshot(path=tmp_path / f"training-{theme}.png")
    assert stumbles(page) == {}, "training"
    page.get_by_role("button", name="Pause").click()
    until(lambda: state_of(page) == "paused", "pause")
    page.get_by_role("button", name="Change", exact=True).nth(1).click()
    page.screenshot(path=tmp_path / f"paused-{theme}.png")
    assert stumbles(page) == {}, "paused, about to change"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Stop").click()
    until(lambda: state_of(page) == "stopped", "stop")
    page.get_by_role("radio", name="Results").click()
    page.get_by_role("heading", name="What it mixes up").wait_for(timeout=60_000)
    page.screenshot(path=tmp_path / f"results-{theme}.png")
    assert stumbles(page) == {}, "results"
    start(page, app, "moons-mlp", epochs=2000)
    page.locator("canvas.plane").first.wait_for()
    page.screenshot(path=tmp_path / f"playground-{theme}.png")
    assert stumbles(page) == {}, "playground"
    page.get_by_role("button", name="Stop").click()
    until(lambda: state_of(page) in ("stopped", "finished"), "stop")
    run = page.url.split("run=")[1].split("&")[0]
    ask(page, f"/api/runs/{run}", {}, "DELETE")
    page.get_by_text("This run is not here any more").wait_for()
    assert stumbles(page) == {}, "deleted elsewhere"
    assert errors == []


def test_where_nothing_was_kept_to_check_on_results_look_at_what_was_learned_from_and_say_so(
    app: App, visitor: Callable[..., Any]
) -> None:
    page = visitor()
    everything = {"type": "random", "train": 1.0, "validation": 0.0, "test": 0.0}
    start(page, app, epochs=2, stopping=None, data={"set": "digits", "split": everything})
    until(lambda: state_of(page) == "finished", "the end", 60)
    page.get_by_role("radio", name="Results").click()
    page.get_by_text("on 1,797 training rows").wait_for(timeout=60_000)
    page.get_by_text("Nothing was kept to check on").wait_for()
