"""From the first page to the first loss point on screen, in one click: cold (the app has just started) and warm (a worker is ready)."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.browser import chromium
from tests.browser.conftest import App
from tests.browser.test_journey import ON_SCREEN
from tests.conftest import end_engine

WARM_RUNS = 9
FIRST_POINT = f"() => ({ON_SCREEN})().flat().some((line) => line.name === 'training' && line.x.length > 0)"


def first_point(page: Any, url: str) -> tuple[float, float, float]:
    """Seconds from asking for the page to its Train button, from there to the first loss point, and the whole."""
    start = time.perf_counter()
    page.goto(url)
    button = page.get_by_role("button", name="Train", exact=True)
    button.wait_for()
    painted = time.perf_counter()
    button.click()
    page.wait_for_function(FIRST_POINT, polling=20)
    end = time.perf_counter()
    return painted - start, end - painted, end - start


def main() -> None:
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        app = App(Path(folder) / "home")
        app.start()
        try:
            with chromium.browser(playwright) as context:
                painted, clicked, whole = first_point(context.new_page(), app.url)
                print(f"cold: page {painted:.2f} s, click to first point {clicked:.2f} s, together {whole:.2f} s (promised: 5)")
                warm = []
                for _ in range(WARM_RUNS):
                    page = context.new_page()
                    warm.append(first_point(page, app.url))
                    page.get_by_role("button", name="Train again").wait_for(timeout=60_000)  # the next one has the machine for itself
                    page.close()
            pages, clicks, wholes = (statistics.median(column) for column in zip(*warm, strict=True))
            print(
                f"warm, median of {WARM_RUNS}: page {pages:.2f} s, click to first point {clicks:.2f} s, together {wholes:.2f} s (promised: 1)"
            )
        finally:
            app.stop()
            end_engine(app.home)


if __name__ == "__main__":
    main()
