"""The canvas in a headless Chromium that draws on the CPU: from an edit to its new shape on screen,
dragging and panning, opening.

Measured in the page itself; an edit's time holds the whole way: store, route, verdict, drawing, the
next painted frame.
"""

from __future__ import annotations

import gzip
import re
import statistics
import tempfile
from pathlib import Path
from typing import Any

BUILT = Path(__file__).resolve().parent.parent / "builder" / "ui" / "dist"

EDITS = """async (times) => {
  const root = document.getElementById("here").shadowRoot, { editor } = root.querySelector(".canvas").layerloom;
  const id = Object.keys(editor.network.nodes)[1], field = editor.entry(editor.network.nodes[id]).fields.find((one) => one.name === "out_channels");
  const wire = Object.entries(editor.network.wires).find(([, one]) => one.from[0] === id)[0];
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  const shown = [], own = [];
  for (let number = 0; number < times; number++) {
    const wanted = 9 + (number % 40);
    await new Promise((done) => setTimeout(done, 30));
    const start = performance.now();
    editor.setParam([id], field, wanted, false); editor.settle();
    await frame();
    own.push(performance.now() - start);
    for (;;) { const chip = root.querySelector(`[data-testid="chip-${wire}"] text`); if (chip && chip.textContent.startsWith(`${wanted} ×`)) break; await frame(); }
    shown.push(performance.now() - start);
  }
  return { shown, own };
}"""
OPENED = """() => new Promise((done) => { const turn = () => { const root = document.getElementById("here").shadowRoot; if (root.querySelector(".node") && root.querySelector(".chip")) setTimeout(() => done(performance.now() - window.started), 0); else requestAnimationFrame(turn); }; turn(); })"""

CHOOSE = """(many) => { const { editor } = document.getElementById("here").shadowRoot.querySelector(".canvas").layerloom; editor.select(Object.keys(editor.network.nodes).slice(0, many)); editor.home(true); }"""


