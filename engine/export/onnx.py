"""A trained network as an ONNX file with dynamic batch and length, checked in onnxruntime against
torch before anybody gets it.

The file carries the drawing, what it expects, and the way back to the exact weights, all in its own
metadata.
"""

from __future__ import annotations

import base64
import contextlib
import copy
import hashlib
import inspect
import json
import logging
import math
import time
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from engine.data import kinds
from engine.data.signature import Field
from engine.errors import Refusal
from engine.export.about import describe
from engine.export.network_file import SEEN
from engine.export.recurrent import packed_with_onnx, portable
from engine.run.folder import RunFolder
from engine.trained.opened import Trained, open_trained
from engine.ways import readings
from engine.ways.way import whole_lengths

TOLERANCE = 1e-4  # largest difference, in parts of the largest output
BATCHES = (3, 1, 5)  # besides the real rows
ROWS = 64
FEATURES = 4096  # numbers of the last layer's input that are worth comparing samples by
OPSET = 20

INSTEAD = {
    "RNN": "An LSTM or a GRU without a projection can be exported.",
    "LSTM": "An LSTM without a projection can be exported.",
    "AdaptiveMaxPool": "Use Global average pooling, or a Max pool with a fixed size.",
    "AdaptiveAvgPool": "Use Global average pooling (size 1), or sizes that divide the picture evenly.",
    "FractionalMaxPool": "Use a plain Max pool.",
    "MaxUnpool": "Use Upsample followed by a convolution.",
    "EmbeddingBag": "Use an Embedding followed by a mean over time.",
    "LPPool": "Use Average pooling.",
    "Bilinear": "Use Concatenate followed by Dense.",
    "CTC": "Take the loss out of the network.",
    "Fold": "Use a transposed convolution.",
}


class ExportError(Refusal, RuntimeError):
    """The network cannot be exported, or the exported file does not compute the same; the text says
    which.
    """


