"""The Arena screen as a Python function: a component that follows a race and draws it, without reruns."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path

import streamlit as st

from builder.ui.live import ASSETS as LIVE
from builder.ui.live import version as live_version

FOLDER = Path(__file__).resolve().parent
ASSETS = "/assets/arena"


@functools.cache
def version() -> str:
    """Changes when any file of the component does, or of those it shares."""
    found = hashlib.sha256(live_version().encode())
    for file in sorted(FOLDER.glob("*.[cj]s*")):
        found.update(file.read_bytes())
    return found.hexdigest()[:10]


def shim() -> str:
    """The few lines that travel with every update; the modules themselves are fetched once by URL."""
    return f"""
const base = document.baseURI.replace(/[^/]*$/, "");
const module = import(new URL("{ASSETS.strip("/")}/arena.js?v={version()}", base).href);
export default async function (args) {{ return (await module).default(args); }}
"""


_arena = st.components.v2.component("layerloom_arena", js=shim())


def arena_screen(project: str, name: str, race: str | None, *, key: str) -> str | None:
    """The screen of a project's races. Says the id of the race that is open, "build" or "data" when the person wants to go there."""
    data = {"project": project, "name": name, "race": race, "api": "/api", "assets": ASSETS, "live": LIVE, "version": version()}
    result = _arena(key=key, data=data, on_said_change=_nothing)
    return getattr(result, "said", None)


def _nothing() -> None:
    """A trigger needs a callback; the value is read from the result."""
