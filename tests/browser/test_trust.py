"""What the screen says of a run can be trusted: one score wherever it stands, a next step after a
success, words that explain themselves.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.browser.conftest import App
from tests.browser.test_journey import first_visit, settled, state_of, stream, until
from tests.browser.test_train import start

WILD = {"network": {"optimizer": {"type": "adam", "options": {"lr": 0.02}}}}
STOP = {"monitor": "validation/loss", "patience": 2}
OPEN_TIPS = """() => {
  const open = [];
  const walk = (node) => { for (const one of node.querySelectorAll("*")) { if (one.matches(".term-tip:popover-open")) open.push(one.textContent); if (one.shadowRoot) walk(one.shadowRoot); } };
  walk(document);
  return open;
}"""


def percent(text: str) -> str:
    shown = re.search(r"\d+\.\d%", text)
    assert shown is not None, text
    return shown[0]


@pytest.mark.slow
def test_one_run_has_one_score_and_leads_on(app: App, page: Any) -> None:
    start(page, app, epochs=60, stopping=STOP, learners=WILD)
    until(lambda: state_of(page) == "finished", "end", 120)
    kept = stream(app, page)["kept"]
    assert kept["which"] == "best"
    top = page.locator(".score-head")
    until(lambda: f"kept weights, epoch {kept['epoch']}" in top.inner_text(), "whose score it is")
    at_the_top = percent(top.inner_text())
    assert at_the_top == f"{100 * kept['scores']['validation/accuracy']:.1f}%"
    page.get_by_role("radio", name="Results").click()
    scores = page.locator(".score-list .score", has_text="Accuracy")
    scores.get_by_text(re.compile(r"Always saying “\d”: \d+\.\d% baseline")).wait_for(
        timeout=60_000
    )
    assert percent(scores.locator(".big").inner_text()) == at_the_top
    page.get_by_role("link", name="Runs", exact=True).click()
    row = page.locator(".runs-table tbody tr").first
    until(lambda: f"kept, epoch {kept['epoch']}" in row.inner_text(), "whose score it is")
    assert percent(row.locator(".reached").first.inner_text()) == at_the_top
    # The newest runs are chosen until a person chooses others; the baseline lies under their curves.
    page.get_by_label("What to plot").select_option("validation/accuracy")
    page.locator(".compared").get_by_text(re.compile("^always saying “")).wait_for()
    page.go_back()
    steps = page.get_by_role("navigation", name="What next")
    steps.wait_for()
    assert steps.get_by_role("button").all_inner_texts() == [
        "Try it",
        "Is it worth it? Race",
        "Take it away",
    ]
    steps.get_by_role("button", name="Is it worth it").click()
    page.wait_for_url("**/arena**")
    page.go_back()
    steps.get_by_role("button", name="Try it").click()
    page.wait_for_url("**/export**")


def test_a_word_explains_itself_by_focus_and_under_the_pointer(app: App, page: Any) -> None:
    start(page, app, epochs=1)
    until(lambda: state_of(page) == "finished", "end", 120)
    assert page.evaluate(OPEN_TIPS) == []
    page.get_by_role("button", name="Fork").focus()
    until(lambda: "A new run that begins" in "".join(page.evaluate(OPEN_TIPS)), "fork explained")
    page.keyboard.press("Escape")
    until(lambda: page.evaluate(OPEN_TIPS) == [], "a tip that Escape puts away")
    epoch = page.locator(".term", has_text=re.compile("^Epoch"))
    epoch.hover()
    until(lambda: "One pass over" in "".join(page.evaluate(OPEN_TIPS)), "epoch explained")
    assert epoch.locator(".term-tip").bounding_box()["y"] > epoch.bounding_box()["y"]
    page.mouse.move(5, 500)
    until(lambda: page.evaluate(OPEN_TIPS) == [], "a tip that goes with the pointer")
    epoch.focus()
    until(lambda: len(page.evaluate(OPEN_TIPS)) == 1, "epoch explained by focus")


def test_undo_works_right_after_coming_back_to_build(app: App, page: Any) -> None:
    first_visit(page, app)
    layers = page.locator(".react-flow__node")
    layers.filter(has_text="Convolution 1").click()
    before = layers.count()
    page.keyboard.press("Delete")
    until(lambda: layers.count() == before - 1, "one layer less")
    settled(page, "Build")
    page.get_by_role("link", name="Runs", exact=True).click()
    page.locator(".runs-table, .empty").first.wait_for()
    page.get_by_role("link", name="Build", exact=True).click()
    until(lambda: layers.count() == before - 1, "the drawing again")
    page.keyboard.press("Control+z")
    until(lambda: layers.count() == before, "the layer again")
    page.keyboard.press("Control+y")
    until(lambda: layers.count() == before - 1, "it deleted again")
