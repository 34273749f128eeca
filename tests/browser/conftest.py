"""A real app and a real browser for the tests of what people see."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.browser import chromium
from tests.conftest import end_engine

ROOT = Path(__file__).resolve().parent.parent.parent


LONGEST = ("test_journey.py", "test_canvas.py")
"""Begun first: each process takes a file at a time, and a long one at the end would leave the
others without work.
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.name not in LONGEST)
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class App:
    """The app as `python app.py` starts it, on a port and a data folder of its own."""

    home: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, deadline: float = 60) -> None:
        environment = {
            **os.environ,
            "LAYERLOOM_HOME": str(self.home),
            "LAYERLOOM_PORT": str(self.port),
        }
        self.home.mkdir(parents=True, exist_ok=True)
        with open(self.home / "server.txt", "ab") as out:
            self.process = subprocess.Popen(
                [sys.executable, "app.py"],
                cwd=ROOT,
                env=environment,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )
        until = time.monotonic() + deadline
        while True:
            try:
                urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=1).read()
                return
            except urllib.error.HTTPError:
                return  # it asks for its token, so it is there
            except OSError:
                if self.process.poll() is not None or time.monotonic() > until:
                    raise RuntimeError(
                        f"the app did not start:\n{(self.home / 'server.txt').read_text()}"
                    ) from None
                time.sleep(0.05)  # between two questions, with a deadline

    def kill(self) -> None:
        """As a power cut would: no handler runs. Only the app's own process; trainings live
        elsewhere.
        """
        if self.process and self.process.poll() is None:
            os.kill(self.process.pid, signal.SIGKILL)
            self.process.wait(10)

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            os.kill(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    one = App(tmp_path_factory.mktemp("app") / "home")
    one.start()
    yield one
    one.stop()
    end_engine(one.home)


@pytest.fixture
def own_app(tmp_path: Path) -> Iterator[App]:
    """An app for tests that kill it."""
    one = App(tmp_path / "home")
    one.start()
    yield one
    one.stop()
    end_engine(one.home)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Any]:
    if chromium.find() is None:
        pytest.skip(chromium.ADVICE)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as one:
        yield one


@pytest.fixture
def visitor(playwright: Any) -> Iterator[Callable[..., Any]]:
    """Fresh visitors, each with cookies, theme and window of their own:
    `visitor(color_scheme="dark")` is a page.
    """
    with contextlib.ExitStack() as stack:
        yield lambda **options: stack.enter_context(
            chromium.browser(playwright, **options)
        ).new_page()


@pytest.fixture
def page(visitor: Callable[..., Any]) -> Any:
    return visitor()
