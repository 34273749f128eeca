"""The Export page in a real browser: what is made is checked and downloaded, a drawn digit is
answered, an endpoint answers a program.
"""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest

from tests.browser.conftest import App
from tests.browser.test_journey import first_visit, state_of, until


@pytest.fixture
def trained(app: App, page: Any) -> Any:
    """A page whose run has just finished, on Export."""
    first_visit(page, app)
    page.get_by_role("button", name="Train", exact=True).click()
    page.wait_for_url("**/train**run=**")
    until(lambda: state_of(page) == "finished", "end of the training", 120)
    page.get_by_role("button", name="Try it").click()
    page.wait_for_url("**/export**")
    return page


def half(page: Any, name: str) -> None:
    page.get_by_role("radio", name=name, exact=True).click()


@pytest.mark.slow
def test_what_is_made_is_checked_answers_a_drawing_and_serves_a_program(
    trained: Any, tmp_path: Path
) -> None:
    page, errors = trained, list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    # take away: asking the network has its file made, too
    page.locator('[data-thing="pack"][data-state="ready"]').wait_for(timeout=120_000)
    page.get_by_text("Equal to torch within").wait_for()
    assert page.locator('[data-thing="network.py"] .ic').count() == 0, "no tick without a check"
    with page.expect_download() as exported:
        page.get_by_role("button", name="Download the ONNX file").click()
    exported.value.save_as(tmp_path / "network.onnx")
    session = onnxruntime.InferenceSession(tmp_path / "network.onnx")
    assert session.run(["out"], {"image": np.zeros((3, 1, 8, 8), np.float32)})[0].shape == (3, 10)
    page.get_by_role("button", name="Make the Project with weights file").click()
    page.locator('[data-thing="bundle"][data-state="ready"]').wait_for(timeout=60_000)
    page.get_by_label("Made last").get_by_text("bundle.zip").wait_for()
    # the lines for a program run as they stand
    page.get_by_text("onnxruntime as ort").wait_for()
    lines = page.get_by_label("From a program").last.inner_text()
    asked_alone = subprocess.run(
        [sys.executable, "-c", f"{lines}\nprint(out.shape)"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert asked_alone.stdout.strip() == "(1, 10)"
    # predict: a one is a stroke from top to bottom
    pad = page.locator("canvas.pad")
    pad.wait_for(timeout=60_000)
    box = pad.bounding_box()
    middle, side = box["x"] + box["width"] / 2, box["height"]
    page.mouse.move(middle, box["y"] + 0.18 * side)
    page.mouse.down()
    for share in range(20, 84, 5):
        page.mouse.move(middle, box["y"] + share / 100 * side)
    page.mouse.up()
    page.locator("[data-answer]").wait_for(timeout=60_000)
    page.get_by_role("heading", name="Training samples it finds most alike").wait_for()
    page.get_by_role("heading", name="As it sees it").wait_for()
    assert page.locator(".seen img").count() == 1
    assert page.locator("[data-answer]").inner_text() in "0123456789"
    assert page.locator(".figures .alike img").count() == 5
    assert page.locator(".figures .probability .track").count() == 10
    # serve
    half(page, "Serve")
    page.get_by_text("An example request").wait_for()
    page.get_by_label("What comes back, asked just now").wait_for(timeout=60_000)
    assert '"class"' in page.get_by_label("What comes back, asked just now").inner_text()
    page.get_by_role("button", name="Make an endpoint").click()
    secret = page.locator("[data-secret]")
    secret.wait_for(timeout=60_000)
    token, url = secret.inner_text(), page.locator("section[data-endpoint] code").first.inner_text()
    body = json.dumps({"inputs": {"image": np.zeros((1, 1, 8, 8)).tolist()}}).encode()
    asked = urllib.request.Request(
        f"{url}/predict",
        body,
        {"authorization": f"Bearer {token}", "content-type": "application/json"},
    )
    answer = json.load(urllib.request.urlopen(asked))
    assert answer["version"] == 1
    assert answer["predictions"][0]["class"] in "0123456789"
    until(
        lambda: page.locator('[data-count="answered"]').inner_text() == "1",
        "live count of the request",
        10,
    )
    page.get_by_role("button", name="Send").click()
    page.locator("[data-tried]").wait_for()
    page.reload()
    half(page, "Serve")
    page.locator("section[data-endpoint]").wait_for()
    assert page.locator("[data-secret]").count() == 0, "a token is shown once"
    page.get_by_role("button", name="Stop").click()
    page.get_by_text("Stopped", exact=True).wait_for(timeout=30_000)
    assert errors == []
