"""Whether a suggested network reaches the line is judged over several splits, not by one row."""

from __future__ import annotations

import pytest

from benchmarks.bench_proposals import FIRST, LINE, beside_line, promised
from builder.proposing.suggestion import BOOSTING, Measured

EVEN = (0.80, 0.82, 0.78, 0.81, 0.79)


def table(*ahead: float, warned: bool = False) -> Measured:
    line = EVEN[: len(ahead)]
    ours = [score + more for score, more in zip(line, ahead, strict=True)]
    scores = {LINE: line, FIRST: ours, BOOSTING: line}
    return Measured("a table", 200, False, scores, [warned] * len(ahead))


@pytest.mark.parametrize(
    ("ahead", "word"),
    [
        ((0.02, -0.02, 0.02, -0.02, -0.01), "tie"),
        ((0.05, 0.06, 0.04, 0.05, 0.05), "ahead"),
        ((-0.05, -0.06, -0.04, -0.05, -0.05), "behind"),
        ((0.0, 0.0, 0.0, 0.0, 0.0), "tie"),
        ((-0.2,), "one"),
    ],
)
def test_a_lead_counts_only_where_splits_agree_on_it(ahead: tuple[float, ...], word: str) -> None:
    assert beside_line(table(*ahead)).split()[0] == word


def test_what_was_promised_is_counted_over_all_tables() -> None:
    lines = "\n".join(promised([table(-0.05, -0.06, -0.04, warned=True), table(0.01, -0.02, 0.02)]))
    assert "tie 1, behind 1; its mean is at or above on 1 of 2" in lines
    assert "on 3 of 6 splits the proposal began with a classical model" in lines
