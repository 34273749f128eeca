"""torchinfo's table of a project, made in a process of its own: there the drawing is built for
real, within limits.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from typing_extensions import TypedDict

LONGEST = 60.0  # seconds
MEMORY = 4 * 2**30  # bytes
LARGEST = 300_000_000  # parameters built for a table


class Summary(TypedDict):
    networks: dict[str, str]  # the table of each
    problem: str  # why there is none; empty where there is nothing to say


def summarise(document: Mapping[str, Any]) -> Summary:
    """The tables of a document, or why they cannot be made."""
    from builder.judging.verdict import judge

    verdict = judge(document)
    errors = [problem["text"] for problem in verdict["problems"] if problem["severity"] == "error"]
    if errors:
        return {"networks": {}, "problem": f"The table needs a network without errors. {errors[0]}"}
    if verdict["parameters"] > LARGEST:
        return {
            "networks": {},
            "problem": f"With {verdict['parameters']:,} parameters the network is too large to be built just for a table.",
        }
    inputs = {
        name: [
            [output["shape"], output["dtype"], output.get("classes")]
            for id_, known in judged["nodes"].items()
            if document["networks"][name]["nodes"][id_]["type"] in INPUTS
            and (output := known["outputs"]["out"])
        ]
        for name, judged in verdict["networks"].items()
    }
    asked = json.dumps({"source": verdict["source"], "inputs": inputs})
    try:
        done = subprocess.run(
            [sys.executable, "-m", "builder.judging.summary"],
            input=asked,
            capture_output=True,
            text=True,
            timeout=LONGEST,
        )
    except subprocess.TimeoutExpired:
        return {
            "networks": {},
            "problem": f"The table took longer than {LONGEST:.0f} seconds and was stopped.",
        }
    if done.returncode != 0:
        return {
            "networks": {},
            "problem": "The table could not be made: the process that builds it ended early.",
        }
    tables: Summary = json.loads(done.stdout)
    return tables


INPUTS = ("image", "table", "volume", "series", "tokens", "category", "code")


def main() -> None:
    """In the process: limits first, then torch."""
    import contextlib

    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        # not the address space: a torch for CUDA maps more than this before it does anything
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    asked = json.loads(sys.stdin.read())
    import torch
    import torchinfo

    from builder.source.to_module import classes

    networks: dict[str, str] = {}
    for name, network_class in classes(asked["source"]).items():
        tensors = []
        for shape, dtype, high in asked["inputs"][name]:
            tensors.append(
                torch.randint(0, high or 2, (1, *shape))
                if dtype == "int64"
                else torch.zeros(1, *shape)
            )
        net = network_class().eval()
        try:
            networks[name] = str(
                torchinfo.summary(
                    net,
                    input_data=tensors,
                    verbose=0,
                    depth=4,
                    col_names=("input_size", "output_size", "num_params", "mult_adds"),
                )
            )
        except Exception:  # networks that take lengths too: the table without sizes
            networks[name] = str(torchinfo.summary(net, verbose=0, depth=4))
    json.dump({"networks": networks, "problem": ""}, sys.stdout)


if __name__ == "__main__":
    main()
