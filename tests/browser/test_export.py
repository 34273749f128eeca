"""The Export page in a real browser: what is made is checked and downloaded, a drawn digit is
answered, an endpoint answers a program.
"""

from __future__ import annotations

import json
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
    page.get_by_role("link", name="Export").click()
    page.get_by_text("Trained network").wait_for()
    return page


def open_view(page: Any, name: str) -> None:
    page.get_by_test_id("stButtonGroup").get_by_text(name, exact=True).click()


def test_what_is_made_is_checked_predicts_a_drawing_and_serves_a_program(
    trained: Any, tmp_path: Path
) -> None:
    page, errors = trained, list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    # take away
    page.get_by_role("button", name="Make an ONNX file").click()
    page.get_by_text("Checked: differs from torch by at most").wait_for(timeout=120_000)
    with page.expect_download() as exported:
        page.get_by_role("button", name="Download the ONNX file").click()
    exported.value.save_as(tmp_path / "network.onnx")
    session = onnxruntime.InferenceSession(tmp_path / "network.onnx")
    assert session.run(["out"], {"image": np.zeros((3, 1, 8, 8), np.float32)})[0].shape == (3, 10)
    page.locator('[data-thing="bundle"]').get_by_role("button", name="Make").click()
    page.locator('[data-thing="bundle"][data-state="ready"]').wait_for(timeout=60_000)
    # predict: a one is a stroke from top to bottom
    open_view(page, "Predict")
    pad = page.locator("canvas.pad")
    pad.wait_for(timeout=60_000)
    box = pad.bounding_box()
    page.mouse.move(box["x"] + 140, box["y"] + 50)
    page.mouse.down()
    for y in range(60, 235, 15):
        page.mouse.move(box["x"] + 140, box["y"] + y)
    page.mouse.up()
    page.locator("[data-answer]").wait_for(timeout=60_000)
    page.get_by_text("Training samples it finds most alike").wait_for()
    assert page.locator("[data-answer]").inner_text() in "0123456789"
    assert page.locator(".figures .alike img").count() == 5
    assert page.locator(".figures .probability .track").count() == 10
    # serve
    open_view(page, "Serve")
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
    open_view(page, "Serve")
    page.locator("section[data-endpoint]").wait_for()
    assert page.locator("[data-secret]").count() == 0, "a token is shown once"
    page.get_by_role("button", name="Stop").click()
    page.get_by_text("Stopped", exact=True).wait_for(timeout=30_000)
    assert errors == []
