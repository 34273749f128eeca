"""The environment in which networks train."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

from engine.processes import forge

FREED_AND_ASKED_FOR = """
import resource
import torch
faults = []
for _ in range(12):
    torch.ones(16 * 2**20)  # 64 MB, freed at once
    faults.append(resource.getrusage(resource.RUSAGE_SELF).ru_minflt)
print(faults[-1] - faults[1])
"""


@pytest.mark.skipif(
    platform.libc_ver()[0] != "glibc", reason="only glibc can be asked to keep memory"
)
def test_memory_that_a_run_frees_stays_with_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FREED_AND_ASKED_FOR],
        env=forge.environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) < 1000, (
        "ten times 64 MB are 160,000 pages when the kernel has to clear them each time"
    )


def test_what_somebody_sets_by_hand_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GLIBC_TUNABLES", "glibc.malloc.hugetlb=0")
    monkeypatch.setenv("GOMP_SPINCOUNT", "7")
    made = forge.environment()
    assert made["GLIBC_TUNABLES"].endswith(":glibc.malloc.hugetlb=0"), (
        "of two values glibc takes the last"
    )
    assert made["GOMP_SPINCOUNT"] == "7"
    monkeypatch.delenv("GLIBC_TUNABLES")
    assert "hugetlb=1" in forge.environment()["GLIBC_TUNABLES"]
