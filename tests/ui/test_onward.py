"""What a network has learned without labels goes on in a classifier: the same body, a new
head, and a plan that begins from its weights.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from builder import Project, template
from builder.document.edits import apply
from builder.ui.app.server import judged
from builder.ui.joint.onward import classifier_of
from builder.ui.joint.planned import fitted, planned
from builder.ui.joint.start import CannotTrain
from engine import start
from engine.data.opening import open_data, proposed
from engine.reading.store import Store
from engine.run.run import Run
from tests.engine.conftest import poll

WORDS = {
    "fruit": ("apples", "pears", "plums", "grapes"),
    "tools": ("hammers", "saws", "nails", "drills"),
}


def table_of_texts(home: Path) -> dict[str, Any]:
    """A file of one's own: what was sold, and whether that is fruit or tools."""
    chance = np.random.default_rng(0)
    lines = ["text;amount;kind"]
    for _ in range(300):
        kind = str(chance.choice(list(WORDS)))
        two = " and ".join(chance.choice(WORDS[kind], 2))
        lines.append(
            f"we sold {two} to customer {chance.integers(10**6)} in the market;{chance.integers(9)};{kind}"
        )
    stored = Store(home / "files").add("owner", "sold.csv", "\n".join(lines).encode())
    chosen = {"file": stored.sha, "name": "sold.csv", "target": "kind", "inputs": ["text"]}
    return proposed("file", chosen, folder=home / "files")


def project_of(data: dict[str, Any], home: Path) -> dict[str, Any]:
    """BERT tiny over these data."""
    document = dict(template("bert-tiny").document)
    signature = open_data(data, folder=home / "files").signature
    plan, trouble = planned(document["plan"], data, signature, document["networks"])
    assert trouble == ""
    document["plan"] = {**plan, "epochs": 3, "device": "cpu"}
    return apply(document, fitted(document, document["plan"])).document


def ended(run: Run) -> Run:
    run.wait(120)
    assert run.state == "finished", run.cause
    return run


def test_a_classifier_begins_from_what_hidden_words_taught(
    home: Path,
) -> None:
    first = ended(start(Project(project_of(table_of_texts(home), home)).job(), folder=home))
    document = classifier_of(first.id)
    errors = [each for each in judged(document)["problems"] if each["severity"] != "hint"]
    assert errors == []
    assert document["plan"]["begin_from"]["network"]["match"] == "names"
    document["plan"] |= {"epochs": 5, "device": "cpu"}
    second = ended(start(Project(document).job(), folder=home))
    note = poll(lambda: [e["text"] for e in second.events if "begins from" in e.get("text", "")])
    new = note[0].partition("new: ")[2].split(", ")
    assert sorted(new) == ["classes.bias", "classes.weight"]
    assert second.metrics["validation/accuracy"] > 0.9


def test_a_run_without_classes_says_what_is_missing(home: Path) -> None:
    data = {**proposed("copy", {"rows": 200}), "signature": None}
    first = ended(start(Project(project_of(data, home)).job(), folder=home))
    with pytest.raises(CannotTrain, match="no classes to tell apart"):
        classifier_of(first.id)


@pytest.mark.slow
def test_a_classifier_begins_from_what_two_views_taught(home: Path) -> None:
    project = template("simclr")
    project.document["plan"] |= {"epochs": 8, "device": "cpu"}
    first = ended(start(project.job(), folder=home))
    document = classifier_of(first.id)
    assert [each for each in judged(document)["problems"] if each["severity"] != "hint"] == []
    document["plan"] |= {"epochs": 3, "device": "cpu"}
    second = ended(start(Project(document).job(), folder=home))
    note = poll(lambda: [e["text"] for e in second.events if "begins from" in e.get("text", "")])
    assert sorted(note[0].partition("new: ")[2].split(", ")) == ["classes.bias", "classes.weight"]
    assert second.metrics["validation/accuracy"] > 0.85
