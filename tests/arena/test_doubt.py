"""A race whose leader is too good to be true says which columns make it."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from engine.arena.advice import CASES, Measured, doubt_the_score
from engine.arena.folder import Contestant, Story
from engine.arena.judge import doubted
from engine.arena.standing import Asked, Verdict
from engine.arena.track import inputs_left
from engine.arena.verdict import Entered
from tests.arena.raws import mixed, track_of
from tests.data.tables import rentals_raw


def entered(said: np.ndarray) -> Entered:
    return Entered("linear", "Linear regression", False, False, 1.0, said)


def test_the_verdict_names_the_columns_that_make_a_perfect_score(tmp_path: Path) -> None:
    track = track_of(rentals_raw(), tmp_path)
    leads = Verdict("Linear regression raced alone", "", leader="linear")
    doubt = doubted(track, [entered(track.y("test"))], leads)
    assert doubt is not None
    assert doubt.columns == ("casual", "registered")
    judged = Verdict.from_json({**leads.as_json(), "doubt": doubt.as_json()})
    assert judged.doubt == doubt
    story = Story(
        tmp_path, contestants={"linear": Contestant("linear", Asked("linear", "classical"))}
    )
    advice = doubt_the_score(Measured(story, track, [], judged))
    assert advice is not None
    assert advice.do == {"do": "data"}
    assert CASES[0] is doubt_the_score


def test_a_score_that_can_be_true_is_not_doubted(tmp_path: Path) -> None:
    track = track_of(rentals_raw(), tmp_path)
    truth = track.y("test")
    blurred = truth + np.random.default_rng(0).normal(0, truth.std(), len(truth))
    leads = Verdict("", "", leader="linear")
    assert doubted(track, [entered(blurred)], leads) is None


def test_nobody_races_with_what_the_network_may_not_see() -> None:
    raw = mixed()
    gone = raw.inputs[0]
    data = {"transforms": [{"type": "leave-out", "columns": [gone]}]}
    assert inputs_left(raw, data) == tuple(name for name in raw.inputs if name != gone)
    assert inputs_left(raw, {}) == raw.inputs
