"""The network as a `torch.export` program: one file that torch loads without our source."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import torch

from engine.run.folder import RunFolder


def make_program(run: RunFolder, progress: Callable[[float, str], None]) -> dict[str, Any]:
    """In a worker: exported with a dynamic batch, compared with the network on real rows, and
    written.
    """
    from engine.export.about import describe
    from engine.export.onnx import ExportError, quiet, real_rows
    from engine.export.pack import folder_of
    from engine.files import write_bytes
    from engine.trained.opened import open_trained

    progress(0.1, "Opening the network and its data")
    trained = open_trained(run.folder)
    role = trained.asked
    network = trained.modules[role].eval()
    _, rows = real_rows(trained, role, describe(trained, role, run.id, run.name))
    few = tuple(t[:2].clone() if len(t) > 1 else torch.cat([t, t]) for t in rows.values())
    progress(0.4, "Exporting")
    batch, notes = torch.export.Dim("batch"), list[str]()
    with quiet(), torch.no_grad():
        try:
            program = torch.export.export(
                network, few, dynamic_shapes=tuple({0: batch} for _ in few)
            )
        except Exception:
            try:
                program = torch.export.export(network, tuple(rows.values()))
            except Exception as error:
                line = next(
                    (line.strip() for line in str(error).splitlines() if line.strip()),
                    type(error).__name__,
                )
                raise ExportError(
                    f"torch.export does not take this network: {line[:200]}"
                ) from error
            notes.append(
                f"The batch size is fixed at {len(next(iter(rows.values())))}: torch.export found no way to leave it open."
            )
    progress(0.7, "Comparing it with the network")
    sizes = (len(next(iter(rows.values()))),) if notes else (1, 3, len(next(iter(rows.values()))))
    again, worst = program.module(), 0.0
    for size in sizes:
        given = tuple(torch.cat([t] * (size // len(t) + 1))[:size] for t in rows.values())
        with torch.no_grad():
            ours, theirs = outputs(network(*given)), outputs(again(*given))
        worst = max(
            [
                worst,
                *(
                    float((a.double() - b.double()).abs().max())
                    for a, b in zip(ours, theirs, strict=True)
                ),
            ]
        )
    scale = max(1.0, *(float(output.abs().max()) for output in ours))
    if not worst <= 1e-4 * scale:
        raise ExportError(
            f"The exported program differs from the network by {worst:.2g}; it was not kept."
        )
    file = folder_of(run) / "program.pt2"
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part.pt2")
    torch.export.save(program, part)
    content = part.read_bytes()
    part.unlink()
    write_bytes(file, content, noted=True)
    report = {
        "bytes": len(content),
        "difference": worst,
        "rows": sizes[-1],
        "batches": list(sizes),
        "inputs": list(rows),
        "notes": notes,
    }
    write_bytes(file.with_name("program.json"), json.dumps(report).encode())
    return report


def outputs(result: Any) -> list[torch.Tensor]:
    return (
        list(result.values())
        if isinstance(result, dict)
        else list(result)
        if isinstance(result, (list, tuple))
        else [result]
    )
