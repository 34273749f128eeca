"""A problem says which edit brought it, for as long as it is there, and only where that edit
did.
"""

from __future__ import annotations

from typing import Any

import pytest
from drawn import document

from builder.document.edits import apply, cut, put
from builder.drawing.sketch import Sketch
from builder.judging.causes import Causes
from builder.judging.verdict import judge


class Desk:
    """A project as the routes edit it."""

    def __init__(self, made: dict[str, Any]) -> None:
        self.document, self.causes = made, Causes()

    def edit(self, *puts: Any) -> list[str]:
        before, self.document = self.document, apply(self.document, puts).document
        after = judge(self.document)
        self.causes.edited("p", lambda: judge(before), after, self.document, puts)
        return self.said()

    def said(self) -> list[str]:
        return [
            problem["text"]
            for problem in self.causes.said("p", judge(self.document))["problems"]
            if problem["severity"] == "error"
        ]


def param(node: str, field: str, value: Any) -> Any:
    return put(["networks", "network", "nodes", node, "params", field], value)


@pytest.fixture
def skip() -> Desk:
    s = Sketch()
    x = s.put("relu", s.put("conv2d", s.put("image", channels=1, height=8, width=8)))
    y = s.put("conv2d", x)
    s.put(
        "scores",
        s.chain(
            s.put("add", x, y), "global_avg_pool2d", "flatten", ("dense", {"out_features": 10})
        ),
        name="out",
    )
    return Desk(document(s.graph()))


def test_the_setting_that_changed_a_size_is_named_with_its_layer(skip: Desk) -> None:
    found = skip.edit(param("n4", "out_channels", 32))
    assert len(found) == 1
    assert found[0].endswith("The size changed when you set *Filters* to 32 in **Convolution 2**.")
    assert "32 × 8 × 8" in found[0]


def test_it_follows_the_setting_stays_through_other_edits_and_goes_with_the_problem(
    skip: Desk,
) -> None:
    skip.edit(param("n4", "out_channels", 32))
    assert "to 48 in **Convolution 2**" in skip.edit(param("n4", "out_channels", 48))[0]
    assert "to 48 in **Convolution 2**" in skip.edit(param("n8", "out_features", 7))[0], (
        "the last layer has nothing to do with it"
    )
    assert (
        "to 48 in **Convolution 2**"
        in skip.edit(put(["networks", "network", "nodes", "n3", "note"], "hm"))[0]
    )
    assert skip.edit(param("n4", "out_channels", 16)) == []
    again = skip.edit(
        cut(["networks", "network", "nodes", "n4", "params", "out_channels"]),
        put(["networks", "network", "nodes", "n2", "at"], [0, 1]),
    )
    assert again == []


def test_of_several_settings_only_one_that_feeds_the_layer_is_named(skip: Desk) -> None:
    found = skip.edit(param("n4", "padding", 0), param("n8", "out_features", 5))
    assert len(found) == 1
    assert found[0].endswith("when you set *Edges* to 0 in **Convolution 2**.")


def test_an_edit_of_the_layer_itself_or_of_no_setting_is_no_cause(skip: Desk) -> None:
    found = skip.edit(param("n2", "kernel_size", 99), param("n2", "padding", 0))
    assert found
    assert "The size changed" not in found[0]
    wire = next(
        id_
        for id_, one in skip.document["networks"]["network"]["wires"].items()
        if one["to"][0] == "n8"
    )
    found = skip.edit(cut(["networks", "network", "wires", wire]))
    assert any("Nothing is connected" in text and "The size changed" not in text for text in found)
