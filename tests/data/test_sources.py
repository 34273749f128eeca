"""What a training draws from: a source says what it can, and any place is the same whenever it is
gone to.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import torch

from engine.data.batches import Rows
from engine.data.source import Batch, Environment, Source, Stream, StreamEndedError, WholeGraph


class Counting(Stream):
    """Batch k holds the number k; it can begin anywhere."""

    batches = 5
    last: int | None = None

    def __init__(self) -> None:
        super().__init__()
        self.read_from: list[int] = []

    def read(self, place: int) -> Iterator[Batch]:
        self.read_from.append(place)
        while self.last is None or place < self.last:
            yield {"row": torch.full((4, 1), float(place))}
            place += 1


class Tape(Counting):
    """The same, but it can only be read from its start."""

    seeks = False

    def read(self, place: int) -> Iterator[Batch]:
        assert place == 0
        return super().read(place)


@pytest.mark.parametrize("stream", [Counting, Tape])
def test_a_place_of_a_stream_is_the_same_whenever_it_is_gone_to(stream: type[Counting]) -> None:
    source = stream()
    for epoch, number in ((0, 0), (0, 1), (1, 3), (0, 2), (0, 3), (2, 0)):
        assert float(source.batch(epoch, number)["row"][0]) == 5 * epoch + number


def test_a_stream_is_read_on_and_only_gone_back_in_by_those_that_ask() -> None:
    source = Tape()
    for place in range(7):
        source.batch(*divmod(place, 5))
    source.head(2)
    source.batch(1, 2)
    assert source.read_from == [0, 0], "once to train on, and once for a look"
    source.batch(0, 0)
    assert source.read_from == [0, 0, 0]
    jumping = Counting()
    jumping.batch(4, 0)
    assert jumping.read_from == [20]


def test_a_look_at_a_stream_moves_nothing() -> None:
    source = Tape()
    source.batch(0, 0)
    assert source.head(2)["row"].tolist() == [[0.0], [0.0]]
    assert float(source.batch(0, 1)["row"][0]) == 1


def test_a_stream_that_ends_says_after_how_many_batches() -> None:
    source = Counting()
    source.last = 3
    for place in range(3):
        source.batch(0, place)
    with pytest.raises(StreamEndedError, match="after 3 batches"):
        source.batch(0, 3)


def test_sources_say_what_they_can() -> None:
    rows = Rows({"row": torch.zeros(10, 2).numpy()}, {}, 4, torch.device("cpu"), seed=0)
    graph = WholeGraph({"point": torch.zeros(6, 2)}, torch.arange(4))
    assert [source.rows for source in (rows, graph, Counting(), Environment())] == [
        10,
        4,
        None,
        None,
    ]
    assert [source.batches for source in (rows, graph, Counting())] == [3, 1, 5]
    said = {
        kind: (kind.endless, kind.splits, kind.shows, kind.seeks)
        for kind in (Rows, WholeGraph, Counting, Tape, Environment)
    }
    assert said == {
        Rows: (False, True, True, True),
        WholeGraph: (False, True, True, True),
        Counting: (True, False, True, True),
        Tape: (True, False, True, False),
        Environment: (True, False, False, True),
    }


@pytest.mark.parametrize("source", [WholeGraph, Rows])
def test_what_has_an_end_counts_epochs(source: type[Source]) -> None:
    assert source.span(1, 7) == "1 epoch"
    assert source.moment(1200, 5000) == "epoch 1,200"
