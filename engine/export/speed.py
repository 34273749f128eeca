"""The speed report: torch, onnxruntime and int8 in one run on this machine, taken in turns so that
a busy moment meets all of them.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import time
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from engine.export.timing import latencies, q
from engine.run.folder import RunFolder

BATCHES = (1, 8, 32, 128, 512)
MOST_BYTES = 200_000_000  # of one batch


def throughput(
    calls: Mapping[str, Callable[[dict[str, np.ndarray]], Any]],
    row: Mapping[str, np.ndarray],
    seconds: float = 0.5,
) -> dict[str, dict[str, Any]]:
    """Rows a second at each batch size, and at the best one."""
    speeds: dict[str, dict[str, Any]] = {name: {"by_batch": {}} for name in calls}
    size = sum(array[:1].nbytes for array in row.values())
    for batch in BATCHES:
        if batch * size > MOST_BYTES:
            break
        many = {name: np.repeat(array[:1], batch, axis=0) for name, array in row.items()}
        for call in calls.values():
            call(many)
        times: dict[str, list[float]] = {name: [] for name in calls}
        until = time.perf_counter() + seconds * len(calls)
        while time.perf_counter() < until or len(next(iter(times.values()))) < 3:
            for name, call in calls.items():
                begun = time.perf_counter()
                call(many)
                times[name].append(time.perf_counter() - begun)
        for name in calls:
            speeds[name]["by_batch"][str(batch)] = batch / q(times[name], 50)
    for speed in speeds.values():
        best = max(speed["by_batch"], key=lambda batch: speed["by_batch"][batch])
        speed |= {"best_batch": int(best), "rows_a_second": speed["by_batch"][best]}
    return speeds


def measure(
    run: RunFolder, progress: Callable[[float, str], None], each: float = 2.0
) -> dict[str, Any]:
    """In a worker: the whole report for one run, on its first validation row."""
    import torch

    from engine.export.network_file import NetworkFile
    from engine.export.onnx import checked_part
    from engine.export.pack import folder_of, given_rows, make_pack
    from engine.files import write_bytes
    from engine.trained.opened import open_trained

    packed = make_pack(run, lambda share, text: progress(share * 0.4, text))
    here = folder_of(run)
    if not (here / "int8.onnx").exists():
        from engine.export.quantise import NotQuantised, make_int8

        with contextlib.suppress(NotQuantised):
            make_int8(run, lambda share, text: progress(0.4 + 0.2 * share, text))
    trained = open_trained(run.folder)
    network = trained.modules[packed["role"]].eval()
    threads = torch.get_num_threads()
    exact = NetworkFile.open(here / "network.onnx", threads=threads)
    given, fields, _ = next(
        given_rows(trained, packed["role"], exact.about, checked_part(trained), 1)
    )
    names = {name: facts["field"] for name, facts in exact.about["inputs"].items()}
    own = (
        {name: torch.as_tensor(np.asarray(fields[field])) for name, field in names.items()}
        if exact.about.get("prepares")
        else {n: torch.as_tensor(a) for n, a in given.items()}
    )
    own = {name: t.float() if t.is_floating_point() else t for name, t in own.items()}

    def torch_call(arrays: Mapping[str, Any]) -> Any:
        with torch.inference_mode():
            return network(*arrays.values())

    calls: dict[str, Callable[[], Any]] = {
        "torch": lambda: torch_call(own),
        "onnxruntime": lambda: exact.run(given),
    }
    many: dict[str, Callable[[dict[str, np.ndarray]], Any]] = {
        "torch": lambda arrays: torch_call(
            {
                name: own[name][:1]
                .expand(len(next(iter(arrays.values()))), *own[name].shape[1:])
                .contiguous()
                for name in own
            }
        ),
        "onnxruntime": lambda arrays: exact.run(arrays),
    }
    if (here / "int8.onnx").exists():
        small = NetworkFile.open(here / "int8.onnx", threads=threads)
        calls["int8"], many["int8"] = lambda: small.run(given), lambda arrays: small.run(arrays)
    progress(0.65, "Measuring one row at a time")
    alone = latencies(calls, each)
    progress(0.85, "Measuring batches")
    batched = throughput(many, given, each / 4)
    report = {
        "rows": [{"name": name, **alone[name], **batched[name]} for name in calls],
        "threads": threads, "cores": os.cpu_count(), "machine": platform.machine(), "load": os.getloadavg()[0], "when": time.time(),
    }  # fmt: skip
    write_bytes(here / "speed.json", json.dumps(report).encode())
    return report
