"""A text as pieces on the Data page: typed, counted as one types, and cut by a vocabulary that was
brought.
"""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from engine.data import vocabulary
from tests.browser.conftest import App
from tests.browser.test_data_page import bring, open_data

LINES = ["mood,text", *(f"{('good', 'bad')[k % 2]},the {('lovely', 'awful')[k % 2]} film number {k}" for k in range(120))]  # fmt: skip


@pytest.mark.slow
def test_a_text_of_ones_own_is_cut_as_one_types_and_a_vocabulary_can_be_brought(
    app: App, page: Any
) -> None:
    open_data(page, app)
    table = {"name": "films.csv", "mimeType": "text/csv", "buffer": "\n".join(LINES).encode()}
    bring(page, table, "films.csv")
    page.get_by_role("tab", name="Transforms").click()
    page.get_by_role("button", name="Take out Words").click()
    page.get_by_role("heading", name="Added by itself").wait_for()
    page.get_by_role("button", name="Add a transform").click()
    menu = page.locator(".menu.flat")
    expect(menu.get_by_text("Byte pairs")).to_have_count(0)
    menu.get_by_role("button", name="Pieces of words").click()
    block = page.locator("[data-transform=pieces]")
    own, tokens = block.get_by_label("How many tokens is this?"), block.get_by_test_id("tokens")
    expect(tokens).to_contain_text("tokens of")
    own.fill("the film 語")
    expect(tokens).to_contain_text("of 10 characters · 1 unknown")
    expect(block.locator(".piece.unknown")).to_have_text("語unknown")
    assert "".join(block.locator(".piece bdi").all_inner_texts()) == "the␣film␣語"
    block.get_by_test_id("bring-vocabulary").set_input_files(
        {"name": "no.json", "mimeType": "application/json", "buffer": b"hello"}
    )
    page.get_by_text("The vocabulary is no JSON").first.wait_for()
    there = vocabulary.learned(["the film"] * 3, "bytes", 300, False).encode()
    block = page.locator("[data-transform=pieces]")
    block.get_by_test_id("bring-vocabulary").set_input_files(
        {"name": "tokenizer.json", "mimeType": "application/json", "buffer": there}
    )
    block.get_by_text("tokenizer.json").wait_for()
    expect(block.get_by_test_id("tokens")).to_have_text("18 tokens of 24 characters")
