"""What watching costs and how quick it is: step to screen, watchers against training speed, the
server under fifty, the page of a long run.
"""

from __future__ import annotations

import json
import statistics
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from benchmarks.bench_first_point import bare_page, page_alone
from engine.files import read_json
from engine.run.record import ROW, read_live
from tests.browser import chromium
from tests.browser.conftest import App
from tests.browser.test_journey import ON_SCREEN
from tests.conftest import end_engine

# On each frame: how many points the curve of single steps has, with the moment.
# The plot of the loss has a point a step, and so more than any other line of the training.
FRAMES = """() => {
  window.seenPoints = [];
  let host = null;
  const pointsOf = (node) => node?.data?.find?.((t) => t.name === "training")?.x.length ?? 0;
  const walk = (node) => { if (pointsOf(node) > pointsOf(host)) host = node; for (const c of node.children ?? []) walk(c); if (node.shadowRoot) for (const c of node.shadowRoot.children) walk(c); };
  const look = () => { if (!host?.isConnected) { host = null; walk(document.body); } const n = pointsOf(host), last = window.seenPoints.at(-1); if (n && (!last || last[1] !== n)) window.seenPoints.push([Date.now(), n]); requestAnimationFrame(look); };
  look();
}"""


SMALL = (8, 5, 4)  # units a layer, as in Playground


