"""The records at the borders, and what every route sends, as JSON schemas.

They are made from dataclasses and TypedDicts; docs/schemas.json holds them for the page's
declarations (`python -m tests.generated`).
"""

from __future__ import annotations

import dataclasses
import inspect
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from starlette.routing import BaseRoute, Route

import engine.arena.figures
import engine.measures.entry_figures
import engine.measures.likeness
import engine.measures.strange
import engine.ways  # noqa: F401 - both bring figures, ways answers too
from engine.arena.standing import (
    Boundary,
    Coefficients,
    ContestantStanding,
    Lead,
    RaceStanding,
    Tree,
    Verdict,
)
from engine.measures.answers import Result
from engine.measures.figure import Figure
from engine.measures.report import Evaluation, Report
from engine.measures.scores import Score
from engine.message import Message
from engine.run.standing import Event, Samples, Series, Standing
from engine.ways.answer import Answer
from engine.web import NoJson, sent_by

RECORDS: tuple[type[Any], ...] = (
    Boundary, Coefficients, ContestantStanding, Evaluation, Event, Message, RaceStanding, Report,
    Result, Samples, Score, Series, Standing, Tree, Verdict,
)  # fmt: skip
# Those whose `as_json` leaves out what is empty.
LEAVING_OUT = (Message, Series)


class _AsWritten(GenerateJsonSchema):
    """A dataclass as its `as_json` writes it, where that differs from its fields."""

    def dataclass_schema(self, schema: Any) -> dict[str, Any]:
        record = schema["cls"]
        described = super().dataclass_schema(schema)
        fields: dict[str, Any] = described.get("properties", {})
        described["properties"] = fields = {name.rstrip("_"): each for name, each in fields.items()}
        described["required"] = [name.rstrip("_") for name in described.get("required", [])]
        for field in dataclasses.fields(record):
            if field.default is None and _may_be_null(field):
                del fields[field.name]["default"]
            elif field.default is None:  # left out where it is nothing
                written = fields[field.name]
                del written["default"]
                kinds = [kind for kind in written.pop("anyOf") if kind != {"type": "null"}]
                written |= kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
            elif field.default is not dataclasses.MISSING:
                del fields[field.name]["default"]
                if record not in LEAVING_OUT:
                    described["required"].append(field.name)
        if issubclass(record, Figure) and record.name:
            named = {"figure": {"const": record.name}, "title": {"type": "string"}}
            described["properties"] = named | fields
            described["required"] = [*named, *described["required"]]
        if record is Score:
            ends = {"type": "array", "items": fields["low"], "minItems": 2, "maxItems": 2}
            described["properties"] = {
                "value": fields["value"],
                "interval": ends,
                "better": fields["better"],
            }
            described["required"] = list(described["properties"])
        if record is Lead:  # written flat, an end that is infinite as null
            number = {"anyOf": [{"type": "number"}, {"type": "null"}]}
            ends = {"type": "array", "items": number, "minItems": 2, "maxItems": 2}
            word, shown = {"type": "string"}, fields.pop("shown")
            del fields["test"]
            fields |= {"name": word, "p": number, "lead": number, "interval": ends}
            count = {"type": "integer"}
            both = {"type": "array", "items": count, "minItems": 2, "maxItems": 2}
            fields |= {"rows": count, "detail": word, "shown": shown}
            described["required"] = list(fields)
            fields |= {"only": both, "alone": number, "compared": count}
        if record is RaceStanding:  # data that are not opened yet are empty
            kinds = [kind for kind in fields["data"]["anyOf"] if kind != {"type": "null"}]
            fields["data"] = {"anyOf": [*kinds, {"type": "object", "maxProperties": 0}]}
        return described


def _may_be_null(field: dataclasses.Field[Any]) -> bool:
    """Where it is nothing it is left out, and null says something else: that it is NaN, say."""
    return bool(field.metadata.get("null")) or str(field.type).startswith("Number ")


def is_ours(kind: type) -> bool:
    """Those of plug-ins come and go with a setting."""
    return Path(inspect.getfile(kind)).is_relative_to(Path(__file__).parent)


def named(route: Route) -> str:
    """A route as it is asked: "GET /api/runs/{id}"."""
    methods = sorted((route.methods or {"GET"}) - {"HEAD"})
    return f"{'|'.join(methods)} {route.path}"


def answers_of(routes: Sequence[BaseRoute]) -> dict[str, tuple[Any, ...]]:
    """What each route sends as JSON."""
    answers = {
        named(route): tuple(kind for kind in sent_by(route) if kind is not NoJson)
        for route in routes
        if isinstance(route, Route)
    }
    return {name: kinds for name, kinds in sorted(answers.items()) if kinds}


def schemas(routes: Sequence[BaseRoute] = ()) -> dict[str, Any]:
    """All of them in one schema: a definition a record, and what each of these routes sends."""
    figures = [kind for kind in Figure.kinds.values() if is_ours(kind)]
    figures.sort(key=lambda kind: kind.name)
    answers = [kind for kind in Answer.kinds if is_ours(kind)]
    sent = answers_of(routes)
    kinds_sent = {kind: None for kinds in sent.values() for kind in kinds}  # each once
    inputs: list[Any] = [
        (record, "serialization", TypeAdapter(record))
        for record in dict.fromkeys((*RECORDS, *figures, *answers, *kinds_sent))
    ]
    references, schema = TypeAdapter.json_schemas(inputs, schema_generator=_AsWritten)
    records = schema["$defs"]
    for family, one_of, kinds in (("Figure", "oneOf", figures), ("Answer", "anyOf", answers)):
        these = [references[kind, "serialization"] for kind in kinds]
        records[family] = {"title": family, one_of: these}
    # An evaluation is written flat: its facts, and beside them what its report holds.
    evaluation, report = records["Evaluation"], records["Report"]
    del evaluation["properties"]["report"]
    evaluation["properties"] |= report["properties"]
    evaluation["required"] = [*evaluation["properties"]]
    report["required"] = [*report["properties"]]
    records["Routes"] = {
        "title": "Routes",
        "type": "object",
        "properties": {
            name: references[kinds[0], "serialization"]
            if len(kinds) == 1
            else {"anyOf": [references[kind, "serialization"] for kind in kinds]}
            for name, kinds in sent.items()
        },
        "required": [*sent],
    }
    whole: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Records",
        "type": "object",
        "properties": {
            **{record.__name__: references[record, "serialization"] for record in RECORDS},
            "Answer": {"$ref": "#/$defs/Answer"},
        },
        "$defs": dict(sorted(records.items())),
    }
    return _found(whole, records)  # type: ignore[no-any-return]  # a schema stays a schema


def _found(schema: Any, records: Mapping[str, Any]) -> Any:
    """The schema with each mark of a written record (engine/written.py) as a reference to it."""
    if isinstance(schema, list):
        return [_found(inner, records) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    if "$written" in schema:
        name = schema["$written"]
        if name not in records:
            raise LookupError(f"A route sends a '{name}', and no record is called so.")
        return {"$ref": f"#/$defs/{name}"}
    return {name: _found(inner, records) for name, inner in schema.items()}


def text(routes: Sequence[BaseRoute] = ()) -> str:
    return json.dumps(schemas(routes), indent=1, ensure_ascii=False) + "\n"
