"""What the network does not get."""

from __future__ import annotations

from engine.data.honesty.check import Fix, Problem, Seen, check, names_text
from engine.reading.guesses import newer
from engine.reading.meanings.table import default_inputs

MOST = 6  # columns that are named one by one


@check("left-out", "hint")
def left_out(seen: Seen) -> list[Problem]:
    """Columns that are left out

    What: Some columns of the file are no inputs: they name the rows, never change, are mostly
    missing, or were taken out.
    Why: What is left out cannot help, and nobody should have to find out by chance that it is.
    How to fix: Use the column after all: press *Left out* beside it in the column table.
    """
    raw = seen.raw
    if not seen.of_file or any(column.values.ndim > 1 for column in raw.columns.values()):
        return []
    options = seen.data.get("options") or {}
    why = default_inputs(dict(raw.columns), raw.target, raw.targets, texts_too=newer(options))[1]
    used = {*seen.inputs, *raw.target_names}
    unused = [name for name in raw.columns if name not in used]
    if not unused:
        return []
    reasons = {
        name: raw.columns[name].note
        if raw.columns[name].note.startswith("made of")
        else why.get(name, "taken out")
        for name in unused
    }
    texts = [n for n in unused if raw.columns[n].type == "text" and n not in seen.left_out]
    with_reasons = [f"**{name}** ({reasons[name]})" for name in unused]
    return [
        Problem(
            "left-out",
            "hint",
            f"{names_text(unused)} {'are' if len(unused) > 1 else 'is'} left out",
            f"The network does not get {names_text(with_reasons, MOST)}.",
            "What is left out cannot help to answer.",
            "Press *Left out* beside a column to use it all the same.",
            tuple(unused),
            fix=Fix(
                f"Use {names_text(texts)}",
                "Their words become further inputs, with a part of the network of their own."
                if len(texts) > 1
                else "Its words become a further input, with a part of the network of its own.",
                seen.with_inputs(*texts),
            )
            if texts
            else None,
        )
    ]