class Visitor:
    """Asks the app's routes with the cookies of a browser."""

    def __init__(self, app: App, page: Any) -> None:
        self.app, self.page = app, page
        page.goto(app.url)
        page.get_by_role("button", name="Train", exact=True).wait_for()
        self.cookies = "; ".join(f"{c['name']}={c['value']}" for c in page.context.cookies())

    def ask(self, path: str, sent: Any = None) -> Any:
        headers = {
            "cookie": self.cookies,
            "origin": self.app.url,
            "content-type": "application/json",
        }
        request = urllib.request.Request(
            f"{self.app.url}{path}",
            json.dumps(sent).encode() if sent is not None else None,
            headers,
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.loads(answer.read())

    def start(self, template: str, **plan: Any) -> tuple[str, Path]:
        id_ = self.ask(f"/api/templates/{template}", {})["id"]
        widths = dict(zip(("n2", "n4", "n6"), plan.pop("widths", ()), strict=False))
        puts = [{"path": ["plan", name], "value": value} for name, value in plan.items()]
        puts += [
            {
                "path": ["networks", "network", "nodes", node, "params", "out_features"],
                "value": width,
            }
            for node, width in widths.items()
        ]
        self.ask(
            f"/api/projects/{id_}/edits",
            {"client": "bench", "since": 0, "edits": [{"key": "k", "label": "plan", "puts": puts}]},
        )
        self.page.goto(f"{self.app.url}/train?project={id_}")
        self.page.get_by_role("button", name=f"Train {template}").click()
        self.page.wait_for_url("**run=**", wait_until="commit")
        run = self.page.url.split("run=")[1].split("&")[0]
        return run, self.app.home / "runs" / run

    def stop(self, run: str) -> None:
        self.ask(f"/api/runs/{run}/control", {"do": "stop"})


def until(ready: Callable[[], Any], seconds: float = 60) -> Any:
    deadline = time.monotonic() + seconds
    while not (found := ready()):
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(0.01)  # between two questions
    return found


def step_to_screen(visitor: Visitor) -> None:
    run, folder = visitor.start("digits-cnn", epochs=400, batch=128)
    file = until(
        lambda: next(
            (
                folder / "metrics" / f"{k}.rows"
                for k, name in enumerate(
                    (read_json(folder / "metrics" / "index.json") or {"series": []})["series"]
                )
                if name == "step/loss" and (folder / "metrics" / f"{k}.rows").exists()
            ),
            None,
        )
    )
    visitor.page.evaluate(FRAMES)
    written: list[tuple[float, int]] = []
    deadline = time.monotonic() + 12
    while time.monotonic() < deadline:
        size = file.stat().st_size // ROW.itemsize
        if not written or size != written[-1][1]:
            written.append((time.time() * 1000, size))
        time.sleep(0.002)  # the resolution of this measurement
    shown = visitor.page.evaluate("() => window.seenPoints")
    visitor.stop(run)
    late = [next((t for t, n in shown if n >= size), None) for _, size in written]
    gaps = [t - at for (at, _), t in zip(written, late, strict=True) if t is not None][5:]
    rate = len(shown) / ((shown[-1][0] - shown[0][0]) / 1000)
    print(
        f"step in the record to its point on screen: p50 {np.percentile(gaps, 50):.0f} ms, p95 {np.percentile(gaps, 95):.0f} ms, {rate:.1f} updates a second (promise: 300 ms at 4 to 10)"
    )


class Watchers:
    """Pages that watch, without their drawing: each asks for what is new five times a second."""

    def __init__(self, visitor: Visitor, count: int, path: Callable[[str], str]) -> None:
        self.closing, self.answers = threading.Event(), 0

        def watch() -> None:
            cursor = ""
            while not self.closing.wait(0.2):
                told = visitor.ask(path(cursor))
                cursor = told.get("cursor") or told.get("stamp") or cursor
                self.answers += 1

        self.threads = [threading.Thread(target=watch, daemon=True) for _ in range(count)]
        for thread in self.threads:
            thread.start()

    def close(self) -> None:
        self.closing.set()
        for thread in self.threads:
            thread.join()


def measure(folder: Path, seconds: float) -> tuple[float, float]:
    """Steps a second by the clock, and by the worker's own processor time (which a busy machine
    does not change).
    """
    live = read_live(folder) or {}
    worker = psutil.Process(live["pid"])
    before, busy, begin = live["step"], sum(worker.cpu_times()[:2]), time.monotonic()
    time.sleep(seconds)  # the stretch that is measured
    steps = (read_live(folder) or {})["step"] - before
    return steps / (time.monotonic() - begin), steps / max(1e-9, sum(worker.cpu_times()[:2]) - busy)


def watching(
    visitor: Visitor,
    title: str,
    template: str,
    promise: str,
    count: int,
    path: Callable[[str, str], str],
    **plan: Any,
) -> None:
    run, folder = visitor.start(template, **plan)
    until(lambda: (read_live(folder) or {}).get("step", 0) > 20)
    visitor.page.goto(f"{visitor.app.url}/learn")  # this page itself must not watch
    pairs = []
    for _ in range(4):
        alone = measure(folder, 2.5)
        watchers = Watchers(visitor, count, lambda cursor: path(run, cursor))
        time.sleep(0.7)  # the window opens, its first look is the warm-up
        watched = measure(folder, 2.5)
        watchers.close()
        until(lambda: True)
        time.sleep(6.5 if "insides" in path(run, "") else 0)  # the window closes by itself
        pairs.append((alone[0] / watched[0], alone[1] / watched[1]))
    visitor.stop(run)
    clock, work = (statistics.median(one[k] for one in pairs) for k in (0, 1))
    print(
        f"{title}: training takes {clock:.3f} times as long by the clock, {work:.3f} by its processor time ({promise})"
    )


def fifty(visitor: Visitor) -> None:
    run, folder = visitor.start("digits-cnn", epochs=2000)
    until(lambda: (read_live(folder) or {}).get("step", 0) > 20)
    visitor.page.goto(f"{visitor.app.url}/learn")
    assert visitor.app.process is not None
    server = psutil.Process(visitor.app.process.pid)
    watchers = Watchers(visitor, 50, lambda cursor: f"/api/runs/{run}/stream?cursor={cursor}")
    time.sleep(1)
    busy, begin, answered = sum(server.cpu_times()[:2]), time.monotonic(), watchers.answers
    time.sleep(6)
    share = (sum(server.cpu_times()[:2]) - busy) / (time.monotonic() - begin)
    rate = (watchers.answers - answered) / (time.monotonic() - begin)
    watchers.close()
    visitor.stop(run)
    print(
        f"fifty watchers: the server uses {share:.2f} of a core at {rate:.0f} answers a second, {1000 * share / max(rate, 1e-9):.2f} ms each (promise: under one core)"
    )


def plane(visitor: Visitor) -> None:
    run, folder = visitor.start("moons-mlp", epochs=100_000, batch=10, widths=SMALL)
    until(lambda: (read_live(folder) or {}).get("step", 0) > 20)
    visitor.page.goto(f"{visitor.app.url}/learn")
    seen, begin = set(), time.monotonic()
    while time.monotonic() - begin < 8:
        seen.add(visitor.ask(f"/api/runs/{run}/insides?kinds=plane").get("stamp"))
        time.sleep(0.02)
    visitor.stop(run)
    print(
        f"boundary and unit maps of a network of 8, 5 and 4 units: {len(seen) / 8:.1f} a second (promise: 10 for networks of Playground's size)"
    )


# The page of a run is drawn when its curves, or for data in a plane its map, are there; the press
# on "Curves" comes in the same frame as the button.
PAINTED = f"""
const times = (window.layerloomTimes = {{}});
const deep = (node, found) => {{ if (node.matches?.('[role="radio"]')) found.push(node); for (const c of node.children ?? []) deep(c, found); if (node.shadowRoot) deep(node.shadowRoot, found); return found; }};
const look = () => {{
  if (sessionStorage.curves && !times.pressed) {{ const tab = deep(document, []).find((one) => one.textContent.trim() === "Curves" && one.checkVisibility()); if (tab) {{ tab.click(); times.pressed = performance.now(); }} }}
  if (document.body && ({ON_SCREEN})().flat().some((line) => line.x.length > 1000)) requestAnimationFrame(() => {{ times.painted = performance.now(); }});
  else requestAnimationFrame(look);
}};
look();
"""


def is_finished(run: Path) -> bool:
    return (read_json(run / "end-1.json") or {}).get("state") == "finished"


def long_run(visitor: Visitor) -> None:
    """Two runs of 10,000 steps: one whose page opens on its curves, one whose page opens on the
    plane.
    """
    with tempfile.TemporaryDirectory() as folder, bare_page(Path(folder)) as bare_url:
        for template, press in (("logistic-regression", False), ("moons-mlp", True)):
            _, run = visitor.start(template, epochs=10_000, batch=10_000, stopping=None)
            until(partial(is_finished, run), 300)
            address, found, bares = visitor.page.url, [], []
            page, bare = visitor.page.context.new_page(), visitor.page.context.new_page()
            page.add_init_script(PAINTED)
            page.goto(f"{visitor.app.url}/learn")
            page.evaluate(
                "(press) => { if (press) sessionStorage.curves = 1; else delete sessionStorage.curves; }",
                press,
            )
            for _ in range(9):
                page.bring_to_front()
                page.goto(address, wait_until="commit")
                page.wait_for_function("() => window.layerloomTimes?.painted", polling=20)
                found.append(page.evaluate("window.layerloomTimes.painted") / 1000)
                bare.bring_to_front()
                bares.append(page_alone(bare, bare_url))
            page.close()
            bare.close()
            print(
                f"the page of a 10,000-point run, {'with a press on Curves' if press else 'which opens on its curves'}: from asking for it to drawn curves "
                f"{statistics.median(found):.2f} s in the middle ({min(found):.2f} to {max(found):.2f}; promise: 1.5 s); a Streamlit page with one button {statistics.median(bares):.2f} s"
            )


def main() -> None:
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        app = App(Path(folder) / "home")
        app.start()
        try:
            with chromium.browser(playwright) as context:
                visitor = Visitor(app, context.new_page())
                step_to_screen(visitor)
                watching(
                    visitor,
                    "five watchers of the curves",
                    "digits-cnn",
                    "promise: 1.02",
                    5,
                    lambda run, c: f"/api/runs/{run}/stream?cursor={c}",
                    epochs=3000,
                )
                layers = "insides?layers=network/conv2&kinds=predictions"
                watching(
                    visitor,
                    "one watcher of the insides",
                    "digits-cnn",
                    "promise: 1.05",
                    1,
                    lambda run, c: f"/api/runs/{run}/{layers}&seen={c}",
                    epochs=3000,
                )
                watching(
                    visitor,
                    "one watcher of the plane",
                    "moons-mlp",
                    "promise: 1.05",
                    1,
                    lambda run, c: f"/api/runs/{run}/insides?kinds=plane&seen={c}",
                    epochs=1_000_000,
                    batch=10,
                    widths=SMALL,
                )
                fifty(visitor)
                plane(visitor)
                long_run(visitor)
        finally:
            app.stop()
            end_engine(app.home)


if __name__ == "__main__":
    main()
