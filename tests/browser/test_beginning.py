"""A training begins from what an earlier one has learned."""

from __future__ import annotations

from typing import Any

import pytest

import engine
from builder import template
from builder.ui.app.gate import OWNER_COOKIE, owner_of
from tests.browser.conftest import App
from tests.browser.test_journey import until
from tests.browser.test_train import ask, make_project


@pytest.mark.slow
def test_a_plan_takes_the_layers_of_an_earlier_run_over_and_holds_them_still(
    app: App, page: Any
) -> None:
    project = make_project(page, app, "moons-mlp")
    cookies = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    owner = owner_of(cookies[OWNER_COOKIE])
    job = template("moons-mlp").job()
    job["name"] = "Moons of before"
    run = engine.start(job, folder=app.home, owner=owner)
    run.wait(60)
    assert run.state == "finished", run.cause
    page.goto(f"{app.url}/train?project={project}")
    page.get_by_role("button", name="Change", exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("tab", name="What it begins from").click()
    dialog.get_by_role("combobox", name="It begins from").click()
    page.get_by_role("option", name="Moons of before").click()
    dialog.get_by_text("4 of 4 layers take over").wait_for()
    dialog.get_by_text("What is taken over stands still").click()
    dialog.get_by_role("button", name="Use this plan").click()

    def document() -> Any:
        return ask(page, f"/api/projects/{project}")["document"]

    until(lambda: document()["plan"]["begin_from"], "a plan that begins from weights")
    begin = document()["plan"]["begin_from"]["network"]
    assert begin["of"] == "the weights of Moons of before"
    assert list(begin["taken"].values()) == [192, 8320, 8256, 130]
    nodes = document()["networks"]["network"]["nodes"].values()
    assert [node["type"] for node in nodes if node.get("frozen")] == ["dense"] * 3
    page.goto(f"{app.url}/?project={project}")
    page.get_by_title("Begins with the weights of Moons of before").first.wait_for()
    assert page.get_by_title("Begins with the weights of Moons of before").count() == 4
