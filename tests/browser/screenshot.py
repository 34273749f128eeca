"""The README's picture, of the real app: `python -m tests.browser.screenshot` trains the ready
project and writes static/screenshot.png.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.browser import chromium
from tests.browser.conftest import ROOT, App
from tests.conftest import end_engine


def main() -> None:
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        app = App(Path(folder) / "home")
        app.start()
        try:
            with chromium.browser(playwright) as context:
                page = context.new_page()
                page.goto(app.url)
                page.get_by_role("button", name="Train", exact=True).click()
                page.locator('[data-state="finished"]').first.wait_for(timeout=120_000)
                page.screenshot(path=ROOT / "static" / "screenshot.png")
        finally:
            app.stop()
            end_engine(app.home)


if __name__ == "__main__":
    main()
