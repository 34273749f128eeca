"""A browser for the tests: the system's Chromium, else the platform's package (as root), else
Playwright's own, else one sentence.

`python -m tests.browser.chromium` makes sure that there is one.
"""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ADVICE = "The browser tests need a Chromium. Type: apt-get install chromium (as root), or: .venv/bin/python -m playwright install chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@functools.cache
def find() -> str | None:
    """The path of a Chromium on this machine."""
    named = os.environ.get("LAYERLOOM_CHROMIUM")
    if named:
        return named
    for name in NAMES:
        if path := shutil.which(name):
            return path
    mac = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
    if mac.exists():
        return str(mac)
    return _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def ensure() -> str | None:
    """Find one or install one without ever asking for more rights."""
    if found := find():
        return found
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing Chromium for the browser tests (once) …", flush=True)
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (
            ["apt-get", "update", "-qq"],
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
        ):
            subprocess.run(
                command,
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                check=False,
            )
        find.cache_clear()
        if found := find():
            return found
    print("Fetching Playwright's own Chromium for the browser tests (once) …", flush=True)
    subprocess.run(
        [sys.executable, "-m", "playwright", "install", "chromium"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return find()


@contextmanager
def browser(playwright: Any, **options: Any) -> Iterator[Any]:
    """A fresh browser context with a profile of its own."""
    path = find()
    if path is None:
        raise RuntimeError(ADVICE)
    with tempfile.TemporaryDirectory() as profile:
        settings = {"viewport": {"width": 1440, "height": 900}, **options}
        context = playwright.chromium.launch_persistent_context(
            profile, executable_path=path, headless=True, args=ARGUMENTS, **settings
        )
        context.set_default_timeout(20_000)
        try:
            yield context
        finally:
            context.close()


if __name__ == "__main__":
    if ensure() is None:
        print(ADVICE, file=sys.stderr)
        sys.exit(1)
