"""Our live screens as Python functions: components that pull streams and lists from the routes and draw them, without reruns."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path
from typing import Any

import streamlit as st

FOLDER = Path(__file__).resolve().parent
ASSETS = "/assets/live"


@functools.cache
def version() -> str:
    """Changes when any file of the component does, so that no browser mixes old and new."""
    found = hashlib.sha256()
    for file in sorted(FOLDER.glob("*.[cj]s*")):
        found.update(file.read_bytes())
    return found.hexdigest()[:10]


def shim(module: str) -> str:
    """The few lines that travel with every update; the module itself is fetched once by URL."""
    return f"""
const module = import(new URL("{ASSETS.strip("/")}/{module}?v={version()}", document.baseURI.replace(/[^/]*$/, "")).href);
export default async function (args) {{ return (await module).default(args); }}
"""


_train = st.components.v2.component("layerloom_train", js=shim("train.js"))
_runs = st.components.v2.component("layerloom_runs", js=shim("runs.js"))


def train_screen(run: str | None, plan: dict[str, Any], words: dict[str, Any], name: str, *, key: str) -> Any:
    """The screen of one run, or of the plan before its first. Says what the person asks for: "again", "forget", "change", or {"do": …}."""
    data = {"run": run, "plan": plan, "words": words, "name": name, "api": "/api", "assets": ASSETS}
    return getattr(_train(key=key, data=data, on_ended_change=_nothing), "ended", None)


def runs_screen(project: str, name: str, *, key: str) -> Any:
    """The table of all runs. Says {"do": "open", "run": id} and "train"."""
    data = {"project": project, "name": name, "api": "/api", "assets": ASSETS}
    return getattr(_runs(key=key, data=data, on_asked_change=_nothing), "asked", None)


def _nothing() -> None:
    """A trigger needs a callback; the value is read from the result."""
