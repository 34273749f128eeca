"""The smallest whole journey in a real browser: first visit, one click, a live curve, a downloaded
file. And what must survive on the way.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest

from tests.browser.conftest import App

ON_SCREEN = """() => {
  const found = [];
  const walk = (node) => { if (node.data && node._fullLayout) found.push(node.data.map((t) => ({ name: t.name, x: Array.from(t.x), y: Array.from(t.y) }))); for (const c of node.children ?? []) walk(c); if (node.shadowRoot) for (const c of node.shadowRoot.children) walk(c); };
  walk(document.body);
  return found;
}"""


def first_visit(page: Any, app: App) -> None:
    page.goto(app.url)
    page.get_by_role("button", name="Train", exact=True).wait_for()


def curves(page: Any) -> dict[str, dict[str, list[float]]]:
    """Every line of every plot on screen, by its name."""
    return {
        line["name"]: line for plot in page.evaluate(ON_SCREEN) for line in plot if line.get("name")
    }


def until(ready: Callable[[], Any], what: str, seconds: float = 30) -> Any:
    """Ask again until the answer is true, or say what did not come."""
    deadline = time.monotonic() + seconds
    while True:
        if found := ready():
            return found
        assert time.monotonic() < deadline, f"within {seconds} s there was no {what}"
        time.sleep(0.05)  # between two questions, with a deadline


def state_of(page: Any) -> str | None:
    pill = page.locator("[data-state]").locator("visible=true")
    states = [one.get_attribute("data-state") for one in pill.all()]
    return next(
        (
            one
            for one in states
            if one
            in (
                "queued",
                "starting",
                "running",
                "paused",
                "finished",
                "stopped",
                "failed",
                "interrupted",
            )
        ),
        None,
    )


def stream(app: App, page: Any) -> dict[str, Any]:
    """The whole record of the open run, asked with the visitor's own cookies."""
    run = page.url.split("run=")[1].split("&")[0]
    return page.evaluate(f"async () => (await fetch('/api/runs/{run}/stream')).json()")


def settled(page: Any, name: str) -> None:
    """The page of that name is drawn, and its script has come to its end."""
    page.locator(f'[data-testid="stTopNavLink"][aria-current="page"]:has-text("{name}")').wait_for()
    page.locator('.stApp[data-test-script-state="notRunning"]').wait_for()
    page.wait_for_load_state("networkidle")


def test_train_is_quiet_while_the_drawing_has_errors_says_why_and_is_loud_again_when_they_are_mended(
    app: App, page: Any
) -> None:
    first_visit(page, app)
    button, ground = (
        page.get_by_role("button", name="Train", exact=True),
        "b => getComputedStyle(b).backgroundColor",
    )
    tip = "b => getComputedStyle(b.closest('.st-key-bar-train'), '::after').content"
    page.locator(".react-flow__node", has_text="Convolution 1").click()
    loud = button.evaluate(ground)
    assert button.evaluate(tip) == '"Train this network now"'
    page.keyboard.press("Delete")
    until(lambda: button.evaluate(ground) != loud, "quiet button")
    assert button.evaluate(tip) == '"Not yet. Nothing is connected to ReLU 1."'
    button.click()  # the page it leads to says what is wrong and what to do, and leads back
    page.get_by_role("heading", name="This drawing cannot be trained yet").wait_for()
    page.get_by_text("Nothing is connected to ReLU 1.").wait_for()
    assert page.get_by_role("button", name="Train digits-cnn").count() == 0
    page.get_by_role("button", name="Open Build").click()
    page.locator(".react-flow__pane").click(position={"x": 20, "y": 20})
    page.keyboard.press("Control+z")
    until(
        lambda: (
            button.evaluate(ground) == loud and button.evaluate(tip) == '"Train this network now"'
        ),
        "loud button",
    )


def test_a_first_visit_runs_the_page_once_so_that_a_press_of_train_cannot_fall_between_two_runs(
    app: App, page: Any
) -> None:
    asked: list[Any] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: asked.append(frame)))
    page.clock.install()
    first_visit(page, app)
    project = page.url.split("project=")[1].split("&")[0]
    revision = f"async () => (await (await fetch('/api/projects/{project}')).json()).revision"
    until(
        lambda: page.evaluate(revision) >= 1, "first edit: the canvas lays a new project out itself"
    )
    settled(page, "Build")
    page.clock.run_for(5_000)  # whatever waits to be reported is reported now
    settled(page, "Build")
    assert len(asked) == 1, "only the page itself was asked for"


