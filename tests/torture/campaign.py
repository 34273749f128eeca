"""Carries out the tries of one fault, and counts: what landed, what was lost, what took longest."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.torture.fault import Fault, Landed, Lost, NotPossible

MISSES = 25  # tries in a row in which nothing landed, after which a campaign gives up
Say = Callable[[str], None]


@dataclass
class Try:
    """How one try went."""

    seed: int
    landed: list[Landed] = field(default_factory=list)
    lost: str = ""


@dataclass
class Tally:
    """How a campaign went."""

    fault: type[Fault]
    tries: int = 0
    landed: int = 0
    lost: list[Try] = field(default_factory=list)
    slowest: float = 0.0
    missed: int = 0  # tries in a row in which nothing landed
    seconds: float = 0.0
    not_possible: str = ""

    @property
    def is_well(self) -> bool:
        """A campaign in which nothing landed has shown nothing."""
        return bool(self.not_possible) or (self.landed > 0 and not self.lost)

    def add(self, tried: Try) -> None:
        self.tries += 1
        self.landed += len(tried.landed)
        self.slowest = max([self.slowest, *(landed.seconds for landed in tried.landed)])
        self.missed = 0 if tried.landed or tried.lost else self.missed + 1
        if tried.lost:
            self.lost.append(tried)


def carry_out(
    entry: type[Fault],
    home: Path,
    seed: int,
    tries: int | None,
    minutes: float | None,
    say: Say,
    say_all: bool = False,
) -> Tally:
    """Until so many have landed, or for so many minutes, whichever is first. Try number k has the
    seed `seed` + k, so that each can be repeated alone.
    """
    tally, began = Tally(entry), time.monotonic()
    try:
        fault = entry(home)
    except NotPossible as why:
        tally.not_possible = str(why)
        return tally
    except Exception as error:
        tally.lost.append(Try(seed, lost=f"it could not begin: {type(error).__name__}: {error}"))
        return tally
    try:
        ends = None if minutes is None else began + 60 * minutes
        with ThreadPoolExecutor(entry.at_once) as pool:
            going: set[Future[Try]] = set()
            number = 0
            while True:
                enough = tries is not None and tally.landed + len(going) >= tries
                late = ends is not None and time.monotonic() > ends
                if not (enough or late or tally.missed >= MISSES) and len(going) < entry.at_once:
                    going.add(pool.submit(one_try, fault, seed + number))
                    number += 1
                    continue
                if not going:
                    break
                done, going = wait(going, return_when=FIRST_COMPLETED)
                for future in done:
                    tally.add(tried := future.result())
                    for landed in tried.landed if say_all else ():
                        say(f"  {tried.seed}: {landed.what} ({landed.seconds:.1f} s)")
                    if tried.lost:
                        say(in_words(entry, tried))
    finally:
        fault.close()
        tally.seconds = time.monotonic() - began
    return tally


def one_try(fault: Fault, seed: int) -> Try:
    tried = Try(seed)
    try:
        for landed in fault.attempt(Random(f"{fault.name}/{seed}")):
            tried.landed.append(landed)
    except (Lost, AssertionError) as loss:
        tried.lost = str(loss) or "a check did not hold"
    except Exception as error:  # what a person would have met as a traceback
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno}"
        tried.lost = f"{type(error).__name__} at {where}: {error}"
    return tried


def in_words(entry: type[Fault], tried: Try) -> str:
    """What was lost, and how to see it again."""
    after = "; ".join(landed.what for landed in tried.landed[-3:])
    return (
        f"  lost: {tried.lost}\n"
        + (f"        before it: {after}\n" if after else "")
        + f"        again: python -m tests.torture --only {entry.name} --seed {tried.seed} --tries 1"
    )


def table(tallies: list[Tally]) -> str:
    """One line a campaign, and under it what was lost first."""
    heads = ("campaign", "tries", "landed", "lost", "slowest", "minutes")
    rows = [heads]
    for tally in tallies:
        counts = (
            ("", "", "", "not possible here", "")
            if tally.not_possible
            else (
                f"{tally.tries:,}",
                f"{tally.landed:,}",
                f"{len(tally.lost):,}",
                f"{tally.slowest:.1f} s",
                f"{tally.seconds / 60:.1f}",
            )
        )
        rows.append((tally.fault.name, *counts))
    widths = [max(len(row[k]) for row in rows) for k in range(len(heads))]
    lines = []
    for row, of in zip(rows, (None, *tallies), strict=True):
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        tail = f"  {of.fault.slowest}" if of and not of.not_possible else ""
        lines.append(("  ".join(cells) + tail).rstrip())
        if of and of.not_possible:
            lines.append(f"  {of.not_possible}")
        if of and of.lost:
            lines.append(in_words(of.fault, of.lost[0]))
        elif of and not of.is_well:
            lines.append("  nothing landed, so nothing was shown")
    return "\n".join(lines)
