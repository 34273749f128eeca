"""Marks for types of what routes send: a dictionary that a record has written is JSON for Python, and
for the page it is that record. `engine/schemas.py` reads them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any


@dataclass(frozen=True)
class Written:
    """`Annotated[Json, Written("Figure")]`: JSON as `as_json` of the record has made it. A record of
    a higher room is given by its name.
    """

    record: str | Any

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        by_name = isinstance(self.record, str)
        return handler(source) if by_name else handler.generate_schema(self.record)

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> Any:
        return {"$written": self.record} if isinstance(self.record, str) else handler(core)


@dataclass(frozen=True)
class Beside:
    """`Annotated[EvaluationWords, Beside("Evaluation")]`: those keys, and beside them what any of
    these records has written.
    """

    records: tuple[str, ...]

    def __init__(self, *records: str) -> None:
        object.__setattr__(self, "records", records)

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:
        kinds = [{"$written": record} for record in self.records]
        return {"allOf": [kinds[0] if len(kinds) == 1 else {"anyOf": kinds}, handler(core)]}


@dataclass(frozen=True)
class Long:
    """`Annotated[list[int], Long(2)]`: a list of so many."""

    items: int

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:
        return {**handler(core), "minItems": self.items, "maxItems": self.items}


Pair = Annotated[list[float], Long(2)]
Size = Annotated[list[int], Long(2)]
"""Height and width of a picture."""
