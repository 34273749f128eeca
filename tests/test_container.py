"""The container's file runs the targets that people type, and leaves behind what is not needed."""

from __future__ import annotations

import re
from pathlib import Path

from engine.settings import read

ROOT = Path(__file__).resolve().parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")


def test_the_container_is_made_and_started_by_targets_of_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "RUN make .venv/ready-to-run" in DOCKERFILE
    assert "RUN_READY := .venv/ready-to-run" in makefile
    assert DOCKERFILE.rstrip().endswith('CMD ["make", "run"]')
    assert re.search(r"^run: ", makefile, re.M)


def test_its_settings_are_settings_and_ask_for_a_token() -> None:
    (line,) = (line for line in DOCKERFILE.splitlines() if line.startswith("ENV "))
    settings = read(dict(part.split("=", 1) for part in line.split()[1:]), Path("none.toml"))
    assert settings.is_public
    assert not settings.token
    assert f"EXPOSE {settings.port}" in DOCKERFILE
    assert f"VOLUME {settings.home}" in DOCKERFILE


def test_what_is_copied_exists_and_the_environment_is_not() -> None:
    copied = [
        name
        for line in DOCKERFILE.splitlines()
        if line.startswith("COPY ")
        for name in line.split()[1:-1]
    ]
    assert copied and all((ROOT / name).exists() for name in copied)
    assert ".venv" in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