def test_from_the_first_visit_to_a_downloaded_file(app: App, page: Any, tmp_path: Path) -> None:
    first_visit(page, app)
    assert "project=" in page.url
    page.get_by_text("digits-cnn").first.wait_for()
    page.get_by_role("button", name="Train", exact=True).click()
    page.wait_for_url("**/train**run=**")

    # the curve grows while it trains
    def points() -> int:
        return len(curves(page).get("training", {}).get("x", []))

    until(lambda: points() > 1, "first points")
    first = points()
    until(lambda: points() > first or state_of(page) == "finished", "growing curve")
    until(lambda: state_of(page) == "finished", "end of the training", 120)
    page.get_by_role("status").filter(
        has_text="✓ Saved"
    ).wait_for()  # though the canvas was left before its first save was answered
    # the points on screen are those of the record
    record = stream(app, page)["series"]
    until(
        lambda: len(curves(page)["validation"]["y"]) == len(record["validation/loss"]["y"]),
        "whole curve",
    )
    assert record["validation/accuracy"]["y"][-1] > 0.9
    page.get_by_role("link", name="Export").click()
    with page.expect_download() as source:
        page.get_by_role("button", name="Download the Python source file").click()
    source.value.save_as(tmp_path / "network.py")
    page.locator('[data-thing="pack"][data-state="ready"]').wait_for(timeout=120_000)
    page.get_by_text("Equal to torch within").wait_for()
    with page.expect_download() as exported:
        page.get_by_role("button", name="Download the ONNX file").click()
    exported.value.save_as(tmp_path / "network.onnx")
    session = onnxruntime.InferenceSession(tmp_path / "network.onnx")
    assert session.run(None, {session.get_inputs()[0].name: np.zeros((3, 1, 8, 8), np.float32)})[
        0
    ].shape == (3, 10)
    alone = f"import runpy, torch; n = runpy.run_path({str(tmp_path / 'network.py')!r})['NETWORKS']; print(next(iter(n.values()))()(torch.zeros(2, 1, 8, 8)).shape)"
    done = subprocess.run(
        [sys.executable, "-I", "-c", alone],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "[2, 10]" in done.stdout


def test_nothing_is_asked_of_another_address(app: App, page: Any) -> None:
    elsewhere: list[str] = []
    page.on(
        "request",
        lambda request: (
            elsewhere.append(request.url)
            if not request.url.startswith((app.url, "data:", "blob:"))
            else None
        ),
    )
    page.on(
        "websocket",
        lambda socket: (
            elsewhere.append(socket.url) if f"127.0.0.1:{app.port}" not in socket.url else None
        ),
    )
    first_visit(page, app)
    for name in page.get_by_test_id("stTopNavLink").all_inner_texts():
        page.get_by_role("link", name=name, exact=True).click()
        settled(page, name)
    assert elsewhere == []


def test_a_reload_shows_the_same_run_with_its_whole_curve(app: App, page: Any) -> None:
    first_visit(page, app)
    page.get_by_role("button", name="Train", exact=True).click()
    until(lambda: len(curves(page).get("validation", {}).get("x", [])) > 2, "validation points")
    address = page.url
    page.reload()
    until(
        lambda: len(curves(page).get("validation", {}).get("x", [])) > 2,
        "whole curve after the reload",
        10,
    )
    assert page.url == address
    assert curves(page)["validation"]["x"][0] == 1


@pytest.mark.slow
def test_training_goes_on_when_the_app_is_killed_and_the_restarted_page_finds_it(
    own_app: App, page: Any
) -> None:
    first_visit(page, own_app)
    page.get_by_role("button", name="Train", exact=True).click()
    until(lambda: len(curves(page).get("validation", {}).get("x", [])) > 1, "validation points")
    address = page.url
    own_app.kill()
    own_app.start()
    page.goto(address)
    until(lambda: state_of(page) == "finished", "finished run after the restart", 120)
    steps = stream(own_app, page)["series"]["step/loss"]["x"]
    assert steps == sorted(set(steps)), "no step is missing or there twice"


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_pages_open_in_both_themes_without_an_error_in_the_console(
    app: App, visitor: Callable[..., Any], theme: str
) -> None:
    page, errors = visitor(color_scheme=theme), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "console", lambda message: errors.append(message.text) if message.type == "error" else None
    )
    first_visit(page, app)
    for name in page.get_by_test_id("stTopNavLink").all_inner_texts():
        page.get_by_role("link", name=name, exact=True).click()
        settled(page, name)
        assert page.get_by_test_id("stException").count() == 0
        assert "mistake of ours" not in page.inner_text("body")
    assert errors == []
    assert not (app.home / "app.log").exists(), (app.home / "app.log").read_text()


@pytest.mark.slow
def test_another_visitor_sees_neither_project_nor_run(
    app: App, visitor: Callable[..., Any]
) -> None:
    mine, theirs = visitor(), visitor()
    first_visit(mine, app)
    mine.get_by_role("button", name="Train", exact=True).click()
    mine.wait_for_url("**run=**")
    run, project = (
        mine.url.split("run=")[1].split("&")[0],
        mine.url.split("project=")[1].split("&")[0],
    )
    first_visit(theirs, app)
    for path in (f"/api/projects/{project}", f"/api/runs/{run}/stream"):
        own, unknown = (
            theirs.evaluate(
                f"async () => {{ const a = await fetch('{one}'); return [a.status, await a.text()]; }}"
            )
            for one in (path, path.replace(run, "0" * len(run)).replace(project, "0" * 16))
        )
        assert own == unknown
        assert own[0] == 404
