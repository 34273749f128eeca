"""An int8 version: weights in a quarter of the room, and what that costs, measured on the
validation part before it is offered.
"""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.run.folder import RunFolder


class NotQuantised(Refusal, RuntimeError):
    """Nothing in this network becomes smaller in int8; the text says so."""


def quantised(content: bytes) -> tuple[bytes, list[str]]:
    """The file in int8, and notes. Two traps of onnxruntime's quantiser are taken out of its way
    first.
    """
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    from engine.export.onnx import quiet

    model = onnx.load_model_from_string(content)
    # Shapes that the exporter left are not updated by the quantiser and then contradict it
    # (onnxruntime#25890).
    del model.graph.value_info[:]
    own_copies(model)
    kinds = {node.op_type for node in model.graph.node}
    notes: list[str] = []
    tries: list[list[str] | None] = [None]
    if "Conv" in kinds:  # onnxruntime's CPU kernels do not know every convolution in int8
        tries.append(["MatMul", "Gemm", "LSTM", "Gather", "Attention", "EmbedLayerNormalization"])
    for only in tries:
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "int8.onnx"
            try:
                with quiet():
                    quantize_dynamic(
                        model,
                        str(out),
                        op_types_to_quantize=only,
                        # Signed weights overflow without a word on processors that have no
                        # instruction for them (AVX2 alone), and nobody knows where a file will run.
                        weight_type=QuantType.QUInt8,
                    )
                small = out.read_bytes()
                works(small)
            except Exception as error:
                if only is tries[-1]:
                    raise NotQuantised(
                        f"onnxruntime cannot turn this network into int8: {str(error).splitlines()[0][:160]}"
                    ) from error
                continue
        if only is not None:
            notes.append(
                "The convolutions stay in float: onnxruntime's int8 ones do not take these sizes on this machine."
            )
        before = Counter(n.op_type for n in model.graph.node)
        after = Counter(n.op_type for n in onnx.load_model_from_string(small).graph.node)
        if before == after:
            notes.append(
                "No layer of this network has an int8 form in onnxruntime, so nothing was changed."
            )
        if "GRU" in kinds or "RNN" in kinds:
            notes.append(
                "GRU and simple recurrent layers stay in float: onnxruntime has int8 only for LSTM."
            )
        return small, notes
    raise NotQuantised("onnxruntime cannot turn this network into int8.")


def own_copies(model: Any) -> None:
    """Each Gemm and MatMul gets its own copy of a weight that it shares: the quantiser turns a
    shared one round for all of them.
    """
    users = Counter(name for node in model.graph.node for name in node.input)
    weights = {weight.name: weight for weight in model.graph.initializer}
    fresh = 0
    for node in model.graph.node:
        if node.op_type not in ("Gemm", "MatMul"):
            continue
        for place, name in enumerate(node.input):
            if name in weights and users[name] > 1:
                copy = model.graph.initializer.add()
                copy.CopyFrom(weights[name])
                copy.name = f"{name}.own{fresh}"
                fresh += 1
                node.input[place] = copy.name
                users[name] -= 1


def works(content: bytes) -> None:
    from engine.export.network_file import NetworkFile

    network = NetworkFile(content)
    network.run(network.zeros(2))


def make_int8(run: RunFolder, progress: Callable[[float, str], None]) -> dict[str, Any]:
    """In a worker: the int8 file of a run beside its float one, with size, speed and what is lost
    on the validation part.
    """
    from engine.export.network_file import NetworkFile
    from engine.export.onnx import checked_part
    from engine.export.pack import folder_of, given_rows, make_pack
    from engine.export.timing import latencies
    from engine.files import write_bytes
    from engine.measures.answers import Tally
    from engine.trained.opened import open_trained

    packed = make_pack(run, lambda share, text: progress(share * 0.5, text))
    here = folder_of(run)
    content = (here / "network.onnx").read_bytes()
    progress(0.55, "Turning weights into int8")
    smaller, notes = quantised(content)
    trained = open_trained(run.folder)
    exact, small = NetworkFile(content), NetworkFile(smaller)
    part = checked_part(trained)
    tallies = Tally(exact.reading.score), Tally(small.reading.score)
    worst, same, counted = 0.0, 0, 0
    progress(0.65, "Comparing it on real rows")
    first: dict[str, np.ndarray] = {}
    for given, fields, _ in given_rows(trained, packed["role"], exact.about, part, 20_000):
        first = first or {name: array[:1] for name, array in given.items()}
        ours, theirs = exact.run(given), small.run(given)
        target = fields.get(trained.way.target)
        for tally, outputs in zip(tallies, (ours, theirs), strict=True):
            tally.add(exact.count(outputs, target))
        name = exact.about["answer"]["output"]
        worst = max(worst, float(np.abs(ours[name] - theirs[name]).max()))
        if ours[name].ndim >= 2 and ours[name].shape[1] > 1:
            same, counted = (
                same + int((ours[name].argmax(1) == theirs[name].argmax(1)).sum()),
                counted + ours[name].argmax(1).size,
            )
    progress(0.85, "Measuring its speed")
    times = latencies(
        {"float": lambda: exact.run(first), "int8": lambda: small.run(first)}, seconds=1.0
    )
    write_bytes(here / "int8.onnx", smaller, noted=True)
    before, after = (tally.score() for tally in tallies)
    report = {
        "bytes": len(smaller), "before": len(content), "share": len(smaller) / len(content), "part": part, "score": after and after.as_json(), "score_before": before and before.as_json(),
        "agreement": same / counted if counted else None, "rows": counted or None, "difference": worst, "speed": times, "notes": notes,
    }  # fmt: skip
    write_bytes(here / "int8.json", json.dumps(report).encode())
    return report