class Taken(nn.Module):
    """The network as it is taken away: raw values in, its outputs by name, and beside them what
    people read.
    """

    def __init__(
        self, network: nn.Module, about: Mapping[str, Any], features: bool = False
    ) -> None:
        super().__init__()
        self.network, self.names = network, list[str]()
        self.inputs = list(about["inputs"])
        self.steps: dict[str, int] = {}
        self.gaps: set[str] = set()
        self.codes: dict[str, int] = {}  # how many values of a column stand for nothing, at most
        for name, facts in about["inputs"].items():
            steps = facts.get("steps")
            if not steps:
                continue
            self.steps[name] = len(steps["shifts"])
            for k, (shift, scale) in enumerate(zip(steps["shifts"], steps["scales"], strict=True)):
                self.hold(f"shift_{name}_{k}", shift, math.nan)
                self.hold(f"scale_{name}_{k}", scale, math.nan)
            for k, ends in enumerate(steps.get("ends") or ()):
                if any(end is not None for end in ends):  # a number without them is left as it is
                    self.hold(f"ends_{name}_{k}", ends, math.inf)
            codes = steps.get("nothing") or []
            self.codes[name] = max(map(len, codes), default=0)
            for k in range(self.codes[name]):
                self.hold(
                    f"code_{name}_{k}", [c[k] if k < len(c) else None for c in codes], math.nan
                )
            if steps["gaps"]:
                self.gaps.add(name)
                self.hold(f"gaps_{name}", steps["gaps"], math.nan)
        self.answer = dict(about.get("answer") or {})
        self.reading = readings.of(self.answer.get("kind"))(Field.from_json(self.answer))
        self.added: dict[str, str] = {}
        self.seen: Tensor | None = None
        self.last = last_layer(network) if features else None
        if self.last is not None:
            self.last.register_forward_pre_hook(self._see)

    def hold(self, name: str, values: Sequence[float | None], nothing: float) -> None:
        numbers = [nothing if value is None else value for value in values]
        self.register_buffer(name, torch.tensor(numbers, dtype=torch.float64), persistent=False)

    def _see(self, layer: nn.Module, given: tuple[Tensor, ...]) -> None:
        self.seen = given[0]

    def prepared(self, name: str, x: Tensor) -> Tensor:
        if name not in self.steps:
            return x
        for k in range(self.codes[name]):  # before the numbers get more digits than the file gives
            x = torch.where(x == getattr(self, f"code_{name}_{k}").float(), math.nan, x)
        x = x.double()
        if name in self.gaps:
            x = torch.where(torch.isnan(x), getattr(self, f"gaps_{name}"), x)
        for k in range(self.steps[name]):
            x = (x - getattr(self, f"shift_{name}_{k}")) / getattr(self, f"scale_{name}_{k}")
            if (ends := getattr(self, f"ends_{name}_{k}", None)) is not None:
                x = x / torch.sqrt(1 + (x / ends) ** 2)
        return x.float()

    def free(self, name: str, outputs: Mapping[str, Any]) -> str:
        """A name that neither an input nor an output of the drawing has."""
        while name in self.inputs or name in outputs:
            name += "_"
        self.added[name.rstrip("_")] = name
        return name

    def forward(self, *inputs: Tensor) -> Any:
        self.seen = None
        result = self.network(
            *(self.prepared(name, x) for name, x in zip(self.inputs, inputs, strict=True))
        )
        outputs = (
            dict(result)
            if isinstance(result, dict)
            else {self.answer.get("output") or "output": result}
        )
        chosen = outputs.get(self.answer.get("output") or "", next(iter(outputs.values())))
        if self.reading.beside == "softmax" and chosen.dim() == 2:
            outputs[self.free("probabilities", outputs)] = torch.softmax(chosen, 1)
        elif self.reading.beside == "sigmoid" and chosen.dim() <= 2:
            outputs[self.free("probabilities", outputs)] = torch.sigmoid(chosen)
        elif self.reading.beside == "scale" and self.answer.get("scale"):
            mean, std = self.answer["scale"]
            outputs[self.free("in_its_own_unit", outputs)] = chosen * std + mean
        if self.seen is not None:
            outputs[SEEN] = self.seen.flatten(1)[:, :FEATURES]
        self.names = list(outputs)
        return tuple(outputs.values()) if len(outputs) > 1 else next(iter(outputs.values()))


def last_layer(network: nn.Module) -> nn.Module | None:
    """The last dense layer: what goes into it is how the network sees a sample."""
    dense = [layer for layer in network.modules() if type(layer) is nn.Linear]
    return dense[-1] if dense else None


# ---- rows to check on ----------------------------------------------------------------------------
def checked_part(trained: Trained) -> str:
    """The part whose rows the file is checked on; "" where a way learned without data."""
    parts = trained.data.parts if trained.data is not None else {}
    there = (name for name in ("validation", "train") if name in parts and len(parts[name].rows))
    return next(there, "")


def real_rows(
    trained: Trained, role: str, about: Mapping[str, Any], count: int = ROWS
) -> tuple[dict[str, Tensor], dict[str, Tensor]]:
    """(what the file is given, what the network is given in training) of the same real rows. They
    differ where the file prepares itself.
    """
    part = checked_part(trained)
    batch = trained.source_of(part).batch(0, 0) if part else {}
    net, given = trained.nets[role], dict[str, Tensor]()
    # Fewer rows than asked for give what comes from elsewhere as many.
    whole = kinds.whole_in(trained.signature)
    cut = [field for field in net.fields if field in batch and field not in whole]
    count = min([count, *(len(batch[field]) for field in cut)])
    for name, field in zip(
        inspect.signature(net.module.forward).parameters, net.fields, strict=True
    ):
        if field in whole:
            given[name] = batch[field]
            continue
        try:
            given[name] = (batch[field] if field in batch else whole_lengths(batch, field))[:count]
        except KeyError:
            given[name] = own_values(trained, role, name, field, count)
    raw = dict(given)
    if about.get("prepares"):
        rows = trained.data.parts[part].rows[: rows_in(given, whole_of(about))]
        for name, facts in about["inputs"].items():
            columns = [trained.data.raw.columns[column].values[rows] for column in facts["raw"]]
            raw[name] = torch.as_tensor(np.stack(columns, axis=1).astype(np.float32))
    return raw, given


