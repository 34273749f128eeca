"""The generated source as a live `nn.Module`, for people in Python. The running app never calls
this: it sends source to a worker.
"""

from __future__ import annotations

import linecache
from collections.abc import Collection
from typing import Any

from builder.document.form import ProjectError
from builder.layers.names import FILE_NAMES
from builder.nearest import did_you_mean


def to_module(source: str, networks: Collection[str], network: str | None = None) -> Any:
    """One network with fresh weights; its name may be left out where there is only one."""
    if network is None:
        if len(networks) != 1:
            raise ProjectError(
                [f"This project has {len(networks)} networks; say which: {', '.join(networks)}."]
            )
        network = next(iter(networks))
    if network not in networks:
        hint = did_you_mean(network, networks)
        raise ProjectError([f"There is no network “{network}”.{hint}"])
    return classes(source)[network]()


def classes(source: str) -> dict[str, Any]:
    """The classes of a generated file by the networks' names."""
    assert "NETWORKS" in FILE_NAMES
    name = f"<layerloom {abs(hash(source)):x}>"
    # tracebacks and inspect show the source
    linecache.cache[name] = len(source), None, source.splitlines(True), name
    space: dict[str, Any] = {"__name__": "layerloom_network"}
    # our own generator wrote it from checked names and printed values
    exec(compile(source, name, "exec", dont_inherit=True), space)
    networks: dict[str, Any] = space["NETWORKS"]
    return networks