def network(size: int) -> dict[str, Any]:
    """Image, then convolutions and ReLUs with a skip every ten nodes."""
    nodes: dict[str, Any] = {
        "n0": {
            "type": "image",
            "name": "image",
            "params": {"channels": 3, "height": 32, "width": 32},
            "at": [0, 0],
        }
    }
    wires: dict[str, Any] = {}
    for number in range(1, size):
        kind = "conv2d" if number % 2 else "relu"
        nodes[f"n{number}"] = {
            "type": kind,
            "name": f"{kind[:4]}{number}",
            "params": {"out_channels": 8} if number % 2 else {},
            "at": [(number // 40) * 340, (number % 40) * 84],
        }
        wires[f"w{number}"] = {"from": [f"n{number - 1}", "out"], "to": [f"n{number}", "in"]}
    nodes["end"] = {
        "type": "latent",
        "name": "end",
        "params": {},
        "at": [(size // 40) * 340, (size % 40) * 84],
    }
    wires["end"] = {"from": [f"n{size - 1}", "out"], "to": ["end", "in"]}
    return {"format": 1, "name": f"bench{size}", "notes": "", "networks": {"network": {"nodes": nodes, "wires": wires, "groups": {}}}, "blocks": {}, "plan": {}, "weights": {}}  # fmt: skip


def percentile(values: list[float], part: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


# The first layer right of and below a point of the screen: where in it a hand would press, beside
# its ports.
LAYER = """([x, y]) => {
  const { flow, editor } = document.getElementById("here").shadowRoot.querySelector(".canvas").layerloom;
  for (const box of editor.drawing.boxes.values()) { const at = flow.flowToScreenPosition({ x: box.x + box.w / 4, y: box.y + box.h / 2 }); if (at.x > x && at.y > y) return [at.x, at.y]; }
}"""
ZOOM = """(zoom) => document.getElementById("here").shadowRoot.querySelector(".canvas").layerloom.flow.zoomTo(zoom)"""


def longest_task(page: Any, act: Any) -> tuple[float, int]:
    """The longest task of the page's main thread while something is done, and how many took more
    than 33 ms.
    """
    session = page.context.new_cdp_session(page)
    events: list[dict[str, Any]] = []
    done: list[bool] = []
    session.on("Tracing.dataCollected", lambda told: events.extend(told["value"]))
    session.on("Tracing.tracingComplete", lambda told: done.append(True))
    session.send(
        "Tracing.start",
        {
            "categories": "toplevel,devtools.timeline,disabled-by-default-devtools.timeline",
            "transferMode": "ReportEvents",
        },
    )
    act()
    session.send("Tracing.end")
    while not done:
        page.wait_for_timeout(20)
    main = {
        (one["pid"], one["tid"])
        for one in events
        if one.get("name") == "thread_name" and one["args"].get("name") == "CrRendererMain"
    }
    tasks = [
        one["dur"] / 1000
        for one in events
        if one.get("ph") == "X"
        and one.get("name") in ("RunTask", "ThreadControllerImpl::RunTask")
        and (one["pid"], one["tid"]) in main
    ]
    session.detach()
    return max(tasks, default=0.0), sum(one > 33 for one in tasks)


def brought_by(name: str) -> set[str]:
    """A built module and all that it imports at once."""
    modules, waiting = set[str](), [name]
    while waiting:
        name = waiting.pop()
        if name not in modules:
            modules.add(name)
            text = (BUILT / name).read_text(encoding="utf-8")
            waiting += re.findall(r"""(?:from|import)\s*["']\./([\w-]+\.js)["']""", text)
    return modules


def main() -> None:
    from playwright.sync_api import sync_playwright

    from tests.browser import chromium
    from tests.browser.drawing_hand import CanvasServer

    bundle = [(BUILT / name).read_bytes() for name in brought_by("canvas.js")]
    whole, packed = (sum(map(len, files)) / 1000 for files in (bundle, map(gzip.compress, bundle)))
    print(f"bundle of Build: {whole:.0f} kB, gzipped {packed:.0f} kB (at most 250)")
    with (
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
        chromium.browser(playwright) as context,
    ):
        server = CanvasServer(Path(folder))
        server.start()
        try:
            page = context.new_page()
            for size, limit in ((10, 60), (100, 100), (300, 150)):
                project = server.project(network(size))
                page.goto(f"{server.url}/?project={project}")
                opened = page.evaluate(OPENED)
                page.evaluate(EDITS, 10)  # warm
                found = page.evaluate(EDITS, 50)
                shown, own = found["shown"], found["own"]
                print(
                    f"{size:5} nodes: edit to shape {statistics.median(shown):4.0f} / {percentile(shown, 0.95):4.0f} ms (p50/p95; at most {limit} at p95) · "
                    f"own effect painted {statistics.median(own):3.0f} / {percentile(own, 0.95):3.0f} ms · opened {opened:4.0f} ms"
                )
            project = server.project(network(1000))
            page.goto(f"{server.url}/?project={project}")
            print(f" 1000 nodes: opened {page.evaluate(OPENED):4.0f} ms")
            page.wait_for_timeout(500)
            canvas = page.get_by_test_id("flow").bounding_box()

            def drag_from(x: float, y: float) -> None:
                page.mouse.move(x, y)
                page.mouse.down()
                for step in range(60):
                    page.mouse.move(x + step * 4, y + (step % 20) * 3)
                page.mouse.up()
                page.wait_for_timeout(200)

            def drag() -> None:
                drag_from(*page.evaluate(LAYER, [canvas["x"] + 250, canvas["y"] + 80]))

            def together() -> None:
                drag_from(*page.evaluate(LAYER, [canvas["x"], canvas["y"]]))

            def pan() -> None:
                page.mouse.move(canvas["x"] + canvas["width"] - 20, canvas["y"] + 300)
                page.mouse.down()
                for step in range(60):
                    page.mouse.move(
                        canvas["x"] + canvas["width"] - 20 - step * 6, canvas["y"] + 300 - step * 3
                    )
                page.mouse.up()

            for zoom in (0.75, 0.5, 0.33, 0.15):
                page.goto(f"{server.url}/?project={project}")
                page.evaluate(OPENED)
                page.evaluate(ZOOM, zoom)
                page.wait_for_timeout(1000)  # all that comes into view has come
                for what, act in (("drag", drag), ("pan", pan)):
                    longest, over = longest_task(page, act)
                    print(
                        f" 1000 nodes at {zoom:.0%}: {what}: longest task {longest:.1f} ms, {over} over 33 ms"
                    )
            page.evaluate(CHOOSE, 300)
            page.wait_for_timeout(1000)
            longest, over = longest_task(page, together)
            print(
                f" 1000 nodes: drag of 300 layers, the whole drawing in view (no promise): longest task {longest:.1f} ms, {over} over 33 ms"
            )
        finally:
            server.stop()


if __name__ == "__main__":
    main()
