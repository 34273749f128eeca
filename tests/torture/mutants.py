"""Damaged and strange files of every format that a person can open."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.torture.fault import Fault, Landed, Lost

BATCH = 250  # mutants that one warm process opens


class Mutants(Fault):
    name = "mutants"
    does = (
        "Opens damaged files of every format: projects, bundles, ONNX, tables, archives, pictures."
    )
    loses = (
        "No sentence, one that is not for a person, more than 10 s of computing or 1 GB, a death."
    )
    slowest = "of computing"
    minutes = 7
    at_once = 2

    def attempt(self, chance: Random) -> Iterator[Landed]:
        from tests.mutants import KINDS, tried

        first = chance.randrange(10**9)
        pairs = [(KINDS[k % len(KINDS)], first + k // len(KINDS)) for k in range(BATCH)]
        for outcome in tried(pairs, self.home):
            if outcome.fault:
                again = f"python -m tests.mutants '{outcome.kind}' {outcome.number}"
                raise Lost(f"{outcome.kind}, {outcome.how}: {outcome.fault} ({again})")
            yield Landed(f"{outcome.kind} {outcome.number}", outcome.seconds)


ENTRY = Mutants
