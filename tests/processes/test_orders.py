"""What supervisor and forge say to each other arrives whole, however it was cut on the way."""

from __future__ import annotations

import socket

import pytest

from engine.processes.orders import Exited, Forked, Line, Order, Ready, Word, read, written

WORDS: list[Word] = [
    Order("/runs/a", 2, home="/", threads=3, device="cuda:1", memory=1e9, hours=2.5, nice=0),
    Order("/tasks/b", 0, task=True),
    Ready(0),
    Forked("/runs/a", 2, 4711, 99),
    Exited("/runs/a", 2, -9),
]


@pytest.mark.parametrize("word", WORDS)
def test_a_word_is_read_as_it_was_written(word: Word) -> None:
    assert read(written(word)) == word


def test_words_are_heard_whole_and_the_end_is_heard_too() -> None:
    mine, its = socket.socketpair()
    line, whole = Line(its), b"".join(map(written, WORDS))
    mine.sendall(whole[:20])
    assert line.hear() == []
    mine.sendall(whole[20:])
    assert line.hear() == WORDS
    mine.close()
    assert line.hear() is None
    line.close()
