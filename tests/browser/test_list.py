"""The drawing as a list: a network is made, walked and changed with the list alone, which keeps the
keyboard.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser.drawing_hand import CanvasServer, Hand, until

LINES = """() => [...document.getElementById('here').shadowRoot.querySelectorAll('.layer-line')].map((line) => line.innerText.replace(/\\s+/g, ' ').trim())"""
FOCUSED = "() => document.getElementById('here').shadowRoot.activeElement?.innerText ?? ''"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CanvasServer]:
    one = CanvasServer(tmp_path_factory.mktemp("list"))
    one.start()
    yield one
    one.stop()


def test_a_network_is_made_walked_and_changed_with_the_list_alone(
    server: CanvasServer, page: Any
) -> None:
    hand = Hand(page, server, server.project())

    def lines() -> list[str]:
        shown: list[str] = page.evaluate(LINES)
        return [line.split(",")[0] for line in shown]

    def act(words: str) -> None:
        page.locator(".layer-acts").get_by_role("button", name=words, exact=True).press("Enter")

    def add(words: str) -> None:
        many = len(lines())
        page.get_by_test_id("quick-search").fill(words)
        page.get_by_test_id("quick-search").press("Enter")
        until(lambda: len(lines()) == many + 1, f"{words} in the list")

    page.get_by_test_id("tab-list").click()
    page.locator(".under").get_by_role("button", name="Add a layer").press("Enter")
    add("table")
    for words in ("dense", "relu", "class scores"):
        act("Add a layer after")
        add(words)
    assert lines() == ["Table", "Dense 1", "ReLU 1", "Class scores"]
    assert "from ReLU 1" in page.evaluate(LINES)[3]
    until(lambda: page.evaluate(FOCUSED).startswith("Class scores"), "the keyboard in the list")
    hand.press("Home", "ArrowDown", "ArrowDown")
    assert page.evaluate(FOCUSED).startswith("ReLU 1")
    assert page.get_by_test_id("announce").inner_text().startswith("ReLU 1")
    act("Delete and close the gap")
    until(lambda: lines() == ["Table", "Dense 1", "Class scores"], "ReLU gone from the list")
    assert "from Dense 1" in page.evaluate(LINES)[2]
    until(lambda: ", output" in page.evaluate(FOCUSED), "the keyboard in the list again")
    hand.press("End")
    act("Cut the wire from Dense 1")
    until(lambda: "from nothing" in " ".join(page.evaluate(LINES)[1:]), "a wire less")
    page.locator(".layer-line", has_text="Dense 1").first.press("Enter")
    act("Connect to …")
    page.get_by_label("Layer to connect to").press("Enter")
    until(lambda: "from Dense 1" in page.evaluate(LINES)[2], "the wire again")
    act("Settings")
    assert hand.js("editor.onlyNode") is not None
    nodes = hand.saved()["networks"]["network"]["nodes"].values()
    assert [node["type"] for node in nodes] == ["table", "dense", "scores"]
    assert not hand.wrong
