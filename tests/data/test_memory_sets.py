"""Sets that ask for memory: their answers follow from what stands before them, and from nothing
nearer.
"""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.sets import find, open_raw
from engine.reading.columns import DataError


def test_what_is_recalled_is_what_stood_before_the_gap() -> None:
    texts = open_raw("recall", {"rows": 100, "letters": 5, "gap": 12}).columns["text"].values
    for text in texts:
        word, _, again = text.partition(f"{'-' * 12}>")
        assert word == again
        assert len(word) == 5
    assert len(set(texts)) > 90
    floor = 7 * np.log(8) / 32
    assert f"{floor:.3f}" in find("recall").reference


@pytest.mark.parametrize("steps", [4, 100])
def test_two_numbers_are_marked_one_in_each_half_and_their_sum_is_asked(steps: int) -> None:
    raw = open_raw("adding", {"rows": 500, "steps": steps})
    numbers, marks = np.moveaxis(raw.columns["series"].values, 2, 0)
    assert (marks[:, : steps // 2].sum(1) == 1).all()
    assert (marks[:, steps // 2 :].sum(1) == 1).all()
    assert raw.columns["sum"].values == pytest.approx((numbers * marks).sum(1), abs=1e-6)
    assert np.square(raw.columns["sum"].values - 1).mean() == pytest.approx(1 / 6, abs=0.03)


def test_the_same_seed_gives_the_same_series_and_too_few_steps_are_refused() -> None:
    first, again = (open_raw("adding", {"rows": 20}).columns["series"].values for _ in range(2))
    assert (first == again).all()
    with pytest.raises(DataError, match="Steps"):
        open_raw("adding", {"steps": 2})