def own_values(trained: Trained, role: str, name: str, field: str, count: int) -> Tensor:
    """Values of an input that the way to learn makes by itself, such as noise."""
    if field not in trained.own_inputs(role):
        raise ExportError(
            f"The input '{name}' of the network comes neither from the data nor from its way to "
            "learn, so there is nothing to check it on."
        )
    return trained.way.own_values(role, field, count)


# ---- the export ----------------------------------------------------------------------------------
def export(run: RunFolder, path: str, role: str | None = None) -> dict[str, Any]:
    """Exports one network of a run and says how exactly it agrees."""
    trained = open_trained(run.folder)
    report, content = exported(run, trained, role)
    from engine.files import write_bytes

    Path(path).parent.mkdir(parents=True, exist_ok=True)
    sha = write_bytes(Path(path), content)
    return {"path": path, **report, "bytes": len(content), "sha256": sha}


def exported(
    run: RunFolder, trained: Trained, role: str | None = None, features: bool = False
) -> tuple[dict[str, Any], bytes]:
    """The report and the bytes of the file."""
    role = role or trained.asked
    if role not in trained.modules:
        raise ExportError(f"The run has no network '{role}'. It has: {', '.join(trained.modules)}.")
    about = describe(trained, role, run.id, run.name)
    raw, prepared = real_rows(trained, role, about)
    about["example"] = example(trained, about, raw)
    project = run.job.get("project") or {}
    says = {
        "layerloom": json.dumps(project),
        "layerloom.network": trained.job.plan.objective.roles.get(role, role),
    }
    report, content = export_network(
        trained.modules[role], raw, prepared, about, says, features=features
    )
    return {"role": role, "part": checked_part(trained), **report}, content


def example(
    trained: Trained, about: Mapping[str, Any], raw: Mapping[str, Tensor]
) -> dict[str, Any] | None:
    """A request that works, made of the first real row; nothing where it would be long."""
    if about.get("rows"):
        row = trained.data.parts[checked_part(trained)].rows[:1]
        columns = {
            facts["name"]: trained.data.raw.columns[facts["name"]].take(row)
            for facts in about["rows"]
        }
        values = {
            name: float(c.values[0]) if c.type == "number" else c.words()[0]
            for name, c in columns.items()
        }
        return {
            "rows": [
                {name: None if isinstance(v, float) and v != v else v for name, v in values.items()}
            ]
        }
    shown = some(raw, 1, whole_of(about))
    if sum(t.numel() for t in shown.values()) > 4096:
        return None
    first = {
        name: np.round(t.numpy().astype(np.float64), 4).tolist()
        if t.is_floating_point()
        else t.tolist()
        for name, t in shown.items()
    }
    return {"inputs": first}


