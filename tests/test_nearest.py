"""A name that is not there is answered with the nearest one, by one function in each package."""

from __future__ import annotations

import pytest

from builder.nearest import did_you_mean
from engine.catalogue import nearest
from tests.test_imports import modules, named


def test_the_nearest_name_is_asked_for_however_it_is_spelt() -> None:
    names = ["random-forest", "linear"]
    for spelt in ("random-forrest", "Random_Forest", "RANDOM FOREST"):
        assert nearest(spelt, names) == " Did you mean 'random-forest'?"
    assert nearest("zzz", names) == " There is: random-forest, linear."
    assert nearest("zzz", names, "") == ""
    assert nearest("zzz", []) == ""
    assert did_you_mean("linea", names) == " Did you mean “linear”?"
    assert did_you_mean("zzz", names) == ""


@pytest.mark.parametrize("package", ["builder", "engine"])
def test_one_function_of_a_package_looks_for_the_nearest_name(package: str) -> None:
    looking = [
        named(path) for path in modules(package) if "get_close_matches" in path.read_text("utf-8")
    ]
    assert (
        looking == {"builder": ["builder/nearest.py"], "engine": ["engine/catalogue.py"]}[package]
    )
