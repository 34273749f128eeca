"""A screen of ours inside a Streamlit page: its modules are fetched once by URL, and only a few
lines travel with every update.
"""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path
from typing import Any

import streamlit as st

UI = Path(__file__).resolve().parents[1]
SERVED = {
    "ui": UI / "dist",
    **{name: UI / name for name in ("live", "figures", "arena", "export")},
}
"""What the routes serve under /assets/VERSION/NAME."""


def address(folder: str) -> str:
    """Where the files of a folder are served. The version stands in the path, so what a module
    imports has it too and a browser keeps it all.
    """
    return f"/assets/{version()}/{folder}"


@functools.cache
def version() -> str:
    """Changes when any of our front end's files does, so that no browser mixes old and new."""
    digest = hashlib.sha256()
    for folder in SERVED.values():
        for file in sorted(folder.glob("*.[cj]s*")):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:10]


def component(name: str, module: str, ahead: str = "") -> Any:
    """The component whose module is `module` ("ui/train.js").

    `ahead` is the module of the screen that people most often go to next. It is fetched while the
    browser has nothing else to do.
    """
    return st.components.v2.component(
        name,
        js=f"""
const at = (path) => new URL(path, document.baseURI.replace(/[^/]*$/, "")).href;
const module = import(at("{_at(module)}"));
export default async function (args) {{ return (await module).default(args); }}
{_AHEAD % _at(ahead) if ahead else ""}""",
    )


_AHEAD = """
const idle = window.requestIdleCallback ?? ((work) => setTimeout(work, 200));
module.then(() => idle(() => import(at("%s")).then((next) => next.ahead?.()).catch(() => {}), { timeout: 2000 }));
"""


def _at(module: str) -> str:
    folder, name = module.split("/")
    return f"{address(folder)}/{name}".lstrip("/")


def nothing() -> None:
    """A trigger needs a callback; the value is read from the result."""
