"""The records at the borders as JSON schemas: `python -m engine.schemas` prints them.

They are made from the dataclasses; docs/schemas.json holds them for the page's declarations.
"""

from __future__ import annotations

import dataclasses
import json
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

import engine.arena.figures
import engine.ways  # noqa: F401 - both bring figures
from engine.measures.figure import Figure
from engine.measures.report import Evaluation, Report
from engine.measures.scores import Score
from engine.message import Message
from engine.run.standing import Event, Samples, Series, Standing

RECORDS: tuple[type[Any], ...] = (
    Evaluation, Event, Message, Report, Samples, Score, Series, Standing,
)  # fmt: skip
# Those whose `as_json` leaves out what is empty.
LEAVING_OUT = (Message, Series)


class _AsWritten(GenerateJsonSchema):
    """A dataclass as its `as_json` writes it, where that differs from its fields."""

    def dataclass_schema(self, schema: Any) -> dict[str, Any]:
        record = schema["cls"]
        made = super().dataclass_schema(schema)
        fields: dict[str, Any] = made.get("properties", {})
        made["properties"] = fields = {name.rstrip("_"): each for name, each in fields.items()}
        made["required"] = [name.rstrip("_") for name in made.get("required", [])]
        for field in dataclasses.fields(record):
            if field.default is None:  # left out where it is nothing
                written = fields[field.name]
                del written["default"]
                kinds = [kind for kind in written.pop("anyOf") if kind != {"type": "null"}]
                written |= kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
            elif field.default is not dataclasses.MISSING:
                del fields[field.name]["default"]
                if record not in LEAVING_OUT:
                    made["required"].append(field.name)
        if issubclass(record, Figure) and record.name:
            named = {"figure": {"const": record.name}, "title": {"type": "string"}}
            made["properties"] = named | fields
            made["required"] = [*named, *made["required"]]
        if record is Score:
            ends = {"type": "array", "items": fields["low"], "minItems": 2, "maxItems": 2}
            made["properties"] = {
                "value": fields["value"],
                "interval": ends,
                "better": fields["better"],
            }
            made["required"] = list(made["properties"])
        return made


def schemas() -> dict[str, Any]:
    """All of them in one schema: a definition a record."""
    kinds = [kind for kind in Figure.kinds.values() if kind.__module__.startswith("engine.")]
    kinds.sort(key=lambda kind: kind.name)
    inputs: list[Any] = [
        (record, "serialization", TypeAdapter(record)) for record in (*RECORDS, *kinds)
    ]
    references, made = TypeAdapter.json_schemas(inputs, schema_generator=_AsWritten)
    records = made["$defs"]
    records["Figure"] = {
        "title": "Figure",
        "oneOf": [references[kind, "serialization"] for kind in kinds],
    }
    # An evaluation is written flat: its facts, and beside them what its report holds.
    evaluation, report = records["Evaluation"], records["Report"]
    del evaluation["properties"]["report"]
    evaluation["properties"] |= report["properties"]
    evaluation["required"] = [*evaluation["properties"]]
    report["required"] = [*report["properties"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Records",
        "type": "object",
        "properties": {record.__name__: references[record, "serialization"] for record in RECORDS},
        "$defs": dict(sorted(records.items())),
    }


def text() -> str:
    return json.dumps(schemas(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    print(text(), end="")
