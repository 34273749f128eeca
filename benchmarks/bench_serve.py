"""Serving under load, and onnxruntime against torch one row at a time: `python -m
benchmarks.bench_serve [--quick]`.

Clients run in a process of their own, on the same cores. Numbers, never pass or fail by the clock.
"""

from __future__ import annotations

import argparse
import asyncio
import inspect
import json
import multiprocessing
import os
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

PROMISE = "promised: ≥ 200 requests a second from 32 clients, p99 ≤ 50 ms"


async def load(
    host: str, port: int, token: str, body: bytes, clients: int, seconds: float, pause: float
) -> dict[str, Any]:
    """So many kept-alive clients, each asking again `pause` seconds after its last answer."""
    head = f"POST /predict HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {token}\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n".encode()
    until = time.perf_counter() + seconds
    times: list[float] = []
    statuses: Counter[int] = Counter()

    async def client() -> None:
        reader, writer = await asyncio.open_connection(host, port)
        while time.perf_counter() < until:
            begun = time.perf_counter()
            writer.write(head + body)
            top = await reader.readuntil(b"\r\n\r\n")
            await reader.readexactly(
                int(top.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
            )
            status = int(top.split(b" ", 2)[1])
            statuses[status] += 1
            if status == 200:
                times.append(time.perf_counter() - begun)
            if pause:
                await asyncio.sleep(pause)
        writer.close()

    begun = time.perf_counter()
    await asyncio.gather(*(client() for _ in range(clients)))
    took = time.perf_counter() - begun
    quantiles = {
        f"p{share}": float(np.percentile(times, share)) * 1000 if times else None
        for share in (50, 95, 99)
    }
    return {"statuses": dict(statuses), "per_second": statuses[200] / took, **quantiles}


def in_own_process(queue: Any, *arguments: Any) -> None:
    queue.put(asyncio.run(load(*arguments)))


def measured(*arguments: Any) -> dict[str, Any]:
    context = multiprocessing.get_context("spawn")
    queue = context.Queue()
    process = context.Process(target=in_own_process, args=(queue, *arguments))
    process.start()
    found: dict[str, Any] = queue.get(timeout=120)
    process.join()
    return found


def serving(seconds: float) -> None:
    from engine.serve import endpoints
    from tests.export.conftest import mlp

    with tempfile.TemporaryDirectory() as folder:
        one = endpoints.create("bench", home=folder)
        one.add_version(mlp(Path(folder) / "mlp.onnx", inputs=16, classes=10), "bench")
        one.start()
        try:
            token = one.new_token("bench")[0]
            here = one.server
            assert here
            body = json.dumps({"inputs": {"row": [[0.5] * 16]}}).encode()
            at = (here["host"], here["port"], token, body)
            measured(*at, 4, 0.5, 0.0)
            print(
                f"A small MLP, 32 clients ({PROMISE}); load of this machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
            )
            for name, pause in (
                ("200 to 320 a second asked for", 0.1),
                ("as fast as they can", 0.0),
            ):
                told = measured(*at, 32, seconds, pause)
                print(
                    f"  {name:32} {told['per_second']:7.0f} answered a second   p50 {told['p50']:6.1f}  p95 {told['p95']:6.1f}  p99 {told['p99']:6.1f} ms   {told['statuses']}"
                )
            one.limit(waiting=8)
            large = json.dumps({"inputs": {"row": [[0.5] * 16] * 256}}).encode()
            told = measured(here["host"], here["port"], token, large, 64, seconds / 2, 0.0)
            print(
                f"  {'overload: 64 clients, room for 8':32} {told['per_second']:7.0f} answered a second   p99 {told['p99']:6.1f} ms   {told['statuses']}"
            )
        finally:
            one.delete()


def templates(seconds: float) -> None:
    """Batch 1, one thread, untrained weights: the time does not depend on them."""
    import torch

    from builder import template, templates
    from engine.export.network_file import NetworkFile
    from engine.export.onnx import ExportError, export_network
    from engine.export.timing import latencies

    torch.set_num_threads(1)
    print("\nOne row at a time, p50 in ms, one thread, taken in turns")
    print(f"  {'template':26}{'torch':>9}{'onnxruntime':>13}{'torch ÷ onnxruntime':>21}")
    for shown in templates():
        project = template(shown.name)
        plan = project.plan
        fields = (plan.get("data") or {}).get("signature", {}).get("fields")
        roles = (plan.get("objective") or {}).get("roles", {})
        if not fields or list(roles) != ["network"]:  # of several networks, no row goes through all
            continue
        inputs = plan["objective"]["inputs"]["network"]
        if not set(inputs.values()) <= set(fields):  # a way brings one of its own, such as a time
            continue
        network = project.module().eval()
        rows: dict[str, Any] = {}
        facts: dict[str, Any] = {}
        for name, field in inputs.items():
            one = fields[field]
            shape = [16 if size is None else size for size in one["shape"]]
            rows[name] = (
                torch.randint(0, one.get("vocabulary", 10), (4, *shape))
                if one["dtype"].startswith("int")
                else torch.randn(4, *shape)
            )
            facts[name] = {}
        for name in inspect.signature(network.forward).parameters:
            if name not in rows:  # 'series_length': the whole series is real
                of = rows[name.removesuffix("_length")]
                rows[name], facts[name] = torch.full((len(of),), of.shape[1]), {}
        rows = {name: rows[name] for name in inspect.signature(network.forward).parameters}
        try:
            _, content = export_network(
                network, rows, rows, {"inputs": facts, "answer": {"kind": "raw", "output": ""}}, {}
            )
        except ExportError as why:
            print(f"  {shown.name:26}{str(why)[:80]}")
            continue
        file = NetworkFile(content)
        first = {name: tensor[:1].numpy() for name, tensor in rows.items()}
        own = [tensor[:1] for tensor in rows.values()]

        def torch_call(network: Any = network, own: Any = own) -> Any:
            with torch.inference_mode():
                return network(*own)

        def file_call(file: NetworkFile = file, first: Any = first) -> Any:
            return file.run(first)

        told = latencies({"torch": torch_call, "onnxruntime": file_call}, seconds)
        a, b = told["torch"]["p50"] * 1000, told["onnxruntime"]["p50"] * 1000
        print(f"  {shown.name:26}{a:9.3f}{b:13.3f}{a / b:21.1f}", flush=True)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument(
        "--quick", action="store_true", help="a second instead of five for each number"
    )
    quick = asked.parse_known_args()[0].quick
    serving(2.0 if quick else 5.0)
    templates(0.5 if quick else 2.0)


if __name__ == "__main__":
    main()
