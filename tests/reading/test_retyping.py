"""A wish to read a column as something else is granted or refused, never half done."""

from __future__ import annotations

import numpy as np
import pytest

from engine.reading.columns import DataError, category
from engine.reading.types import retyped


@pytest.mark.parametrize("kind", ["number", "date"])
def test_words_are_not_read_as_numbers_or_dates(kind: str) -> None:
    column = category("city", np.array([0, 1, 2, 0]), ("Köln", "Zürich", "Graz"))
    with pytest.raises(DataError, match=f"'city' cannot be read as {kind}"):
        retyped(column, kind)


def test_numbers_written_as_categories_are_read_as_numbers() -> None:
    column = category("size", np.array([1, 0, -1, 1]), ("1.5", "20"))
    assert retyped(column, "number").values.tolist()[:2] == [20.0, 1.5]
