"""The end of a race: the verdict, the textbook table, what to try next. Called by the host when the
test part is open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from engine.arena import advice, textbook
from engine.arena.folder import Story
from engine.arena.standing import Verdict
from engine.arena.track import Track
from engine.arena.verdict import Entered, judge
from engine.data.honesty.doubt import doubt_of
from engine.data.split import Split
from engine.measures.answers import Said
from engine.measures.doubt import Doubt


def verdict(story: Story, track: Track, predictions: Mapping[str, Said]) -> Verdict:
    entered = [
        Entered(
            rival.key,
            rival.asked.title,
            rival.asked.is_network,
            rival.asked.is_baseline,
            rival.validation.score if rival.validation else None,
            predictions[rival.key].value,
            rival.folds or (),
            rival.asked.interpretable or "",
            rival.cost,
            rival.asked.entry or "",
        )
        for rival in story.contestants.values()
        if rival.done and rival.key in predictions
    ]
    judged = judge(
        track.measure,
        track.y("test"),
        entered,
        opened=story.opened,
        fold_rows=fold_rows(track),
        left_out=left_out(story),
    )
    assert story.data is not None  # they were measured on
    doubt = doubted(track, entered, judged)
    if doubt:
        judged = replace(judged, text=f"{doubt.plain} {judged.text}", doubt=doubt)
    return replace(
        judged,
        textbook=textbook.table(story.data, track.measure, track.y("test"), entered, story.grown),
        next=advice.what_next(story, track, entered, judged),
    )


def doubted(track: Track, entered: Sequence[Entered], judged: Verdict) -> Doubt | None:
    """Whether the score of who leads is too good to be true."""
    leader = next((entrant for entrant in entered if entrant.key == judged.leader), None)
    if leader is None:
        return None
    truth = track.y("test")
    scores = {track.measure.name: track.measure.of(truth, leader.said.reshape(truth.shape))}
    split = Split(dict(track.rows), "")
    return doubt_of(track.inputs.raw, split, track.data or {}, scores)


def left_out(story: Story) -> tuple[int, str]:
    """How many contestants had the same reason not to race, and the reason, where that is half of
    them or more.
    """
    reasons = Counter(
        rival.sentence for rival in story.contestants.values() if rival.state == "left out"
    )
    reason, count = next(iter(reasons.most_common(1)), ("", 0))
    return (count, reason) if 1 < count >= len(story.contestants) / 2 else (0, "")


def fold_rows(track: Track) -> tuple[int, int]:
    """Rows that a fold learns from, and rows that it scores on."""
    return (len(track.folds[0][0]), len(track.folds[0][1])) if track.folds else (0, 0)
