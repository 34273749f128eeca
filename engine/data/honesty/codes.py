"""Values that stand for "nothing"."""

from __future__ import annotations

from engine.data.honesty.check import Fix, Problem, Seen, check, names_text
from engine.reading.columns import Column
from engine.reading.nothing import codes_in


@check("codes-for-nothing", "warning")
def codes_for_nothing(seen: Seen) -> list[Problem]:
    """Codes that stand for “nothing”

    What: A value such as 999, −1, 9999-12-31 or “unknown” stands where nothing is known.
    Why: The network takes it for a real number or a category of its own: an age of 999 is then the
    oldest person of all.
    How to fix: Read these values as missing. They are then filled from the training part, with a
    flag that says where.
    """
    problems = []
    targets = {name: seen.raw.columns[name] for name in seen.raw.target_names}
    for name, column in {**seen.inputs, **targets}.items():
        codes = codes_in(column)
        if not codes:
            continue
        words = [as_read(code.word, column) for code in codes]
        rows = sum(code.rows for code in codes)
        counted = [f"{word} in {code.rows:,} rows" for word, code in zip(words, codes, strict=True)]
        values = [code.word for code in codes]
        problems.append(
            Problem(
                "codes-for-nothing",
                "warning" if rows > 0.01 * seen.raw.rows else "hint",
                f"Does {names_text(words)} in {name} mean “nothing”?",
                f"**{name}** has {names_text(counted)}"
                + (", far from all other values." if column.type in ("number", "date") else "."),
                "Taken for real values, they pull the network towards something that was never measured.",
                "Read them as missing, if that is what they mean.",
                (name,),
                fix=Fix(
                    "Read as missing",
                    f"{names_text(words)} in {name} is then a gap, filled and flagged like others."
                    if name not in targets
                    else f"Rows whose {name} is {names_text(words)} are then in no part.",
                    seen.with_values("nothing", name, values),
                )
                if seen.of_file
                else None,
            )
        )
    return problems


def as_read(word: str, column: Column) -> str:
    """A value as a sentence has it."""
    if column.type == "number":
        return word.replace("-", "−")
    return word if column.type == "date" else f"“{word}”"
