"""From the first page to the first loss point on screen, in one click: cold (the app has just
started) and warm (a worker is ready).

The page itself takes the times, frame by frame: what is counted is what a person waits for, not how
long a test tool takes to hear of it.
"""

from __future__ import annotations

import contextlib
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.browser import chromium
from tests.browser.conftest import App, free_port
from tests.browser.test_journey import ON_SCREEN, until
from tests.conftest import end_engine

WARM_RUNS = 9
A_LOOK = 0.5  # seconds between the button's coming and the click: faster than anybody finds it
CLOCK = f"""
const times = (window.layerloomTimes = {{}});
const look = () => {{
  if (!times.page && document.querySelector(".st-key-bar-train button")?.checkVisibility()) times.page = performance.now();
  if (times.click && ({ON_SCREEN})().flat().some((line) => line.name === "training" && line.x.length > 0)) times.point = performance.now();
  else requestAnimationFrame(look);
}};
addEventListener("click", (event) => {{ times.click ??= event.timeStamp; }}, true);
look();
"""


def first_point(page: Any, url: str, a_look: float = A_LOOK) -> tuple[float, float]:
    """Seconds from asking for the page to its Train button, and from the click to the first loss
    point.
    """
    page.add_init_script(CLOCK)
    page.goto(url)
    button = page.get_by_role("button", name="Train", exact=True)
    button.wait_for()
    time.sleep(a_look)
    button.click()
    page.wait_for_function("() => window.layerloomTimes.point", polling=20)
    times = page.evaluate("window.layerloomTimes")
    return times["page"] / 1000, (times["point"] - times["click"]) / 1000


@contextlib.contextmanager
def bare_page(folder: Path) -> Iterator[str]:
    """The address of a Streamlit page that has one button and nothing else: what any page of this
    framework takes.
    """
    script, port = folder / "bare.py", free_port()
    script.write_text(
        'import streamlit as st\n\nst.button("Train", key="bar-train")\n', encoding="utf-8"
    )
    options = {
        "server.port": port,
        "server.address": "127.0.0.1",
        "server.headless": "true",
        "browser.gatherUsageStats": "false",
    }
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        str(script),
        *(f"--{name}={value}" for name, value in options.items()),
    ]
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        until(lambda: is_there(port), "bare page")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def is_there(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def page_alone(page: Any, url: str) -> float:
    page.add_init_script(CLOCK)
    page.goto(url)
    page.wait_for_function("() => window.layerloomTimes.page", polling=20)
    return float(page.evaluate("window.layerloomTimes.page")) / 1000


def main() -> None:
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        app = App(Path(folder) / "home")
        app.start()
        try:
            with chromium.browser(playwright) as context:
                painted, clicked = first_point(context.new_page(), app.url, 0)
                print(
                    f"cold: page {painted:.2f} s, click to first point {clicked:.2f} s, together {painted + clicked:.2f} s (promised: 5)"
                )
                with bare_page(Path(folder)) as bare_url:
                    warm = []
                    for _ in range(WARM_RUNS):
                        page, bare = context.new_page(), context.new_page()
                        page.bring_to_front()
                        times = first_point(page, app.url)
                        # the next one has the machine for itself
                        page.get_by_role("button", name="Train again").wait_for(timeout=60_000)
                        page.close()
                        warm.append((*times, page_alone(bare, bare_url)))
                        bare.close()
            pages, clicks, bares = (statistics.median(column) for column in zip(*warm, strict=True))
            print(
                f"warm, medians of {WARM_RUNS}: from the click on the first page to the first point {clicks:.2f} s (promised: 1)"
            )
            print(
                f"  the page itself {pages:.2f} s, {pages / bares:.2f} times a Streamlit page with one button and nothing else ({bares:.2f} s)"
            )
        finally:
            app.stop()
            end_engine(app.home)


if __name__ == "__main__":
    main()
