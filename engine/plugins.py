"""Entries that the person who runs the server adds: files with exactly the contract of our own.

The setting `plugins` names a folder; `ways/my_way.py` in it joins engine/ways/, and so on. Project
files never name code.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

from engine import settings


def modules(package: str) -> list[ModuleType]:
    """The modules of the plug-in folder that belong to a package such as "engine.ways"."""
    try:
        folder = settings.read().plugins
    except settings.SettingsError:
        return []  # whoever starts the app or the engine is told which setting it is
    if not folder.parts:
        return []
    place = folder / Path(*package.split(".")[1:])
    return [_loaded(package, file) for file in sorted(place.glob("*.py"))]


def _loaded(package: str, file: Path) -> ModuleType:
    name = f"{package}.{file.stem}"
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
