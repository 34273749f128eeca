"""What runs: data, training, evaluation, export. Imports neither streamlit nor (but for __main__)
builder.
"""

from __future__ import annotations

from typing import Any

from engine.system import check_system

check_system()

# Looked up when first asked for, so that `import engine` stays free of torch, sklearn and pydantic.
_HOMES = {
    "Run": "engine.run.run",
    "RunSummary": "engine.run.run",
    "open_run": "engine.run.run",
    "race": "engine.arena.race",
    "runs": "engine.run.run",
    "start": "engine.run.run",
}
__all__ = ["Run", "RunSummary", "open_run", "race", "runs", "start"]  # they come from __getattr__


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'engine' has no attribute '{name}'")
    import importlib

    return getattr(importlib.import_module(_HOMES[name]), name)