def export_network(
    network: nn.Module,
    raw: dict[str, Tensor],
    prepared: dict[str, Tensor],
    about: dict[str, Any],
    says: Mapping[str, str],
    *,
    features: bool = False,
) -> tuple[dict[str, Any], bytes]:
    """The file, if it computes what torch computes, at several batch sizes and lengths and on the
    given rows; else ExportError.
    """
    import onnx

    about["output_names"] = []
    plain = Taken(
        copy.deepcopy(network).eval(),
        {**about, "inputs": {name: {} for name in about["inputs"]}},
        features,
    ).eval()
    wrapped = Taken(portable(network).eval(), about, features).eval()
    with torch.no_grad():
        plain(*some(prepared, 2, whole_of(about)).values())
    names = plain.names
    about["output_names"] = names
    if "probabilities" in plain.added:
        about["answer"] = {**about["answer"], "probabilities": plain.added["probabilities"]}
    if not about.get("answer", {}).get("output") and names:
        about["answer"] = {**about.get("answer", {}), "output": names[0]}
    long = {name: longs(facts) for name, facts in about["inputs"].items()}
    notes: list[str] = []
    model = None
    if any(long.values()):
        try:
            model = program_of(wrapped, raw, names, long, whole_of(about))
            compare(
                model.SerializeToString(), plain, raw, prepared, long, whole_of(about), lengths=True
            )
        except Exception:
            model = None
            notes.append(
                "The length is fixed: with other lengths this network does not compute the same in ONNX, or not at all."
            )
    if model is None:
        try:
            model = program_of(wrapped, raw, names, {}, whole_of(about))
        except Exception as error:
            raise ExportError(why_not(error, network, prepared, whole_of(about))) from error
    for name, facts in about["inputs"].items():
        facts["dynamic"] = bool(long[name]) and not notes
    about["answer"] = {**about["answer"], "output": about["answer"].get("output") or names[0]}
    weights, rest = way_back(model, network)
    written = {
        "layerloom.about": json.dumps(about),
        "layerloom.weights": json.dumps({"map": weights, "rest": rest}),
        **says,
    }
    for key, value in written.items():
        model.metadata_props.add(key=key, value=value)
    onnx.checker.check_model(model)
    content = model.SerializeToString()
    report = compare(
        content,
        plain,
        raw,
        prepared,
        long if not notes else {},
        whole_of(about),
        lengths=any(long.values()) and not notes,
    )
    return {
        **report,
        "notes": notes,
        "inputs": list(raw),
        "outputs": [output.name for output in model.graph.output],
        "nodes": len(model.graph.node),
        "bytes": len(content),
        "prepares": bool(about.get("prepares")),
        "expects": about.get("expects", ""),
    }, content


def whole_of(about: Mapping[str, Any]) -> frozenset[str]:
    """The inputs that are not cut into rows."""
    return frozenset(name for name, facts in about["inputs"].items() if facts.get("whole"))


