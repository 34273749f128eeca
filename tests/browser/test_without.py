"""Where nothing was kept to choose by or to judge on, or where there are no data at all, every page
says so instead of showing an empty figure.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import engine
from builder.ui.app.gate import OWNER_COOKIE, owner_of
from engine import ways
from tests.browser.conftest import App
from tests.browser.eyes import stumbles
from tests.browser.test_journey import first_visit, state_of, until
from tests.browser.test_train import start
from tests.conftest import end_engine
from tests.engine.conftest import HERE_GUESTS
from tests.engine.test_guests import guest_job

ALL_LEARN = {"type": "random", "train": 1.0, "validation": 0.0, "test": 0.0, "seed": 0}


@pytest.fixture(scope="module")
def app_with_guests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAYERLOOM_PLUGINS", str(HERE_GUESTS))
        known = dict(ways.CATALOGUE.entries)
        ways.CATALOGUE.join_plugins()
        app = App(Path(tmp_path_factory.mktemp("guests")) / "home")
        app.start()
        yield app
        app.stop()
        end_engine(app.home)
        ways.CATALOGUE.entries = known


@pytest.mark.slow
def test_without_validation_and_test_every_page_has_the_right_word(app: App, page: Any) -> None:
    errors = list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    start(page, app, data__split=ALL_LEARN, epochs=3)
    until(lambda: state_of(page) == "finished", "end of the training", 120)
    page.get_by_text("Nothing is kept to check on, so there is no validation curve.").wait_for()
    page.get_by_text("Training accuracy · newest; epoch 3 is kept").wait_for()
    page.get_by_text("Results", exact=True).click()
    page.get_by_text("on 1,797 training rows").wait_for(timeout=60_000)
    page.get_by_text("Nothing was kept to check on: these rows were learned from.").wait_for()
    page.get_by_role("link", name="Data").click()
    page.get_by_text("Nothing to choose on").wait_for(timeout=30_000)
    page.get_by_text("none to judge").wait_for()
    page.get_by_role("link", name="Arena").click()
    page.get_by_role("button", name="Classical models only").click()
    page.get_by_text("The split has no validation part").wait_for(timeout=60_000)
    page.get_by_role("link", name="Export").click()
    page.locator('[data-thing="card"]').get_by_role("button", name="Make").click(timeout=60_000)
    page.get_by_text("that were learned from").wait_for(timeout=120_000)
    assert not stumbles(page)
    assert errors == []


@pytest.mark.slow
def test_a_run_without_data_speaks_of_steps_and_of_no_parts(
    app_with_guests: App, page: Any
) -> None:
    app, errors = app_with_guests, list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    first_visit(page, app)
    cookies = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    owner = owner_of(cookies[OWNER_COOKIE])
    run = engine.start(guest_job("corridor"), folder=app.home, owner=owner)
    run.wait(120)
    page.goto(f"{app.url}/train?run={run.id}")
    page.get_by_text("It learns from what it does, not from data.").wait_for(timeout=60_000)
    page.get_by_text("40 steps", exact=True).wait_for()
    page.get_by_text("Play return").first.wait_for()
    page.get_by_text("Results", exact=True).click()
    page.get_by_text("It learned without a data set, so there are no parts.").wait_for(
        timeout=60_000
    )
    page.get_by_role("link", name="Export").click()
    page.locator('[data-thing="card"]').get_by_role("button", name="Make").click(timeout=60_000)
    page.locator('[data-thing="card"][data-state="ready"]').wait_for(timeout=120_000)
    page.get_by_role("link", name="Runs").click()
    page.get_by_text("40 steps", exact=True).wait_for()
    assert not stumbles(page)
    assert errors == []
