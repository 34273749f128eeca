"""The Runs page in a real browser: found, sorted, marked, laid side by side, taken away."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import App
from tests.browser.eyes import stumbles
from tests.browser.test_journey import curves, first_visit, state_of, until
from tests.browser.test_train import ask, start


def open_runs(page: Any) -> None:
    page.get_by_role("link", name="Runs", exact=True).click()
    page.locator(".runs-table, .empty").first.wait_for()


def names(page: Any) -> list[str]:
    return list(page.locator(".runs-table tbody .link").all_inner_texts())


def test_without_runs_the_page_offers_the_first_one(app: App, page: Any) -> None:
    first_visit(page, app)
    open_runs(page)
    page.get_by_text("No runs yet").wait_for()
    page.get_by_role("button", name="Train digits-cnn").click()
    page.wait_for_url("**/train**run=**", wait_until="commit")


def test_runs_are_sorted_searched_starred_and_compared(app: App, page: Any) -> None:
    first = start(page, app, epochs=2)
    until(lambda: state_of(page) == "finished", "end", 90)
    second = start(page, app, epochs=2, batch=128)
    until(lambda: state_of(page) == "finished", "end", 90)
    ask(
        page,
        f"/api/runs/{first}/marks",
        {"name": "small batch", "tags": ["try"], "note": "the first"},
    )
    open_runs(page)
    until(lambda: names(page) == ["digits-cnn", "small batch"], "both, newest first")
    page.get_by_role("button", name="Run", exact=True).click()
    page.get_by_role("button", name="Run ↑").click()
    until(lambda: names(page) == ["small batch", "digits-cnn"], "by name, downwards")
    page.get_by_label("Search").fill("TRY")
    until(lambda: names(page) == ["small batch"], "the one with the tag")
    page.get_by_label("Search").fill("")
    page.get_by_role("button", name="Give a star").first.click()
    page.get_by_role("radio", name="Starred").click()
    until(lambda: len(names(page)) == 1, "the starred one")
    page.get_by_role("radio", name="All").click()
    for box in page.locator(".runs-table tbody input").all():
        box.check()
    until(lambda: {"small batch", "digits-cnn"} <= set(curves(page)), "both curves over each other")
    page.get_by_text("What differs in the plan").wait_for()
    assert (
        page.locator(".facts tbody tr").all_inner_texts() == ["batch\t128\t32"]
        or "batch" in page.locator(".facts").inner_text()
    )
    page.get_by_text("The drawings are alike.").wait_for()
    assert ask(page, "/api/runs")["runs"][0]["id"] == second


@pytest.mark.slow
def test_a_run_is_archived_brought_back_and_deleted(app: App, page: Any) -> None:
    run = start(page, app, epochs=1)
    until(lambda: state_of(page) == "finished", "end", 90)
    open_runs(page)

    def choose(what: str) -> None:
        page.get_by_role("button", name="More for digits-cnn").click()
        page.get_by_role("menuitem", name=what).click()

    choose("Archive")
    page.get_by_text("No run fits this search.").wait_for()
    page.get_by_role("radio", name="Archived").click()
    choose("Bring back")
    page.get_by_role("radio", name="All").click()
    choose("Delete …")
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    page.get_by_text("No runs yet").wait_for()
    assert ask(page, f"/api/runs/{run}/stream")["error"] == "There is no such run."


@pytest.mark.slow
def test_two_drawings_are_laid_side_by_side_with_what_changed_marked(app: App, page: Any) -> None:
    start(page, app, epochs=1)
    until(lambda: state_of(page) == "finished", "end", 90)
    project = page.url.split("project=")[1].split("&")[0]
    revision = ask(page, f"/api/projects/{project}")["revision"]
    put = {"path": ["networks", "network", "nodes", "n5", "params", "out_channels"], "value": 12}
    ask(
        page,
        f"/api/projects/{project}/edits",
        {
            "client": "t",
            "since": revision,
            "edits": [{"key": "wider", "label": "wider", "puts": [put]}],
        },
    )
    page.get_by_role("button", name="Train again").click()
    until(lambda: state_of(page) in ("running", "starting", "queued"), "another run")
    until(lambda: state_of(page) == "finished", "end", 90)
    open_runs(page)
    until(lambda: len(names(page)) == 2, "both runs")
    for box in page.locator(".runs-table tbody input").all():
        box.check()
    until(
        lambda: page.locator(".mini-node.changed").count() == 2,
        "the changed layer in both drawings",
    )
    assert page.locator(".two-drawings .one-drawing").count() == 2
    assert sorted(page.locator(".mini-node.changed").all_inner_texts()) == [
        "≠ Convolution\nFilters 12",
        "≠ Convolution\nFilters 32",
    ]
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        page.locator(f'.ll[data-theme="{theme}"]').first.wait_for()
        assert stumbles(page) == {}, theme


@pytest.mark.slow
def test_another_visitor_sees_no_runs_of_mine(app: App, visitor: Any) -> None:
    mine, theirs = visitor(), visitor()
    run = start(mine, app, epochs=1)
    first_visit(theirs, app)
    assert ask(theirs, "/api/runs") == {"runs": []}
    assert ask(theirs, f"/api/runs/compared?runs={run}")["error"] == "There is no such run."
    for path in ("insides", "probe", "drawing", "evaluation", "rows"):
        assert ask(theirs, f"/api/runs/{run}/{path}")["error"] == "There is no such run."
