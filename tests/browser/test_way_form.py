"""How a network learns is chosen on Train, with what is particular about it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import App
from tests.browser.test_journey import until
from tests.browser.test_train import ask, make_project


@pytest.mark.slow
def test_another_way_is_chosen_and_the_drawing_made_to_fit(app: App, page: Any) -> None:
    project = make_project(page, app, "digits-cnn")

    def choose(way: str, missing: str = "") -> None:
        page.goto(f"{app.url}/train?project={project}")
        page.get_by_role("button", name="Change", exact=True).click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_role("tab", name="Way to learn").click()
        dialog.get_by_role("combobox", name="Way to learn").click()
        page.get_by_role("option", name=way, exact=True).click()
        if missing:
            dialog.get_by_text(missing).wait_for()
            return
        dialog.get_by_text("Against forgetting").wait_for()
        dialog.get_by_label("Tasks", exact=True).fill("5")
        dialog.get_by_label("Tasks", exact=True).press("Enter")
        dialog.get_by_role("button", name="Use this plan").click()

    choose("Task after task")

    def objective() -> Any:
        return ask(page, f"/api/projects/{project}")["document"]["plan"]["objective"]

    until(lambda: objective()["options"], "a plan of five tasks")
    assert objective()["type"] == "continual"
    assert objective()["options"] == {"tasks": 5}
    assert objective()["outputs"] == {"network": {"scores": "out"}}
    choose("Two views", "called head, yet to be drawn")
