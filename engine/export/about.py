"""What an exported network says about itself, in its own metadata: what goes in, what comes out,
and how raw data become its inputs.
"""

from __future__ import annotations

import inspect
import time
from typing import Any

import numpy as np

from engine.data import kinds
from engine.data.signature import Field, Signature
from engine.data.transforms.robust import ENDS
from engine.data.vocabulary import Vocabulary
from engine.export.as_answered import answers_in
from engine.reading.nothing import as_number
from engine.trained.opened import Trained

# transforms that ONNX can take along: (x − first) ÷ second, and the soft ends after it where there
# are any
SHIFTS: dict[str, tuple[str, str, float | None]] = {
    "standardise": ("mean", "std", None),
    "scale": ("low", "range", None),
    "robust-scale": ("middle", "spread", ENDS),
}


def describe(trained: Trained, role: str, run: str, name: str) -> dict[str, Any]:
    """The whole description. `prepares` says that the file itself brings raw values to where
    training had them.
    """
    plan, signature = trained.job.plan, trained.signature
    role_of = trained.nets[role]
    parameters = list(inspect.signature(role_of.module.forward).parameters)
    fields = dict(zip(parameters, role_of.fields, strict=True))
    own = trained.own_inputs(role)
    inputs = {name: facts_of(signature, field, own.get(field)) for name, field in fields.items()}
    for facts in inputs.values():
        if facts["field"] in kinds.whole_in(signature):
            facts["whole"] = True  # not cut into rows: all nodes of a graph, or its edges
        if kinds.of(facts["kind"]).places:
            facts["places"] = True  # its numbers are rows of what comes whole
    recipe = trained.data.recipe.as_json() if trained.data is not None else None
    for facts in inputs.values():
        if (cut := cut_as(trained, facts["field"])) is not None:
            facts["cut"] = cut
    about: dict[str, Any] = {
        "format": 1,
        "name": name,
        "run": run,
        "network": role,
        "made": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "objective": plan.objective.type,
        "inputs": inputs,
        "answer": answer_of(trained, role),
        "recipe": recipe,
        "rows": None,
        "reading": answers_in(plan.data.model_dump()),
    }
    if trained.data is not None:
        columns = recipe["columns"] if recipe else {}
        names = [
            column
            for column in (recipe or {}).get("inputs", ())
            if not has_a_form(columns[column]["type"])
        ]
        # a row of the data holds no noise and no time
        foreign = own.keys() - {trained.way.writes}
        if names and not foreign and len(names) == len(recipe["inputs"]):  # type: ignore[index]
            about["rows"] = [
                row_facts(column, columns[column], trained.data.raw) for column in names
            ]
        about |= forms_of(trained)
        alone = {kind.type for kind in kinds.CATALOGUE if kind.beside and kind.form in about}
        if names and alone and any(facts["kind"] not in alone for facts in inputs.values()):
            # the row that goes with a picture
            about["beside"] = [
                row_facts(column, columns[column], trained.data.raw) for column in names
            ]
        inside = inside_the_graph(trained, about)
        if inside:
            about["prepares"] = True
            for input_name, steps in inside.items():
                inputs[input_name]["raw"], inputs[input_name]["steps"] = steps["raw"], steps
    if trained.way.writes in own and role == trained.asked:
        about["writes"] = {
            "input": next(name for name, field in fields.items() if field == trained.way.writes),
            "length": own[trained.way.writes]["shape"][0],
            "beams": trained.way.options.get("beams", 1),
        }
    about["expects"] = " ".join(in_words(input_name, facts) for input_name, facts in inputs.items())
    return about


def facts_of(signature: Signature, field: str, own: dict[str, Any] | None = None) -> dict[str, Any]:
    if field.endswith(".length"):
        return {"field": field, "kind": "length", "shape": [], "names": [], "dtype": "int64"}
    known = own or (signature.fields[field].as_json() if field in signature.fields else {})
    noted = (
        "kind",
        "shape",
        "names",
        "dtype",
        "range",
        "vocabulary",
        "padding",
        "title",
        "columns",
    )
    return {"field": field} | {key: known[key] for key in noted if known.get(key) is not None}


def vocabulary_in(trained: Trained, field: str) -> Vocabulary | None:
    """What cuts the texts of a field, where a vocabulary does."""
    name = field.removesuffix(".length")
    if trained.data is None or name not in trained.signature.inputs:
        return None
    return trained.data.recipe.vocabulary_of(trained.signature.fields[name].title)


def cut_as(trained: Trained, field: str) -> dict[str, Any] | None:
    """With which numbers of its tokenizer.json a program fills an input of text."""
    if (vocabulary := vocabulary_in(trained, field)) is None:
        return None
    return {"first": vocabulary.first, "unknown": vocabulary.unknown}


def vocabulary_taken(trained: Trained) -> str | None:
    """The tokenizer.json that goes along as a file of its own: that of the first text."""
    known = (vocabulary_in(trained, field) for field in trained.signature.inputs)
    return next((vocabulary.written for vocabulary in known if vocabulary is not None), None)


