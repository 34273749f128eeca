"""A zip of sounds of one's own: seen and heard, trained, and asked about one more."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.browser.conftest import App
from tests.browser.test_data_page import bring, open_data
from tests.browser.test_journey import state_of, until
from tests.reading.examples import wav, zipped

PITCHES = {"low": 400, "high": 1600}


def tone(pitch: float, seconds: float, rate: int = 8000) -> bytes:
    time = np.arange(round(seconds * rate)) / rate
    return wav(0.4 * np.sin(2 * np.pi * pitch * time), rate)


def tones() -> bytes:
    rng = np.random.default_rng(0)
    return zipped(
        {
            f"{name}/{k}.wav": tone(pitch * rng.uniform(0.8, 1.2), rng.uniform(0.2, 0.4))
            for name, pitch in PITCHES.items()
            for k in range(40)
        }
    )


@pytest.mark.slow
def test_sounds_are_dropped_heard_trained_and_asked_about(app: App, page: Any) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    open_data(page, app)
    file = {"name": "tones.zip", "mimeType": "application/zip", "buffer": tones()}
    bring(page, file, "tones.zip")
    assert "80 sounds" in page.locator(".top .facts").inner_text()
    # seen as waves, and played from near
    page.locator(".group .who", has_text="high").wait_for()
    page.locator(".group .cell").first.click()
    heard = page.locator("audio")
    heard.wait_for()
    page.wait_for_function("sound => sound.duration > 0.1", arg=heard.element_handle())
    page.get_by_alt_text("All channels of series over time").wait_for()
    page.keyboard.press("Escape")
    # the transform turns waves into pictures of their tones
    page.get_by_role("tab", name="Transforms").click()
    page.locator(".pics img").first.wait_for()
    page.locator("[data-offer]").first.get_by_role("button", name="Open in Build").click()
    page.get_by_role("button", name="Train", exact=True).click(timeout=60_000)
    page.wait_for_url("**/train**run=**")
    until(lambda: state_of(page) == "finished", "end of the training", 240)
    # one's own sound, at another rate
    page.goto(page.url.replace("/train", "/export"))
    page.get_by_role("button", name="Choose a file").wait_for(timeout=120_000)
    own = {"name": "own.wav", "mimeType": "audio/wav", "buffer": tone(1500, 0.3, 44_100)}
    page.locator("input[type=file]").set_input_files(own)
    until(lambda: page.locator("[data-answer]").first.inner_text() == "high", "answer", 60)
    assert "44,100" in page.locator(".answer").inner_text()
    assert errors == []
