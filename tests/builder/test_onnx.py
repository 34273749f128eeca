"""ONNX says what torch says, for every entry and example, or the entry names its reason from the
closed list.
"""

from __future__ import annotations

import io
import logging
import warnings

import pytest
import torch
from test_layer_contract import LAYERS, answers, at, built

from builder.layers.layer import ONNX_REASONS, Example, Layer

SAMPLE = {
    "dense", "conv2d", "max_pool2d", "batch_norm2d", "gelu", "layer_norm", "embedding", "self_attention", "concat", "reshape", "upsample2d", "swiglu",
}  # fmt: skip
FAST = [case for case in LAYERS if case.values[0].type in SAMPLE and case.id.endswith("-0")]


def difference(document_of: tuple[Layer, Example]) -> float:
    import onnxruntime
    from drawn import around

    entry, example = document_of
    document = around(entry, example)
    net, _, given, _ = built(document)
    net.eval()
    logging.getLogger("torch.onnx").setLevel(logging.ERROR)
    batch = torch.export.Dim("batch", min=2)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        program = torch.onnx.export(
            net, (), kwargs=dict(given), dynamo=True, verbose=False, opset_version=20,
            dynamic_shapes={name: {0: batch} for name in given}, input_names=list(given),
        )  # fmt: skip
    held = io.BytesIO()
    program.save(held)
    session = onnxruntime.InferenceSession(held.getvalue(), providers=["CPUExecutionProvider"])
    worst = 0.0
    for rows in (3, 2):
        feed = {name: tensor[:rows] for name, tensor in given.items()}
        with torch.no_grad():
            mine = list(answers(net, feed, document).values())
        wanted = {one.name for one in session.get_inputs()}
        theirs = session.run(
            None, {name: tensor.numpy() for name, tensor in feed.items() if name in wanted}
        )
        for a, b in zip(mine, theirs, strict=True):
            assert tuple(a.shape) == tuple(b.shape), at(entry)
            worst = max(worst, float((a - torch.from_numpy(b)).abs().nan_to_num().max()))
    return worst


def check(entry: Layer, example: Example) -> None:
    reason = example.onnx or entry.onnx
    try:
        worst = difference((entry, example))
    except AssertionError:
        raise
    except Exception as error:
        if "Duplicate definition of name" in str(error):
            return  # this little network passes its input on: in and out would have one name
        assert reason, (
            f"{at(entry)} does not export and names no reason: {type(error).__name__}: {str(error)[:300]}"
        )
        return
    if reason:
        assert worst > 1e-5, (
            f"{at(entry)} gives {ONNX_REASONS[reason]!r} as its reason, yet it exports well: take the reason out"
        )
    else:
        assert worst <= 1e-5, f"{at(entry)}: ONNX differs from torch by {worst}"


@pytest.mark.parametrize(("entry", "example"), FAST)
def test_onnx_equals_torch_for_a_sample(entry: Layer, example: Example) -> None:
    check(entry, example)


@pytest.mark.slow
@pytest.mark.parametrize(("entry", "example"), [case for case in LAYERS if case not in FAST])
def test_onnx_equals_torch_for_every_entry(entry: Layer, example: Example) -> None:
    check(entry, example)


def test_every_reason_is_told_in_a_sentence() -> None:
    assert all(sentence.endswith(".") for sentence in ONNX_REASONS.values())
