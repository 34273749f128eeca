"""How a run ended of which no word is left: the sentence, and whether it goes on by itself."""

from __future__ import annotations

from typing import Any

import pytest

from engine.processes.endings import RETRIES, Death, ending_of
from engine.run.folder import State
from engine.system import OUT_OF_MEMORY

MEMORY_WORDS = "MemoryError: Unable to allocate 3 GiB"


def death(code: int | None, **known: Any) -> Death:
    return Death(code, known.pop("step", 40), known.pop("memory", 2e9), **known)


@pytest.mark.parametrize(
    ("known", "state", "words"),
    [
        (death(OUT_OF_MEMORY), State.FAILED, "2 GB"),
        (death(1, log=MEMORY_WORDS), State.FAILED, "2 GB"),
        (death(-9, hung=True, log=MEMORY_WORDS), State.FAILED, "2 GB"),
        (death(-9, killed=True, leaving=True), State.INTERRUPTED, "shut down"),
        (death(-9, killed=True), State.STOPPED, "Killed by hand"),
        (death(-9, killed=True, overdue=True), State.STOPPED, "asked to stop and did not"),
        (death(3), State.FAILED, "exit code 3) at step 40. The log"),
        (death(-9, kernel_had_none=True), State.FAILED, "its kernel ended the run"),
        (death(None, kernel_had_none=True), State.FAILED, "its kernel ended the run"),
    ],
)
def test_what_would_happen_again_or_was_asked_for_is_not_tried_again(
    known: Death, state: State, words: str
) -> None:
    ending = ending_of(known)
    assert (ending.state, ending.tries) == (state, None)
    assert words in ending.cause


@pytest.mark.parametrize("code", [None, -9, -11, -15, -6])
def test_what_came_from_outside_is_tried_again_later_and_later(code: int | None) -> None:
    # a page of memory words that an old attempt left says nothing of a signal from outside
    tries, waits = 0, []
    while (ending := ending_of(death(code, tries=tries, died_at=39))).tries is not None:
        assert ending.state == State.INTERRUPTED
        tries, waits = ending.tries, [*waits, ending.wait]
    assert waits == [1, 3, 7] and tries == RETRIES
    assert ending.state == State.FAILED and "not tried again" in ending.cause


@pytest.mark.parametrize("code", [None, -9, 1])
def test_who_had_no_room_for_a_word_goes_on_as_soon_as_there_is_some(code: int | None) -> None:
    ending = ending_of(death(code, disk_had_none=True, tries=2))
    assert (ending.state, ending.tries) == (State.INTERRUPTED, 2)
    assert "disk was full" in ending.cause


def test_whoever_came_further_begins_to_count_anew() -> None:
    assert ending_of(death(-9, tries=RETRIES, died_at=20)).tries == 1


@pytest.mark.parametrize("code", [None, -9, -15])
def test_a_signal_from_outside_says_nothing_of_memory(code: int | None) -> None:
    assert ending_of(death(code, log=MEMORY_WORDS)).state == State.INTERRUPTED
