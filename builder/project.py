"""Projects: opened strictly, judged, compiled into a job. `Project` is the face for people in
Python.

Bytes are measured before they are parsed: size, depth, keys given twice and numbers that JSON does
not have are refused with a sentence. A newer format is refused untouched.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from builder.document.bytes import dump, parse, taken_along
from builder.document.edits import Put
from builder.document.form import LARGEST_FILE, ProjectError
from builder.judging.judged import DrawingVerdict
from builder.judging.problems import Problem, from_json


@dataclass(frozen=True)
class Project:
    """Networks, blocks, a plan and notes; frozen, like the document it holds."""

    document: dict[str, Any] = field(repr=False)
    signature: Mapping[str, Any] | None = field(default=None, repr=False)
    wants: Mapping[str, Any] | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        return str(self.document.get("name", ""))

    @property
    def networks(self) -> Mapping[str, Any]:
        networks: Mapping[str, Any] = self.document["networks"]
        return networks

    @property
    def plan(self) -> dict[str, Any]:
        """A copy of the plan, to look at or to change and pass on."""
        plan: dict[str, Any] = json.loads(json.dumps(self.document.get("plan", {})))
        return plan

    @cached_property
    def verdict(self) -> DrawingVerdict:
        from builder.judging.verdict import judge

        return judge(self.document, self.signature, self.wants)

    @property
    def problems(self) -> list[Problem]:
        """All problems, worst first."""
        return [from_json(problem) for problem in self.verdict["problems"]]

    @property
    def parameters(self) -> int:
        return int(self.verdict["parameters"])

    @cached_property
    def shapes(self) -> dict[str, tuple[int, ...] | None]:
        """The shape that leaves each node, as "network/node name", without the batch; None where it
        cannot be told.
        """
        shapes: dict[str, tuple[int, ...] | None] = {}
        for network, judged in self.verdict["networks"].items():
            for id_, known in judged["nodes"].items():
                out = next(iter(known["outputs"].values()), None)
                shapes[f"{network}/{self.networks[network]['nodes'][id_]['name']}"] = (
                    tuple(out["shape"]) if out else None
                )
        return shapes

    @property
    def source(self) -> str:
        """The networks as one readable Python file."""
        return str(self.verdict["source"])

    def module(self, network: str | None = None) -> Any:
        """A plain `torch.nn.Module` of one network, with fresh weights."""
        from builder.source.to_module import to_module

        self._check(network)
        return to_module(self.source, self.networks, network)

    def apply(self, puts: Iterable[Put]) -> Project:
        """The project after an edit, such as a problem's `fix.puts`."""
        from builder.document.edits import apply

        return replace(self, document=apply(self.document, puts).document)

    def with_plan(self, plan: Mapping[str, Any]) -> Project:
        """The project with another plan."""
        return replace(self, document={**self.document, "plan": dict(plan)})

    def job(self) -> dict[str, Any]:
        """Source, plan and this project, as the engine takes them; raises `ProjectError` while
        there are errors.
        """
        from builder.source.job import job

        self._check()
        return job(self.document, self.source)

    def _check(self, network: str | None = None) -> None:
        """Raises `ProjectError` with every error that one network has, or any of them."""
        errors = [
            str(problem)
            for problem in self.problems
            if problem.severity == "error" and problem.network in ("", network or problem.network)
        ]
        if errors:
            raise ProjectError(errors)

    def save(self, path: str | Path) -> None:
        """Writes the project file, whole or not at all."""
        from builder.document.files import write_whole

        write_whole(Path(path), dump(self.document).encode())


def open_project(path: str | Path) -> Project:
    """The project in a file. `ProjectError` says in words why a file is none; problems of the
    drawing are in `.problems`.
    """
    path = Path(path)
    try:
        if path.suffix.lower() in (".onnx", ".zip"):
            return Project(parse(taken_along(path)))
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise ProjectError(
            [f"The file {path.name} cannot be read: {error.strerror or error}."]
        ) from None
    return Project(parse(data))
