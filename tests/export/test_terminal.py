"""`python -m engine serve RUN` and `export RUN --bundle FILE …`: the same without the app."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.slow
def test_serve_answers_with_its_token_until_it_is_ended(trained: Callable[..., Any]) -> None:
    run = trained("digits-cnn")
    command = [sys.executable, "-m", "engine", "--home", str(run.home), "serve", run.id]
    # tests in a shell's background ignore Ctrl+C, and so would their children
    listens = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=listens,
    )
    assert process.stdout
    said = ""
    while "curl " not in said:
        line = process.stdout.readline()
        assert line, process.communicate()[1]
        said += line
    url, token = (
        re.search(r"answers at (\S+)", said)[1],
        re.search(r"Token \(shown once\): (\S+)", said)[1],
    )  # type: ignore[index]
    body = re.search(r"-d '(.*)'", said)[1].encode()  # type: ignore[index]
    asked = urllib.request.Request(
        f"{url}/predict",
        body,
        {"authorization": f"Bearer {token}", "content-type": "application/json"},
    )
    assert json.load(urllib.request.urlopen(asked))["predictions"][0]["class"] in "0123456789"
    os.kill(process.pid, signal.SIGINT)
    assert process.wait(30) == 0
    assert not [
        one
        for one in (run.home / "endpoints").iterdir()
        if not one.name.startswith(".") and "terminal" in (one / "endpoint.json").read_text()
    ]


def test_export_writes_the_bundle(trained: Callable[..., Any], tmp_path: Path) -> None:
    run = trained("digits-cnn")
    command = [
        sys.executable,
        "-m",
        "engine",
        "--home",
        str(run.home),
        "export",
        run.id,
        "--bundle",
        str(tmp_path / "b.zip"),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "project and weights in one file" in done.stdout
    assert "project.json" in zipfile.ZipFile(tmp_path / "b.zip").namelist()
