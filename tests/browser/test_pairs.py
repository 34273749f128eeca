"""Texts that answer texts, in a browser: a file of two sides, what is written while it learns, and
one's own text.
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

import engine
from builder import template
from builder.ui.app.gate import OWNER_COOKIE, owner_of
from tests.browser.conftest import App
from tests.browser.ears import findings
from tests.browser.eyes import runs_out, stumbles
from tests.browser.test_data_page import bring, open_data
from tests.browser.test_train import make_project


def sides() -> bytes:
    body = io.BytesIO()
    texts = {"de": "das ist der Satz Nummer {} von vielen", "en": "this is sentence {} of many"}
    with zipfile.ZipFile(body, "w") as archive:
        for language, text in texts.items():
            archive.writestr(
                f"train.{language}", "".join(f"{text.format(k)}\n" for k in range(300))
            )
    return body.getvalue()


def test_two_texts_side_by_side_are_seen_as_pairs_and_networks_are_proposed(
    app: App, visitor: Any
) -> None:
    page = visitor()
    make_project(page, app)
    open_data(page, app)
    bring(
        page, {"name": "pairs.zip", "mimeType": "application/zip", "buffer": sides()}, "pairs.zip"
    )
    page.get_by_text("→ this is sentence 0 of many").wait_for()
    page.get_by_text("Small reader and writer").wait_for()
    assert not stumbles(page)
    page.get_by_role("button", name="Open in Build").first.click()
    page.get_by_text("so_far").first.wait_for()
    page.goto(f"{app.url}/train")
    page.get_by_text("Learn to write with").wait_for()
    assert not findings(page)


@pytest.mark.slow
def test_what_a_network_answers_is_seen_and_ones_own_text_is_answered(
    app: App, visitor: Any
) -> None:
    page = visitor(viewport={"width": 390, "height": 844})
    make_project(page, app)
    cookies = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    job = template("date-format").job()
    job["plan"] |= {"epochs": 2}
    job["plan"]["data"]["options"] = {"rows": 400}
    run = engine.start(job, folder=app.home, owner=owner_of(cookies[OWNER_COOKIE]))
    run.wait(120)
    assert run.state == "finished", run.cause
    page.goto(f"{app.url}/train?run={run.id}")
    page.locator(".pair-of-texts").first.wait_for()
    assert page.locator(".pair-of-texts mark").count()
    page.get_by_role("radio", name="Results").click()
    page.get_by_role("heading", name="What it answers").wait_for()
    assert page.locator(".pair-of-texts:visible").count() == 12
    assert not runs_out(page)
    assert not findings(page)
    page.get_by_text("Try it").click()
    page.locator("textarea").wait_for(timeout=60_000)
    page.locator("textarea").fill("the 3rd of august 1987")
    page.get_by_text("in onnxruntime").wait_for(timeout=60_000)
    assert not stumbles(page)
