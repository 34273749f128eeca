"""What time hides: uneven steps, and several rows at one moment."""

from __future__ import annotations

import numpy as np

from engine.data.honesty.check import Fix, Problem, Seen, check
from engine.reading.columns import CODED
from engine.reading.moments import pace_of

FEWEST = 60  # moments: fewer make no series


@check("uneven-steps", "warning")
def uneven_steps(seen: Seen) -> list[Problem]:
    """Steps of unequal length

    What: The rows of a series are not equally far apart in time, or several stand at one moment.
    Why: The network counts rows: a gap of a month then looks like any other step.
    How to fix: Gather the rows into even steps; a step without a row takes the value before it.
    """
    pace = seen.raw.pace
    if pace is None or not (pace.uneven or pace.same):
        return []
    what = [f"{pace.uneven:,} of {pace.of:,} steps in **{pace.time}** are longer or shorter than one {pace.step}"] if pace.uneven else []  # fmt: skip
    what += [f"{pace.same:,} rows share their moment with another"] if pace.same else []
    return [
        Problem(
            "uneven-steps",
            "warning" if pace.uneven > 0.01 * pace.of or pace.same else "hint",
            "The steps are not equally long",
            f"{' and '.join(what)}.",
            "Each row counts as one step, whatever time has passed.",
            f"Make it one row a {pace.step}.",
            (),
            fix=Fix(
                f"One row a {pace.step}",
                f"Rows of one {pace.step} are averaged; a {pace.step} without any takes the value before it.",
                seen.with_options("step", pace.step),
            )
            if seen.of_file
            else None,
        )
    ]


@check("rows-in-time", "hint")
def rows_in_time(seen: Seen) -> list[Problem]:
    """A number that could be foreseen

    What: The rows have a time, several at each moment or at uneven distances, and a number is
    predicted.
    Why: As a table, the network sees the other columns of the same moment; as a series, it sees what
    was before. These are different questions.
    How to fix: If the question is what comes next, read the file as a series of one row a step.
    """
    raw = seen.raw
    target, time = seen.target, raw.columns.get(raw.time or "")
    if not seen.of_file or time is None or target is None or target.type in CODED or raw.ordered:
        return []
    moments = np.sort(time.values)
    pace = pace_of(time.name, moments)
    if pace is None or len(moments) - pace.same < FEWEST or not (pace.same or pace.uneven):
        return []
    options = {**seen.options, "as": "forecast", "time": time.name, "step": pace.step}
    options |= {"target": target.name, "inputs": [], "leave_out": [], "types": {}}
    return [
        Problem(
            "rows-in-time",
            "hint",
            f"{target.name} could be foreseen",
            f"**{time.name}** says when each row was"
            + (f"; {pace.same:,} rows share their moment with another." if pace.same else "."),
            "What comes next is another question than what the other columns of a row tell.",
            f"Read it as a series of one row a {pace.step}, if the question is what comes next.",
            (time.name,),
            fix=Fix(
                "Foresee it",
                f"The rows of one {pace.step} are averaged, and what comes next is predicted.",
                {**seen.data, "options": options, "transforms": None, "split": None},
            ),
        )
    ]
