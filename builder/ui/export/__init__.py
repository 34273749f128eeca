"""The three screens of the Export page as components: take away, predict, serve. Plain ES modules that ask routes; nothing of them reruns a page."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path
from typing import Any

import streamlit as st

from builder.ui import live

FOLDER = Path(__file__).resolve().parent
ASSETS = "/assets/export"


@functools.cache
def version() -> str:
    """Changes when any file of the components does, so that no browser mixes old and new."""
    found = hashlib.sha256(live.version().encode())
    for file in sorted(FOLDER.glob("*.[cj]s*")):
        found.update(file.read_bytes())
    return found.hexdigest()[:10]


def shim(module: str) -> str:
    """The few lines that travel with every update; the module itself is fetched once by URL."""
    return f"""
const module = import(new URL("{ASSETS.strip("/")}/{module}?v={version()}", document.baseURI.replace(/[^/]*$/, "")).href);
export default async function (args) {{ return (await module).default(args); }}
"""


_take = st.components.v2.component("layerloom_take", js=shim("take.js"))
_predict = st.components.v2.component("layerloom_predict", js=shim("predict.js"))
_serve = st.components.v2.component("layerloom_serve", js=shim("serve.js"))


def data(run: str, name: str) -> dict[str, Any]:
    return {"run": run, "name": name, "api": "/api", "assets": live.ASSETS, "own": ASSETS, "version": version()}


def take_screen(run: str, name: str) -> None:
    """What can be taken away: each thing made on a click, checked, then downloaded."""
    _take(key=f"take-{run}", data=data(run, name))


def predict_screen(run: str, name: str) -> None:
    """The network on a person's own input."""
    _predict(key=f"predict-{run}", data=data(run, name))


def serve_screen(run: str, name: str) -> None:
    """Endpoints: one click makes one; versions, tokens, try-it form and live counts."""
    _serve(key=f"serve-{run}", data=data(run, name))
