"""A data folder with a supervisor of its own, and runs in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.run.run import Run, start
from tests.engine.conftest import end_supervisor


@pytest.fixture(scope="session")
def insides_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    home = tmp_path_factory.mktemp("insides")
    yield home
    end_supervisor(home)


@pytest.fixture
def train(insides_home: Path) -> Callable[..., Run]:
    """Starts a run."""

    def train(job: dict[str, Any]) -> Run:
        return start(job, folder=insides_home)

    return train


@pytest.fixture(autouse=True)
def one_thread() -> None:
    import torch

    torch.set_num_threads(1)
