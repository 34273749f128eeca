"""What an input calls usual on its data: the palette opens with it."""

from __future__ import annotations

import pytest

from builder.layers.entries import entries
from builder.layers.layer import Layer

INPUTS = [entry for entry in entries().values() if entry.kind == "input"]


@pytest.mark.parametrize("entry", INPUTS, ids=lambda entry: entry.type)
def test_an_input_names_a_handful_of_known_plain_layers(entry: Layer) -> None:
    assert 3 <= len(entry.common) <= 9
    assert len(set(entry.common)) == len(entry.common)
    for name in entry.common:
        assert name in entries(), f"{entry.type} names {name}, which is no layer"
        assert not entries()[name].wrap


def test_only_inputs_name_what_is_usual() -> None:
    assert not [e.type for e in entries().values() if e.common and e.kind != "input"]
