"""A tag for each word of a text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine.data.signature import Field
from engine.data.symbols import readable
from engine.measures.answer_figures import Tagged, TaggedText
from engine.ways.answer import Answer, Json, TagsAnswer
from engine.ways.readings.reading import Reading

if TYPE_CHECKING:
    from engine.measures.figure import Figure


class Tags(Reading):
    kind = "tags"
    races = "A tag for each word has no classical counterpart here."
    gives = "one score a tag for every word of a text (the highest is its tag)"
    hint = "Put a blank around commas and full stops, as the tagged texts have it."
    sees_tokens = True

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.words = readable(field.tokens, field.spelling)

    def names(self, tags: np.ndarray, tokens: np.ndarray) -> list[list[str]]:
        """The tags of each text by name, as many as it has words; `tags`: (rows, length)."""
        return [
            [self.classes[tag] for tag in row[: int((codes != 0).sum())].tolist()]
            for row, codes in zip(tags, tokens, strict=True)
        ]

    def tagged(self, outputs: np.ndarray, tokens: np.ndarray) -> list[TagsAnswer]:
        """One answer a row; `outputs`: (rows, length, tags)."""
        return [
            TagsAnswer(tuple(self.word(code) for code in codes[: len(tags)].tolist()), tuple(tags))
            for tags, codes in zip(self.names(outputs.argmax(2), tokens), tokens, strict=True)
        ]

    def word(self, code: int) -> str:
        return self.words[code] if code < len(self.words) else str(code)

    # ---- an exported file ----------------------------------------------------------------------
    def predictions_of(
        self, output: np.ndarray, beside: np.ndarray | None, tokens: np.ndarray | None
    ) -> Sequence[Answer] | None:
        return None if tokens is None else self.tagged(output, tokens)

    def figures(self, prediction: Json, title: str) -> tuple[Figure, ...]:
        return (Tagged((TaggedText(tuple(prediction["words"]), tuple(prediction["tags"])),)),)

    def same(self, ours: np.ndarray, theirs: np.ndarray) -> np.ndarray | None:
        return None  # scores at every place are compared by their numbers alone
