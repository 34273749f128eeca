"""What a file leaves open: two ways to read the same cells, side by side, until a person says which
one is right. The likelier one comes first and holds until then.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Answer:
    """One way to read it, with a few cells as they would be read."""

    label: str
    examples: tuple[str, ...]
    options: dict[str, Any]  # of the file, that say so


@dataclass(frozen=True)
class Question:
    name: str  # the same wherever the same thing is asked
    title: str
    what: str
    answers: tuple[Answer, Answer]
    chosen: int = 0
    settled: bool = False  # a person has answered it

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, facts: Mapping[str, Any]) -> Question:
        first, second = (
            Answer(answer["label"], tuple(answer["examples"]), answer["options"])
            for answer in facts["answers"]
        )
        return cls(
            facts["name"],
            facts["title"],
            facts["what"],
            (first, second),
            facts["chosen"],
            facts["settled"],
        )


def with_answer(options: Mapping[str, Any], answer: Answer) -> dict[str, Any]:
    """A file's options once this answer is given; what is kept by column is added to the others.

    >>> yes = Answer("yes", (), {"reading": {"marks": {"b": ","}}})
    >>> with_answer({"reading": {"marks": {"a": "."}}, "target": "a"}, yes)
    {'reading': {'marks': {'a': '.', 'b': ','}}, 'target': 'a'}
    """
    return _over(options, answer.options)


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    whole = dict(below)
    for name, value in above.items():
        deeper = isinstance(value, Mapping) and isinstance(whole.get(name), Mapping)
        whole[name] = _over(whole[name], value) if deeper else value
    return whole
