"""A seed of each campaign, and that a campaign sees a loss."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.conftest import ROOT
from tests.torture.campaign import MISSES, carry_out, table
from tests.torture.fault import Fault, Landed, Lost, NotPossible, catalogue

FAULTS = catalogue()


class Harmless(Fault):
    """Lands three times in a try, and loses nothing but where a test says so."""

    name = "harmless"
    does = "Does nothing."
    loses = "Nothing."
    slowest = "of nothing"
    minutes = 1.0
    goes: str = "well"

    def attempt(self, chance: Random) -> Iterator[Landed]:
        if self.goes == "nowhere":
            return
        for _ in range(3):
            yield Landed("struck", chance.random())
        if self.goes == "lost" and chance.random() < 0.5:
            raise Lost("a row is there twice")
        if self.goes == "traceback":
            raise ZeroDivisionError("division by zero")

    def close(self) -> None:
        """It has started nothing."""


class Forbidden(Harmless):
    def __init__(self, home: Path) -> None:
        raise NotPossible("nobody may mount here")


def carried_out(entry: type[Fault], home: Path, tries: int = 30) -> tuple[bool, str, list[str]]:
    said: list[str] = []
    tally = carry_out(entry, home / "home", 7, tries, None, said.append)
    return tally.is_well, table([tally]), said


def test_a_campaign_goes_on_until_so_many_have_landed(tmp_path: Path) -> None:
    is_well, shown, said = carried_out(Harmless, tmp_path)
    assert (is_well, said) == (True, [])
    assert re.search(r"harmless +10 +30 +0 +[\d.]+ s", shown)


def test_a_loss_is_counted_and_told_with_what_repeats_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Harmless, "goes", "lost")
    is_well, shown, said = carried_out(Harmless, tmp_path)
    assert not is_well
    assert "a row is there twice" in shown
    seed = int(re.findall(r"--only harmless --seed (\d+) --tries 1", said[0])[0])
    with pytest.raises(Lost):
        list(Harmless(tmp_path / "again").attempt(Random(f"harmless/{seed}")))


def test_an_error_that_nobody_expected_is_a_loss(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Harmless, "goes", "traceback")
    is_well, shown, _ = carried_out(Harmless, tmp_path)
    assert not is_well
    assert "ZeroDivisionError at test_torture.py" in shown


def test_a_campaign_in_which_nothing_lands_has_shown_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Harmless, "goes", "nowhere")
    is_well, shown, _ = carried_out(Harmless, tmp_path)
    assert not is_well
    assert re.search(rf"harmless +{MISSES} +0 +0", shown)
    assert "nothing landed" in shown


def test_what_a_machine_does_not_let_us_do_is_said_and_is_no_loss(tmp_path: Path) -> None:
    is_well, shown, _ = carried_out(Forbidden, tmp_path)
    assert is_well
    assert "nobody may mount here" in shown


def test_half_an_hour_is_shared_out_among_all() -> None:
    assert sum(fault.minutes for fault in FAULTS.values()) == 30
    assert len(FAULTS) == 8
    for fault in FAULTS.values():
        assert fault.does.endswith(".")
        assert fault.loses.endswith(".")


# Each wants processes of its own, some of them torch: with one of each, a minute.
@pytest.mark.slow
@pytest.mark.parametrize("name", FAULTS)
def test_a_seed_of_each_campaign_loses_nothing(name: str) -> None:
    command = [sys.executable, "-m", "tests.torture", "--only", name, "--tries", "3"]
    done = subprocess.run(
        [*command, "--seed", "1000"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