def answer_of(trained: Trained, role: str) -> dict[str, Any]:
    """How an output is read: as one of classes, a number in its own unit, or just numbers."""
    plan, target = trained.job.plan, trained.way.answer_field(trained.signature)
    outputs = list(plan.objective.outputs.get(role, {}).values()) or [""]
    kind = trained.way.reading.kind if role == trained.asked else "raw"
    answer: dict[str, Any] = {"kind": kind, "output": outputs[0]}
    of_texts = ("tokens",) if trained.way.reading.sees_tokens else ()
    for name in ("classes", "scale", "title", "threshold", "spelling", *of_texts):
        if value := getattr(target, name, None):
            answer[name] = list(value) if isinstance(value, tuple) else value
    return answer


def row_facts(name: str, column: dict[str, Any], raw: Any) -> dict[str, Any]:
    """What a form needs for one column: a usual value, and its range or its choices."""
    facts: dict[str, Any] = {"name": name, "type": column["type"]}
    if column.get("levels"):
        facts["levels"] = list(column["levels"])
    values = raw.columns[name].values
    if column["type"] == "number" and len(values):
        known = values[np.isfinite(values)]
        if len(known):
            facts |= {
                "low": float(known.min()),
                "high": float(known.max()),
                "usual": float(np.median(known)),
            }
    return facts


def forms_of(trained: Trained) -> dict[str, Any]:
    """What a stranger's picture, series, … must become, read off the raw data; by the name of its
    form.
    """
    raw, forms = trained.data.raw, dict[str, Any]()
    train = trained.data.split.rows["train"][:500]
    for name in raw.inputs:
        column = raw.columns[name]
        kind = kinds.of_column(column.type)
        if kind is not None and kind.form and kind.form not in forms:
            forms[kind.form] = {"column": name, **kind.form_facts(column, train, raw.range)}
    return forms


def inside_the_graph(trained: Trained, about: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Steps that the ONNX graph itself can do, by input: for tables of plain numbers. Exact: taken
    from what the transforms learned.
    """
    recipe = trained.data.recipe
    if (
        not about["rows"]
        or any(row["type"] != "number" for row in about["rows"])
        or len(about["inputs"]) != 1
    ):
        return {}
    names = list(recipe.inputs)
    steps: dict[str, list[tuple[float, float, float | None]]] = {name: [] for name in names}
    gaps: dict[str, float | None] = dict.fromkeys(names)
    for step in recipe.fitted:
        if step.transform.target:
            continue
        if step.column not in steps:
            return {}
        if (
            step.transform.name == "impute"
            and not step.state.get("flag")
            and "value" in step.state
            and not steps[step.column]
        ):
            gaps[step.column] = float(step.state["value"])
        elif step.transform.name in SHIFTS:
            first, second, ends = SHIFTS[step.transform.name]
            shift, scale = float(step.state[first]), float(step.state[second])
            steps[step.column].append((shift, scale, ends))
        else:
            return {}
    (only,) = about["inputs"]
    # A code or noise may have as many numbers as the table has columns.
    is_of_data = about["inputs"][only].get("field") in trained.signature.fields
    if not is_of_data or about["inputs"][only].get("shape") != [len(names)]:
        return {}
    longest = max((len(pairs) for pairs in steps.values()), default=0)
    filled = {
        name: [*pairs, *[(0.0, 1.0, None)] * (longest - len(pairs))]
        for name, pairs in steps.items()
    }
    return {
        only: {
            "raw": names,
            "shifts": [[filled[name][k][0] for name in names] for k in range(longest)],
            "scales": [[filled[name][k][1] for name in names] for k in range(longest)],
            "ends": [[filled[name][k][2] for name in names] for k in range(longest)],
            "gaps": [gaps[name] for name in names]
            if any(v is not None for v in gaps.values())
            else None,
            "nothing": [
                [
                    number
                    for word in recipe.nothing.get(name, ())
                    if (number := as_number(word)) is not None
                ]
                for name in names
            ],
        }
    }


def in_words(name: str, facts: dict[str, Any]) -> str:
    """One input, said exactly."""
    shape = " × ".join(["rows", *("any" if s is None else str(s) for s in facts.get("shape", []))])
    length = facts.get("kind") == "length"
    kind = kinds.of(facts.get("kind"))
    dtype = "int64" if length else kind.dtype
    text = f"'{name}' is {dtype}, {shape}"
    if facts.get("raw"):
        done = (
            "as they stand in the data: the file itself standardises them as in training"
            if facts["steps"]["shifts"]
            else "as they stand in the data"
        )
        return f"{text}: {', '.join(facts['raw'])}, {done}."
    if length:
        return f"{text}: how many steps of each row are real."
    return text + kind.expected(Field.from_json(facts))


def has_a_form(column: str) -> bool:
    """Whether columns of this type are no cells of a row, but asked for in a way of their own."""
    kind = kinds.of_column(column)
    return kind is not None and bool(kind.form)
