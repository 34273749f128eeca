"""What is proposed after a race: each case where the race calls for it, and none where it does not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.arena.advice import CASES, Measured, what_next
from engine.arena.folder import Contestant, Story
from engine.arena.standing import (
    Asked,
    Cost,
    DataFacts,
    Grown,
    Lead,
    MeasureFacts,
    Verdict,
)
from engine.arena.verdict import Entered
from engine.measures import intervals
from engine.measures.answers import Result, Trust
from tests.arena.raws import mixed, track_of

NETWORK = Contestant(
    "network",
    Asked("network", "run", "My network"),
    test=Result(45, 0.8, (0.7, 0.9), calibration=Trust(0.12, ())),
)
FOREST = Contestant("random-forest", Asked("random-forest", "classical", "Random forest"))
DATA = DataFacts(
    hash="",
    rows={"train": 210, "validation": 45, "test": 45},
    kind="table",
    task="two classes",
    classes=("no", "yes"),
    class_count=2,
    columns=4,
    numbers=3,
    categories={"town": 40},
    width=43,
    points=None,
    notes=(),
    measure=MeasureFacts("accuracy", "accuracy", True, ""),
    target="target",
    shares=(0.9, 0.1),
)
EVEN = replace(DATA, categories={}, numbers=0, shares=(0.5, 0.5))
COST = Cost(2.0, 2.0, None, 0, "parameters", 0.1, 0.1, 1e6, 1e3)


@pytest.fixture
def measured(tmp_path: Path) -> Any:
    """A race of these contestants, the first of which leads where there are two."""
    track = track_of(mixed(), tmp_path)
    rows = len(track.y("test"))

    def race(
        *contestants: Contestant, data: DataFacts = DATA, grown: Any = None, **more: Any
    ) -> Measured:
        story = Story(tmp_path, data=data, grown=grown)
        story.contestants = {rival.key: rival for rival in contestants}
        entered = [
            Entered(
                rival.key,
                rival.asked.title,
                is_network=rival.asked.is_network,
                is_baseline=False,
                validation=0.9,
                said=np.full(rows, place),
                cost=COST,
                entry="" if rival.asked.is_network else rival.key,
            )
            for place, rival in enumerate(contestants)
        ]
        if len(contestants) == 2:
            first, second = (rival.key for rival in contestants)
            test = intervals.Test("McNemar, exact", 0.4, 0.02, (-0.01, 0.05), 45)
            more["lead"] = Lead(first, second, first, second, test, test.shown)
        return Measured(story, track, entered, Verdict("", "", **more))

    return race


def titles(race: Measured) -> list[str]:
    return [advice.title for case in CASES if (advice := case(race))]


def test_a_race_that_calls_for_everything_is_told_everything(measured: Any) -> None:
    race = measured(FOREST, NETWORK, needed=98_312, leader="network")
    assert titles(race) == [
        "Embed the 1 category column",
        "Judge on more rows, or in folds",
        "Tune random forest",
        "See how it grows with rows",
        "Where the two disagree",
        "Judge by balanced accuracy",
        "Do not trust its probabilities yet",
    ]


def test_a_race_of_classical_models_alone_is_told_to_add_the_network(measured: Any) -> None:
    assert titles(measured(FOREST))[0] == "Race your network"


def test_nothing_is_proposed_that_the_race_has_done(measured: Any) -> None:
    race = measured(NETWORK, data=EVEN, grown=Grown((), 1, (), (), False))
    assert titles(race) == []


def test_only_the_most_useful_are_shown_as_the_page_reads_them(measured: Any) -> None:
    race = measured(FOREST, NETWORK, needed=98_312, leader="network")
    shown = what_next(race.story, race.track, race.entered, race.verdict)
    assert len(shown) == 5
    assert shown[1].as_json() == {
        "icon": "rows",
        "title": "Judge on more rows, or in folds",
        "text": f"If the lead of 2.0 points is real, about 98,000 test rows would show it; there are {race.test_rows}.",
        "label": "Race in 5 folds",
        "do": {"do": "rerun", "folds": 5},
    }
