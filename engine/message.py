"""What a process says to the one that started it, one line of JSON a message: how far it is, and at
its end one answer, or why there is none.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from engine.errors import Kind, Refusal, explain


@dataclass(frozen=True)
class Message:
    kind: Literal["progress", "answer"] | Kind
    sentence: str = ""  # for the person: what it is at, or why there is no answer
    share: float = 0.0  # of progress: how much is done
    answer: dict[str, Any] | None = None
    facts: dict[str, Any] | None = None  # of progress in a race: an event, such as a point
    who: str = ""  # whose it is, of a process that works for one after another

    @staticmethod
    def of(error: BaseException) -> Message:
        """What is told of an exception that ended the work."""
        kind, sentence = explain(error)
        return Message(kind, sentence)

    @staticmethod
    def from_json(record: Mapping[str, Any]) -> Message:
        return Message(
            record["kind"],
            record.get("sentence", ""),
            record.get("share", 0.0),
            record.get("answer"),
            record.get("facts"),
            record.get("who", ""),
        )

    def as_json(self) -> dict[str, Any]:
        """What is not said is left out."""
        return {name: value for name, value in vars(self).items() if value not in (None, "", 0.0)}

    def answer_or(self, error: type[Refusal]) -> dict[str, Any]:
        """The answer; where there is none, the error with the sentence that says why."""
        if self.answer is None:
            raise error(self.sentence)
        return self.answer


def written(message: Message) -> str:
    """The line of a message. What is not finite cannot be written: a ValueError."""
    return json.dumps(message.as_json(), allow_nan=False) + "\n"


def read(line: bytes | str) -> Message | None:
    """The message of a line; nothing where the line is none, such as what a library printed.

    >>> read(written(Message("refusal", "There is no such run.")))
    Message(kind='refusal', sentence='There is no such run.', share=0.0, answer=None, facts=None, who='')
    >>> read("Downloading...")
    """
    try:
        return Message.from_json(json.loads(line))
    except (ValueError, TypeError, KeyError):
        return None
