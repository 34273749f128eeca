"""What is proposed after a race: each case where the race calls for it, and none where it does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.arena.advice import CASES, Measured, what_next
from engine.arena.folder import Contestant, Story
from engine.arena.verdict import Entered
from tests.arena.raws import mixed, track_of

NETWORK = Contestant(
    "network",
    {"kind": "run", "title": "My network"},
    test={"calibration": {"error": 0.12}},
)
FOREST = Contestant("random-forest", {"kind": "classical", "title": "Random forest"})
DATA = {"categories": {"town": 40}, "numbers": 3, "shares": [0.9, 0.1]}


@pytest.fixture
def measured(tmp_path: Path) -> Any:
    """A race of these contestants, the first of which leads where there are two."""
    track = track_of(mixed(), tmp_path)
    rows = len(track.y("test"))

    def race(
        *contestants: Contestant, data: dict[str, Any] = DATA, grown: Any = None, **verdict: Any
    ) -> Measured:
        story = Story(tmp_path, data=data, grown=grown)
        story.contestants = {rival.key: rival for rival in contestants}
        entered = [
            Entered(
                rival.key,
                rival.asked["title"],
                is_network=rival.asked["kind"] == "run",
                is_baseline=False,
                validation=0.9,
                said=np.full(rows, place),
                cost={"fit": 2.0},
                entry="" if rival.asked["kind"] == "run" else rival.key,
            )
            for place, rival in enumerate(contestants)
        ]
        if len(contestants) == 2:
            first, second = (rival.key for rival in contestants)
            verdict = {"lead": {"first": first, "second": second, "lead": 0.02}} | verdict
        return Measured(story, track, entered, verdict)

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
    race = measured(NETWORK, data={"shares": [0.5, 0.5]}, grown={"sizes": []})
    assert titles(race) == []


def test_only_the_most_useful_are_shown_as_the_page_reads_them(measured: Any) -> None:
    race = measured(FOREST, NETWORK, needed=98_312, leader="network")
    shown = what_next(race.story, race.track, race.entered, race.verdict)
    assert len(shown) == 5
    assert shown[1] == {
        "icon": "rows",
        "title": "Judge on more rows, or in folds",
        "text": f"If the lead of 2.0 points is real, about 98,000 test rows would show it; there are {race.test_rows}.",
        "label": "Race in 5 folds",
        "do": {"do": "rerun", "folds": 5},
    }
