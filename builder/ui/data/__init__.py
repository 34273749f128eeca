"""The Data page as a Python function: a component that asks the data routes and draws the answers. No gesture reruns the page."""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from builder.ui import live

FOLDER = Path(__file__).resolve().parent
ASSETS = "/assets/data"


@dataclass(frozen=True)
class Gone:
    """Where the person wants to go next."""

    to: str


@functools.cache
def version() -> str:
    """Changes when any file of the component or of what it shares does, so that no browser mixes old and new."""
    found = hashlib.sha256(live.version().encode())
    for file in sorted(FOLDER.glob("*.[cj]s*")):
        found.update(file.read_bytes())
    return found.hexdigest()[:10]


def shim() -> str:
    """The few lines that travel with every update; the module itself is fetched once by URL."""
    return f"""
const module = import(new URL("{ASSETS.strip("/")}/screen.js?v={version()}", document.baseURI.replace(/[^/]*$/, "")).href);
export default async function (args) {{ return (await module).default(args); }}
"""


_mount = st.components.v2.component("layerloom_data", js=shim())


def data_screen(project: str, data: dict[str, Any], name: str, *, key: str) -> Gone | None:
    """The screen of one project's data. Says where the person wants to go, once."""
    result = _mount(
        key=key,
        data={"project": project, "data": data, "name": name, "api": "/api", "assets": live.ASSETS, "own": ASSETS, "version": version()},
        on_go_change=_nothing,
    )
    go = getattr(result, "go", None)
    return Gone(str(go)) if go else None


def _nothing() -> None:
    """A trigger needs a callback; the value is read from the result."""
