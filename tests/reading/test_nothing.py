"""Codes for nothing are seen where they are codes, and then they are gaps."""

from __future__ import annotations

import numpy as np
import pytest

from engine.reading.columns import Column, category, number
from engine.reading.nothing import codes_in, without_codes

RNG = np.random.default_rng(0)
AGES = RNG.integers(18, 91, 400).astype(float)
STEPS = np.arange(400)


def with_code(values: np.ndarray, code: float, every: int = 40) -> Column:
    return number("age", np.where(STEPS % every == 0, code, values))


@pytest.mark.parametrize("code", [999.0, -1.0, -99.0, -999.0, 9999.0])
def test_a_number_far_from_all_others_that_comes_again_is_a_code(code: float) -> None:
    codes = codes_in(with_code(AGES, code))
    assert [(float(found.word), found.rows) for found in codes] == [(code, 10)]


@pytest.mark.parametrize(
    "values",
    [
        AGES,
        RNG.normal(size=400),  # −1 is a value like others
        np.where(STEPS % 40 == 0, 99.0, RNG.integers(1, 100, 400)),  # hours up to 99
        np.where(STEPS % 3 == 0, -1.0, 1.0),  # two classes
        np.where(STEPS % 2 == 0, 0.0, RNG.gamma(2, 100, 400)),  # mostly nothing gained
        np.where(STEPS == 7, 999.0, AGES),  # once may be real
    ],
)
def test_numbers_among_others_are_none(values: np.ndarray) -> None:
    assert codes_in(number("value", values)) == ()


def test_a_zero_that_no_living_body_has_is_one() -> None:
    pressure = np.where(STEPS % 20 == 0, 0.0, RNG.normal(70, 10, 400))
    assert [code.word for code in codes_in(number("pressure", pressure))] == ["0"]


@pytest.mark.parametrize("word", ["unknown", "N/A", "?", "Unknown", "not available"])
def test_words_for_nothing_among_categories_are_codes(word: str) -> None:
    column = category("job", STEPS % 4, ("clerk", "cook", "smith", word))
    assert [(code.word, code.rows) for code in codes_in(column)] == [(word, 100)]


def test_yes_and_no_are_no_codes() -> None:
    assert codes_in(category("paid", STEPS % 2, ("no", "yes"))) == ()
    assert codes_in(category("sign", STEPS % 3, ("-1", "0", "1"))) == ()


@pytest.mark.parametrize("word", ["9999-12-31", "1900-01-01"])
def test_a_date_at_the_end_of_time_is_one(word: str) -> None:
    days = np.datetime64("2021-03-01") + STEPS.astype("timedelta64[D]")
    dates = np.where(STEPS % 50 == 0, np.datetime64(word), days).astype("datetime64[s]")
    column = Column("until", "date", dates)
    assert [(code.word, code.rows) for code in codes_in(column)] == [(word, 8)]
    assert without_codes(column, [word]).missing.sum() == 8


def test_codes_become_gaps_and_other_values_stay() -> None:
    ages = with_code(AGES, 999.0)
    read = without_codes(ages, ["999"])
    assert read.missing.sum() == 10
    assert np.array_equal(read.values[~read.missing], AGES[STEPS % 40 != 0])
    jobs = category("job", STEPS % 4, ("clerk", "unknown", "cook", "smith"))
    read = without_codes(jobs, ["unknown"])
    assert (read.levels, int(read.missing.sum())) == (("clerk", "cook", "smith"), 100)
    words, before = read.words(), jobs.words()
    assert all(a == b for a, b in zip(words, before, strict=True) if b != "unknown")
    assert codes_in(read) == ()
