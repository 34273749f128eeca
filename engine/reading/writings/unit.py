"""12 kg, 21.5 °C, 60 months: a number and its unit, which has to be the same in the whole column."""

from __future__ import annotations

from engine.reading.writings.writing import Writing, as_it_stands

ENTRY = Writing(
    "unit",
    70,
    # "7.wav" is the name of a file rather than seven of something.
    (r"{sign}{number}{blank}(?<![.,])(?P<unit>{unit})\.?",),
    as_it_stands,
    "read in {units}",
    one_unit=True,
    always=False,  # "36 months" and "60 months" are two terms rather than a measurement
)