def some(given: Mapping[str, Tensor], size: int, whole: frozenset[str]) -> dict[str, Tensor]:
    """So many rows, again from the first where there are fewer; what comes whole stays whole."""
    return {
        name: t if name in whole else torch.cat([t] * (size // len(t) + 1))[:size].contiguous()
        for name, t in given.items()
    }


def rows_in(given: Mapping[str, Tensor], whole: frozenset[str]) -> int:
    return next(len(t) for name, t in given.items() if name not in whole)


def longs(facts: Mapping[str, Any]) -> int | None:
    """The dimension (after the batch, from 1) along which a row may have any length."""
    return kinds.of(facts.get("kind")).long(Field.from_json(facts))


def program_of(
    wrapped: Taken,
    raw: Mapping[str, Tensor],
    names: list[str],
    long: Mapping[str, int | None],
    whole: frozenset[str] = frozenset(),
) -> Any:
    # 1 would become a fixed size
    a_few = tuple(t.clone() for t in some(raw, 2, whole).values())
    batch = torch.export.Dim("batch")
    shapes = []
    for k, name in enumerate(raw):
        dims: dict[int, Any] = {0: torch.export.Dim(f"rows_{k}") if name in whole else batch}
        if long.get(name):
            dims[long[name] or 0] = torch.export.Dim(f"length_{k}", min=2)
        shapes.append(dims)
    with quiet(), torch.no_grad(), packed_with_onnx(wrapped.network):
        program = torch.onnx.export(
            wrapped,
            a_few,
            dynamo=True,
            opset_version=OPSET,
            input_names=list(raw),
            output_names=names,
            dynamic_shapes=(tuple(shapes),),
            verbose=False,
        )
    assert program is not None
    model = program.model_proto
    del model.metadata_props[:]
    for operations in (model.graph, *model.functions):
        forget_origins(operations)
    for value in (*model.graph.input, *model.graph.output, *model.graph.initializer):
        del value.metadata_props[:]
    return model


def forget_origins(operations: Any) -> None:
    """Torch notes beside each operation of a graph or a function the lines of code that it came
    from, with the folders of this machine: nobody else's business.
    """
    for noted in (operations, *operations.value_info, *operations.node):
        del noted.metadata_props[:]
        noted.ClearField("doc_string")
    for node in operations.node:
        for attribute in node.attribute:
            branches = [attribute.g] if attribute.HasField("g") else attribute.graphs
            for branch in branches:
                forget_origins(branch)


def cases(
    raw: Mapping[str, Tensor],
    prepared: Mapping[str, Tensor],
    long: Mapping[str, int | None],
    whole: frozenset[str],
    lengths: bool,
) -> Iterator[tuple[str, dict[str, Tensor], dict[str, Tensor]]]:
    """(what it is, what the file gets, what torch gets): several batch sizes, shorter and longer
    rows, then all the real ones.
    """
    count = rows_in(raw, whole)
    for size in BATCHES:
        what = f"{size} row{'s' if size > 1 else ''}"
        yield what, some(raw, size, whole), some(prepared, size, whole)
    for share in (0.5, 1.5) if lengths else ():
        few = some(raw, 3, whole)
        for name, dim in long.items():
            if dim:
                now = few[name].shape[dim]
                wanted = max(2, round(now * share))
                few[name] = torch.cat([few[name]] * 2, dim).narrow(dim, 0, wanted).contiguous()
        shortest = min(few[name].shape[dim] for name, dim in long.items() if dim)
        few = {
            name: t.clamp(max=shortest)
            if name.endswith("_length") and t.dtype == torch.int64
            else t
            for name, t in few.items()
        }
        yield f"rows of length {shortest}", few, few
    yield f"{count} real rows", dict(raw), dict(prepared)


def compare(
    content: bytes,
    plain: Taken,
    raw: Mapping[str, Tensor],
    prepared: Mapping[str, Tensor],
    long: Mapping[str, int | None],
    whole: frozenset[str] = frozenset(),
    *,
    lengths: bool,
) -> dict[str, Any]:
    """onnxruntime against torch. torch gets what training gave it; the file gets raw rows where it
    prepares them itself.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    needed = {port.name for port in session.get_inputs()}
    worst, agree, counted, tried = 0.0, 0, 0, list[str]()
    for what, given, ours_given in cases(raw, prepared, long, whole, lengths):
        is_long = what.startswith("rows of length")
        try:
            with torch.no_grad():
                expected = plain(*ours_given.values())
        except Exception:
            if (
                is_long
            ):  # torch itself does not take this length: a learned place for each step, for example
                continue
            raise
        expected = expected if isinstance(expected, tuple) else (expected,)
        got = session.run(
            plain.names, {name: t.numpy() for name, t in given.items() if name in needed}
        )
        tried.append(what)
        for name, ours, theirs in zip(plain.names, expected, got, strict=True):
            if ours.shape != theirs.shape:
                differ = f"the shape {list(theirs.shape)} for {what}, torch {list(ours.shape)}"
                raise ExportError(f"The ONNX file gives '{name}' {differ}; it was not kept.")
            difference = (
                float(np.abs(ours.double().numpy() - theirs.astype(np.float64)).max())
                if theirs.size
                else 0.0
            )
            scale = max(1.0, float(ours.double().abs().max())) if theirs.size else 1.0
            if not difference <= TOLERANCE * scale:
                raise ExportError(
                    f"The ONNX file differs from torch by {difference:.2g} in '{name}' for {what}; it was not kept."
                )
            if name == plain.names[0]:
                worst = max(worst, difference)
                same = plain.reading.same(ours.numpy(), theirs)
                if what.endswith("real rows") and same is not None:
                    agree += int(same.sum())
                    counted += same.size
    rows = rows_in(raw, whole)
    return {
        "difference": worst,
        "agreement": agree / counted if counted else None,
        "rows": rows,
        "batches": [*BATCHES, rows],
        "tried": tried,
    }


# ---- when it cannot be done ----------------------------------------------------------------------
def why_not(
    error: Exception,
    network: nn.Module,
    prepared: Mapping[str, Tensor],
    whole: frozenset[str] = frozenset(),
) -> str:
    """Which layer ONNX does not take, and what would work instead."""
    name, kind = culprit(network, some(prepared, 2, whole))
    if name:
        advice = next(
            (text for start, text in INSTEAD.items() if kind.startswith(start)),
            "Try another layer of the same family; its page says whether it can be exported.",
        )
        return f"**{name}** ({kind}) cannot be written as ONNX. {advice} Source, weights and torch.export are not affected."
    text = next(
        (line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__
    )
    return f"This network cannot be written as ONNX: {text[:200]} Source, weights and torch.export are not affected."


def culprit(
    network: nn.Module, prepared: Mapping[str, Tensor], seconds: float = 60.0
) -> tuple[str, str]:
    """The first layer that cannot be exported alone, with what it is given here; ("", "") where
    each one can.
    """
    met: list[tuple[str, nn.Module, tuple[Any, ...]]] = []
    hooks = []
    for path, layer in network.named_modules():
        if path and not list(layer.children()):
            hooks.append(
                layer.register_forward_pre_hook(
                    lambda layer, given, path=path: met.append((path, layer, given))
                )
            )
    try:
        with torch.no_grad():
            network(*(t for t in prepared.values()))
    finally:
        for hook in hooks:
            hook.remove()
    until, known = time.monotonic() + seconds, set[tuple[Any, ...]]()
    for path, layer, given in met:
        key = (repr(layer), *(tuple(t.shape) for t in given if isinstance(t, Tensor)))
        if (
            key in known
            or not all(isinstance(t, Tensor) for t in given)
            or time.monotonic() > until
        ):
            continue
        known.add(key)
        try:
            batch, alone = torch.export.Dim("batch"), portable(nn.Sequential(layer))
            with quiet(), torch.no_grad():
                torch.onnx.export(
                    alone,
                    given,
                    dynamo=True,
                    opset_version=OPSET,
                    dynamic_shapes=tuple({0: batch} for _ in given),
                    verbose=False,
                )
        except Exception:
            return path, type(layer).__name__
    return "", ""


# ---- the way back --------------------------------------------------------------------------------
def way_back(model: Any, network: nn.Module) -> tuple[dict[str, list[Any]], str]:
    """Where each weight stands in the file, bit for bit; what stands nowhere (folded into a
    neighbour) is carried along as safetensors.
    """
    from onnx import numpy_helper
    from safetensors.torch import save

    places: dict[tuple[Any, ...], tuple[str, bool]] = {}
    for weight in model.graph.initializer:
        if weight.data_type == 1:
            array = numpy_helper.to_array(weight)
            places.setdefault((array.shape, digest(array)), (weight.name, False))
            if array.ndim == 2:
                turned = np.ascontiguousarray(array.T)
                places.setdefault((turned.shape, digest(turned)), (weight.name, True))
    stands: dict[str, list[Any]] = {}
    rest: dict[str, Tensor] = {}
    for name, tensor in network.state_dict().items():
        array = tensor.detach().cpu().contiguous().numpy()
        place = places.get((array.shape, digest(array))) if array.dtype == np.float32 else None
        if place:
            stands[name] = [place[0], place[1]]
        else:
            rest[name] = tensor.detach().cpu().contiguous().clone()
    return stands, base64.b64encode(save(rest)).decode() if rest else ""


def digest(array: np.ndarray) -> bytes:
    return hashlib.sha256(np.ascontiguousarray(array).tobytes()).digest()


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """The exporter talks a lot; what matters is raised."""
    with warnings.catch_warnings(), contextlib.redirect_stdout(None):
        warnings.simplefilter("ignore")
        before = logging.root.manager.disable
        logging.disable(logging.WARNING)
        try:
            yield
        finally:
            logging.disable(before)


Progress = Callable[[float, str], None]
