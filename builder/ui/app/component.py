"""A screen of ours inside a Streamlit page: its modules are fetched once by URL, and only a few
lines travel with every update.
"""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path
from typing import Any

import streamlit as st

BUILT = Path(__file__).resolve().parents[1] / "dist"
"""What is built from builder/ui/frontend, served under /assets/VERSION."""


@functools.cache
def version() -> str:
    """Changes when any of the built files does, so that no browser mixes old and new."""
    digest = hashlib.sha256()
    for file in sorted(BUILT.glob("*.js")):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:10]


def component(name: str, screen: str, ahead: str = "") -> Any:
    """The component that draws `screen` ("train": what src/train/index.tsx exports).

    `ahead` is the screen that people most often go to next. It is fetched while the browser has
    nothing else to do.
    """
    return st.components.v2.component(
        name,
        js=f"""
const at = (path) => new URL(path, document.baseURI.replace(/[^/]*$/, "")).href;
const module = import(at("{_at(screen)}"));
export default async function (args) {{ return (await module).default(args); }}
{_AHEAD % _at(ahead) if ahead else ""}""",
    )


_AHEAD = """
const idle = window.requestIdleCallback ?? ((work) => setTimeout(work, 200));
module.then(() => idle(() => import(at("%s")).then((next) => next.ahead?.()).catch(() => {}), { timeout: 2000 }));
"""


def _at(screen: str) -> str:
    """The version stands in the path, so what a module imports has it too."""
    return f"assets/{version()}/{screen}.js"


def nothing() -> None:
    """A trigger needs a callback; the value is read from the result."""
