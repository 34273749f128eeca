"""What a training draws its batches from. A source says what it can, and that is all that the loop,
the pages and the words ask; none of them asks what kind of source it is.

Ways to learn are read without torch, so this file imports none. Rows of a data set stand in
`engine/data/batches.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from engine.errors import Refusal

if TYPE_CHECKING:
    from torch import Tensor

Batch = dict[str, Any]  # field → rows on the device


class Source:
    """A batch follows from its place (and the seed) and from nothing else, so that a killed run
    goes on to the same bits; what does not follow from the place stands in `state_dict`.
    """

    endless: ClassVar[bool] = False  # it has no epochs, so that steps are counted
    splits: ClassVar[bool] = True  # rows can be kept apart, to choose by and to judge by
    shows: ClassVar[bool] = True  # it has samples to look at
    origin: ClassVar[str] = ""  # where it comes from, as a sentence; empty: rows of chosen data
    seeks: ClassVar[bool] = True  # any place can be gone to; else it is read again from its start
    # Until it is measured: an epoch or, of a source without an end, a stretch.
    batches: int = 1
    rows: int | None = None  # of an epoch; None: whoever draws from it makes them
    augment: Callable[[Batch], Batch] | None = None

    def batch(self, epoch: int, number: int) -> Batch:
        raise NotImplementedError

    def head(self, rows: int | None) -> Batch:
        """The first rows, as a network takes them; all that can be shown for None."""
        raise NotImplementedError

    def state_dict(self) -> dict[str, Any]:
        """What goes on from one batch to the next; a checkpoint keeps it."""
        return {}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        return

    @classmethod
    def steps_of(cls, accumulate: int) -> int:
        """Steps from one measurement to the next, where the source itself says how many."""
        return -(-cls.batches // accumulate)

    @classmethod
    def span(cls, epochs: int, per_epoch: int) -> str:
        """So many epochs in the word of this source; `per_epoch` are the steps of one.

        >>> WholeGraph.span(10, 25), Environment.span(10, 25)
        ('10 epochs', '250 steps')
        """
        count, word = (epochs * per_epoch, "step") if cls.endless else (epochs, "epoch")
        return f"{count:,} {word}{'' if count == 1 else 's'}"

    @classmethod
    def moment(cls, epoch: int, step: int) -> str:
        """A moment of a training in the word of this source.

        >>> WholeGraph.moment(3, 75), Environment.moment(3, 75)
        ('epoch 3', 'step 75')
        """
        return f"step {step:,}" if cls.endless else f"epoch {epoch:,}"


class WholeGraph(Source):
    """A whole graph, or anything else that is no pile of rows: it comes unsliced, once an epoch,
    with the rows that count as `sample.rows`.
    """

    def __init__(self, fields: Mapping[str, Tensor], rows: Tensor) -> None:
        self.fields, self.counted = dict(fields), rows
        self.rows = len(rows)

    def batch(self, epoch: int, number: int) -> Batch:
        return {**self.fields, "sample.rows": self.counted}

    def head(self, rows: int | None) -> Batch:
        return self.batch(0, 0)


class Stream(Source):
    """Batches one after the other without an end: made as they are needed, or read from something
    that goes on and on. Chance in it follows from the place, or from a generator of its own.
    """

    endless = True
    splits = False
    origin = "It learns from a stream that goes on and on."
    batches = 100

    def __init__(self) -> None:
        self._reader: Iterator[Batch] | None = None
        self._place = 0
        self._first: Batch | None = None

    def read(self, place: int) -> Iterator[Batch]:
        """All batches from this place on; of a stream that cannot seek, it is always the start."""
        raise NotImplementedError

    def batch(self, epoch: int, number: int) -> Batch:
        place = epoch * self.batches + number
        if self._reader is None or place != self._place:
            self._go_to(place)
        return self._next()

    def head(self, rows: int | None) -> Batch:
        if self._first is None:
            self._first = next(self.read(0))
        return {name: values[:rows] for name, values in self._first.items()}

    def _go_to(self, place: int) -> None:
        if self.seeks:
            self._reader, self._place = self.read(place), place
        elif self._reader is None or place < self._place:
            self._reader, self._place = self.read(0), 0
        while self._place < place:  # what was drawn already is passed over
            self._next()

    def _next(self) -> Batch:
        assert self._reader is not None
        batch = next(self._reader, None)
        if batch is None:
            raise StreamEndedError(
                f"The stream ended after {self._place:,} batches. "
                "Train for fewer steps, or let it go on."
            )
        self._place += 1
        return batch


class Environment(Source):
    """What is acted in: whoever draws from it plays, and makes the batches by playing. Where a play
    goes on from one batch to the next, `state_dict` says how it stands.
    """

    endless = True
    splits = False
    shows = False
    origin = "It learns from what it does, not from data."
    batches = 100

    def batch(self, epoch: int, number: int) -> Batch:
        return {}

    def head(self, rows: int | None) -> Batch:
        return {}


class StreamEndedError(Refusal):
    """A stream had fewer batches than the plan has steps."""


SourceClass = type[Source]
