"""Time in pieces is one time, and uneven steps become even."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.proposal import default_split
from engine.reading.choices import raw_from
from engine.reading.columns import Column, DataError, Raw, category, number
from engine.reading.found import Found
from engine.reading.moments import gathered, moment_of, pace_of, pieces_of
from engine.reading.rounds import period_of

NEW = {"guesses": 2}


def read(*columns: Column, **options: object) -> Raw:
    return raw_from(Found("table", list(columns)), {**NEW, **options})


def days(count: int, start: str = "2015-01-01") -> np.ndarray:
    return np.datetime64(start) + np.arange(count).astype("timedelta64[D]")


def parts_of(when: np.ndarray) -> dict[str, Column]:
    months = when.astype("datetime64[M]").astype(int)
    day = (when.astype("datetime64[D]") - when.astype("datetime64[M]")).astype(int) + 1
    hour = (when.astype("datetime64[h]") - when.astype("datetime64[D]")).astype(int)
    values = {"year": 1970 + months // 12, "month": months % 12 + 1, "day": day, "hour": hour}
    return {name: number(name, piece.astype(float)) for name, piece in values.items()}


@pytest.mark.parametrize("depth", [1, 2, 3, 4])
def test_year_month_day_and_hour_make_the_moment_that_they_came_from(depth: int) -> None:
    unit = "YMDh"[depth - 1]
    when = (np.datetime64("2019-01-01", "h") + np.arange(0, 9000, 5)).astype(f"datetime64[{unit}]")
    columns = dict(list(parts_of(when.astype("datetime64[h]")).items())[:depth])
    pieces = pieces_of(columns)
    assert list(pieces.values()) == list(columns)
    moment = moment_of(columns, pieces)
    assert (moment.values == when.astype("datetime64[s]")).all()


def test_a_date_with_the_hour_beside_it_is_one_moment() -> None:
    when = np.datetime64("2011-01-01T00", "h") + np.arange(500)
    columns = {
        "dteday": Column("dteday", "date", when.astype("datetime64[D]").astype("datetime64[s]")),
        "hr": number("hr", (np.arange(500) % 24).astype(float)),
    }
    pieces = pieces_of(columns)
    assert pieces == {"date": "dteday", "hour": "hr"}
    assert (moment_of(columns, pieces).values == when.astype("datetime64[s]")).all()


def test_months_may_be_written_as_words() -> None:
    order = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    columns = {
        "year": number("year", np.repeat(np.arange(1950.0, 1960.0), 12)),
        "month": category("month", np.tile(np.arange(12), 10), order, ordered=True),
    }
    moment = moment_of(columns, pieces_of(columns))
    assert str(moment.values[13])[:7] == "1951-02"


def test_pieces_in_a_table_are_seen_as_time_and_stay_inputs() -> None:
    when = np.datetime64("2019-01-01", "h") + np.arange(900)
    rng = np.random.default_rng(0)
    kinds = category("weather", rng.integers(0, 3, 900), ("dry", "wet", "snow"))
    load = number("load", rng.normal(size=900))
    raw = read(*parts_of(when).values(), kinds, load, target="load")
    assert raw.time == "time"
    assert "time" not in raw.inputs
    assert {"month", "day", "hour", "weather"} <= set(raw.inputs)
    assert raw.columns["hour"].period == 24
    assert raw.columns["month"].period == 0, "one month and a few days do not go round"


@pytest.mark.parametrize("form", ["a date", "leap days left out", "year and month"])
def test_a_time_and_one_number_are_foreseen_and_split_in_time(form: str) -> None:
    when = days(1461, "2012-01-01")
    if form == "leap days left out":
        when = when[when != np.datetime64("2012-02-29")]
    values = number("temperature", np.sin(np.arange(len(when)) / 58) + 10)
    if form == "year and month":
        when = (np.datetime64("1950-01") + np.arange(len(when))).astype("datetime64[s]")
        columns = list(parts_of(when).values())[:2]
    else:
        columns = [Column("date", "date", when.astype("datetime64[s]"))]
    raw = read(*columns, values)
    assert (raw.task, raw.target) == ("forecasting", "temperature")
    assert default_split(raw)["type"] == "time"


def test_a_short_series_gets_windows_that_leave_something_to_judge() -> None:
    from engine.data.split import make_split

    raw = read(
        Column(
            "month", "date", (np.datetime64("1949-01") + np.arange(144)).astype("datetime64[s]")
        ),
        number("passengers", np.arange(144.0)),
    )
    assert raw.task == "forecasting"
    assert all(size >= 5 for size in make_split(raw, default_split(raw)).sizes.values())
    assert raw.cut == {"past": 12, "ahead": 1, "stride": 1}


def test_months_written_with_their_year_are_dates() -> None:
    months = [f"{1949 + k // 12}-{k % 12 + 1:02d}" for k in range(144)]
    column = Column("Month", "id", np.array(months, dtype=object))
    raw = read(column, number("passengers", np.arange(144.0)))
    assert (raw.task, raw.target) == ("forecasting", "passengers")
    assert raw.pace is not None
    assert (raw.pace.step, raw.pace.uneven) == ("month", 0)


def test_files_of_before_are_guessed_as_they_were() -> None:
    date = Column("date", "date", days(500).astype("datetime64[s]"))
    values = number("temperature", np.arange(500.0))
    assert raw_from(Found("table", [date, values]), {}).task == "regression"
    pieces = list(parts_of(days(500).astype("datetime64[h]")).values())
    raw = raw_from(Found("table", [*pieces, values]), {"target": "temperature"})
    assert (raw.time, "time" in raw.columns, raw.columns["month"].period) == (None, False, 0)


def test_several_rows_a_moment_stay_a_table() -> None:
    date = Column("date", "date", np.repeat(days(100), 5).astype("datetime64[s]"))
    raw = read(date, number("sold", np.arange(500.0)))
    assert (raw.task, raw.time) == ("regression", "date")


def test_uneven_steps_are_counted_and_even_ones_are_not() -> None:
    even = pace_of("date", days(300).astype("datetime64[s]"))
    assert even is not None
    assert (even.step, even.uneven, even.same) == ("day", 0, 0)
    left = np.delete(days(300), [10, 11, 50])
    gaps = pace_of("date", left.astype("datetime64[s]"))
    assert gaps is not None
    assert (gaps.uneven, gaps.step) == (2, "day")
    months = (np.datetime64("1990-01") + np.arange(120)).astype("datetime64[s]")
    monthly = pace_of("month", months)
    assert monthly is not None
    assert (monthly.step, monthly.uneven) == ("month", 0)


def test_rows_are_gathered_into_even_steps() -> None:
    moments = np.array(["2024-01-01", "2024-01-01", "2024-01-02", "2024-01-04"], "datetime64[s]")
    even = gathered(moments, np.array([[1.0], [3.0], [5.0], [7.0]]), "day")
    assert np.array_equal(even.values[:, 0], [2.0, 5.0, np.nan, 7.0], equal_nan=True)
    assert "4 rows became 4 steps of one day" in even.note
    assert "1 had no row" in even.note
    with pytest.raises(DataError, match="Choose a longer step"):
        gathered(np.array(["1900-01-01", "2024-01-01"], "datetime64[s]"), np.ones((2, 1)), "hour")


def test_a_series_is_gathered_by_choice_and_says_so() -> None:
    when = np.delete(days(400), [7, 8, 9])
    date = Column("date", "date", when.astype("datetime64[s]"))
    values = number("flow", np.arange(397.0))
    plain, even = read(date, values), read(date, values, step="day")
    assert plain.pace is not None
    assert plain.pace.uneven == 1
    assert even.pace is None
    assert even.rows == plain.rows + 3
    assert any("397 rows became 400 steps of one day" in note for note in even.notes)


@pytest.mark.parametrize(
    ("name", "values", "period"),
    [
        ("hour", np.arange(200) % 24, 24),
        ("pickup_hour", np.arange(200) % 24, 24),
        ("weekday", np.arange(200) % 7, 7),
        ("mnth", np.arange(200) % 12 + 1, 12),
        ("wind_direction", np.linspace(0, 359, 200), 360),
        ("hours", np.arange(200) % 24 * 40, 0),  # hours worked
        ("months_open", np.arange(200), 0),
        ("price", np.arange(200) % 24, 0),
    ],
)
def test_what_goes_round_is_known_by_name_and_range(
    name: str, values: np.ndarray, period: int
) -> None:
    assert period_of(number(name, values.astype(float))) == period
