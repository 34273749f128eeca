"""What a hand does on the canvas: real mouse and keyboard events, and what is then in the document
on the server.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.browser.conftest import free_port

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass
class CanvasServer:
    """tests.browser.canvas_server as a process that can be stopped and started again."""

    home: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        self.home.mkdir(parents=True, exist_ok=True)
        with open(self.home / "server.txt", "ab") as out:
            self.process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "tests.browser.canvas_server",
                    str(self.port),
                    str(self.home / "projects"),
                ],
                cwd=ROOT,
                env={**os.environ, "LAYERLOOM_HOME": str(self.home)},
                stdout=out,
                stderr=out,
                start_new_session=True,
            )
        until = time.monotonic() + 60
        while True:
            try:
                urllib.request.urlopen(self.url, timeout=1).read()
                return
            except OSError:
                if self.process.poll() is not None or time.monotonic() > until:
                    raise RuntimeError(
                        f"the server did not start:\n{(self.home / 'server.txt').read_text()}"
                    ) from None
                time.sleep(0.05)  # between two questions, with a deadline

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            os.kill(self.process.pid, signal.SIGKILL)
            self.process.wait(10)

    def ask(self, path: str, data: Any = None) -> Any:
        body = None if data is None else json.dumps(data).encode()
        request = urllib.request.Request(
            self.url + path, data=body, headers={"content-type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)

    def project(self, document: Any = None) -> str:
        return str(self.ask("/make", document or {})["id"])

    def template(self, name: str) -> str:
        return str(self.ask(f"/api/templates/{name}", {})["id"])

    def document(self, project: str) -> Any:
        return self.ask(f"/api/projects/{project}")["document"]


def until(found: Callable[[], Any], what: str, seconds: float = 15) -> Any:
    """Ask again until it is so, or say what it was."""
    end = time.monotonic() + seconds
    while True:
        value = found()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"not within {seconds} s: {what}")
        time.sleep(0.03)  # between two questions, with a deadline


class Hand:
    """A visitor's page with the canvas of one project."""

    def __init__(
        self, page: Any, server: CanvasServer, project: str, theme: str = "light", **more: str
    ) -> None:
        self.page, self.server, self.project = page, server, project
        self.mouse, self.keyboard = page.mouse, page.keyboard
        self.wrong: list[str] = []
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        rest = "".join(f"&{name}={value}" for name, value in more.items())
        page.goto(f"{server.url}/?project={project}&theme={theme}{rest}")
        page.get_by_test_id("flow").wait_for()

    # ---- looking ----

    def node(self, title: str) -> Any:
        return self.page.locator(f'.node[data-title="{title}"]')

    def titles(self) -> list[str]:
        return [one.get_attribute("data-title") for one in self.page.locator(".node").all()]

    def js(self, code: str, argument: Any = None) -> Any:
        """Something of the editor itself: `editor` and `store` are at hand."""
        return self.page.evaluate(
            "([code, argument]) => { const root = document.getElementById('here').shadowRoot.querySelector('.canvas').layerloom;"
            " return new Function('editor', 'store', 'flow', 'argument', 'return ' + code)(root.editor, root.editor.store, root.flow, argument); }",
            [code, argument],
        )

    def text(self, test_id: str) -> str:
        return str(self.page.get_by_test_id(test_id).inner_text())

    def parameters(self, wanted: str) -> None:
        until(
            lambda: self.text("parameters") == wanted,
            f"{wanted} parameters; there are {self.text('parameters')}",
        )

    def saved(self) -> Any:
        """Wait until all is saved, and give the document of the server, which equals the page's."""
        until(lambda: self.js("store.saved") == "saved" and self.js("store.unsaved") == 0, "saved")
        return until(
            lambda: (
                found
                if (found := self.server.document(self.project)) == self.js("store.document")
                else None
            ),
            "the page shows what is saved",
        )

    def no_errors(self) -> None:
        assert self.js("editor.problems.filter(p => p.severity === 'error').map(p => p.text)") == []

    # ---- the mouse ----

    def middle(self, locator: Any) -> tuple[float, float]:
        box = locator.bounding_box()
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def drag(self, start: tuple[float, float], end: tuple[float, float], steps: int = 6) -> None:
        self.mouse.move(*start)
        self.mouse.down()
        self.mouse.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2, steps=steps)
        self.mouse.move(*end, steps=steps)
        self.mouse.up()

    def drop(self, layer: str, at: tuple[float, float]) -> None:
        """From the palette onto the canvas, at a place inside it."""
        item = self.page.get_by_test_id(f"pal-{layer}")
        if not item.count():
            self.open_groups()
        item.scroll_into_view_if_needed()
        canvas = self.page.get_by_test_id("flow").bounding_box()
        self.drag(self.middle(item), (canvas["x"] + at[0], canvas["y"] + at[1]))

    def open_groups(self) -> None:
        while self.page.locator(".palette .head[aria-expanded=false]").count():
            self.page.locator(".palette .head[aria-expanded=false]").first.click()

    def out_port(self, title: str) -> tuple[float, float]:
        return self.middle(self.node(title).locator(".react-flow__handle.source .port").first)

    def in_port(self, title: str) -> tuple[float, float]:
        return self.middle(self.node(title).locator(".react-flow__handle.target .port").first)

    def connect(self, start: str, end: str) -> None:
        self.drag(self.out_port(start), self.in_port(end), steps=8)

    def scrub(self, name: str, wanted: int) -> None:
        """Drag a label until its number is as wanted: 4 px a step."""
        label = self.page.get_by_test_id(f"scrub-{name}")
        box = self.page.get_by_test_id(f"param-{name}")
        x, y = self.middle(label)
        self.drag((x, y), (x + 4 * (wanted - int(box.input_value())), y))
        until(
            lambda: box.input_value() == str(wanted),
            f"{name} is {wanted}; it is {box.input_value()}",
        )

    def pick(self, name: str, choice: str) -> None:
        self.page.get_by_test_id(f"param-{name}").get_by_role(
            "radio", name=choice, exact=True
        ).click()

    # ---- the keyboard ----

    def press(self, *keys: str) -> None:
        for key in keys:
            self.keyboard.press(key)

    def add(self, words: str, key: str = "Enter") -> None:
        """Quick-add after the chosen layer: Tab, its name, Enter."""
        self.press("Tab")
        self.page.get_by_test_id("quick-search").wait_for()
        self.keyboard.type(words)
        self.page.locator(".quick .item.on").wait_for()
        self.press(key)
        self.page.get_by_test_id("quick").wait_for(state="detached")

    def link(self, words: str) -> None:
        self.press("l")
        self.page.get_by_test_id("link-dialog").wait_for()
        self.keyboard.type(words)
        self.press("Enter")
        self.page.get_by_test_id("link-dialog").wait_for(state="detached")
