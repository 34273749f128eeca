"""What a layer does, as numbers to draw: the layer itself is built and run. Which of the pictures
suits follows from what the entry says of itself; the first that suits is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from builder.drawing.sketch import Sketch
from builder.layers.families.graphs import ENDS as EDGE
from builder.layers.fields import Form
from builder.layers.layer import Example, Layer, Sent, Type, build
from builder.project import Project
from builder.shapes.shapes import Known, call, know
from builder.ui.learn.samples import SIDE, given
from engine.errors import Refusal
from engine.measures.entry_figures import DrawnLine, Grid, Lines, Through, Window
from engine.measures.figure import Figure

if TYPE_CHECKING:
    from torch import Tensor

POINTS = 121
REACH = 4.0
MOST = 24  # rows and columns of a grid that is drawn
CHANNELS = (1, 2, 3, 4, 6, 8, 16)
# Pictures are computed in the app, between two clicks: what is larger is for training.
MOST_WEIGHTS, MOST_WORK, MOST_MEMORY = 4_000_000, 400_000_000, 64 * 2**20
SHADES = 3  # decimals that a picture needs


class CannotPicture(Refusal, ValueError):
    """The layer does not take what it is shown with; the text says why."""


@dataclass(frozen=True)
class Scene:
    """What a person has changed beside the settings: the digit, or the numbers of the window."""

    picture: np.ndarray | None = None
    pattern: str = "flat"
    weights: tuple[float, ...] = ()


@dataclass(frozen=True)
class LayerPicture:
    suits: Callable[[Layer], bool]
    draw: Callable[[Layer, Form, Scene], Figure]


def picture(entry: Layer, params: Mapping[str, Any], scene: Scene) -> Figure:
    """The entry with these settings over its usual ones."""
    kind = next(each for each in PICTURES if each.suits(entry))
    try:
        return kind.draw(entry, form_of(entry, params), scene)
    except CannotPicture:
        if not entry.examples or not (usual := entry.examples[0].params):
            raise
    # Its usual settings suit no input that is small enough to show; those of its example do.
    return kind.draw(entry, form_of(entry, {**usual, **params}), scene)


def form_of(entry: Layer, params: Mapping[str, Any]) -> Form:
    form, wrong = entry.read(params)
    if wrong:
        sentences = (sentence.replace("*", "") for _, sentence in wrong)
        raise CannotPicture(" ".join(f"{sentence.rstrip('.')}." for sentence in sentences))
    return form


# ---- a number in, a number out -------------------------------------------------------------------
def curve(entry: Layer, form: Form, scene: Scene) -> Lines:
    """What becomes of one number; the other number of its row is 1, and matters to few."""
    import torch

    moving = torch.linspace(-REACH, REACH, POINTS, requires_grad=True)
    rows = torch.stack([torch.ones(POINTS), moving], 1)
    answers = ran(entry, form, [rows])[0][:, -1]
    (slope,) = torch.autograd.grad(answers.sum(), moving)
    with torch.no_grad():
        beside = torch.stack([torch.full((POINTS,), 2.0), moving], 1)
        leans = not torch.allclose(ran(entry, form, [beside])[0][:, -1], answers, equal_nan=True)
    x = rounded(moving.detach().numpy())
    lines = (
        DrawnLine("what comes out", x, rounded(answers.detach().numpy())),
        DrawnLine("its slope", x, rounded(slope.numpy()), quiet=True),
    )
    note = "The number beside it is 1 all the time." if leans else ""
    return Lines(lines, "a number that comes in", "what comes out", note)


# ---- a digit in, what becomes of it out ----------------------------------------------------------
PATTERNS: dict[str, Callable[[np.ndarray, np.ndarray], np.ndarray]] = {
    # places from −1 to 1 down and across
    "flat": lambda down, across: np.sign(down) * (2 - np.abs(across)),
    "upright": lambda down, across: np.sign(across) * (2 - np.abs(down)),
    "blur": lambda down, across: np.full(down.shape, 1 / down.size),
    "sharpen": lambda down, across: np.where((down == 0) & (across == 0), 2.0, 0.0) - 1 / down.size,
}


def sliding(entry: Layer, form: Form, scene: Scene) -> Through:
    """A window over a digit of one channel, or of as many as it needs."""
    assert entry.window is not None, "it suits only those with one"
    sizes = entry.window(form)
    known, type_ = fitting(entry, form)
    tensor = given(type_, first=scene.picture)
    module = filled(entry, form, known, scene)
    answer = ran(entry, form, [tensor], module)[0]
    edge = edges(known, type_, sizes)
    weights = weights_of(module) if type_.shape[0] == 1 and known.parameters else None
    window = Window(
        tuple(kernel for kernel, _, _ in sizes),
        tuple(step for _, step, _ in sizes),
        tuple(gap for _, _, gap in sizes),
        edge,
        rounded(weights.ravel()) if weights is not None else (),
    )
    return Through(
        (grid("Picture", tensor, type_),),
        (grid("What comes out", answer, known.outputs["out"] if known.outputs else type_),),
        window,
        cost(known),
    )


def tensors(entry: Layer, form: Form, scene: Scene) -> Through:
    """What goes in and what comes out of the smallest example that the entry gives."""
    import torch

    example = example_of(entry, form)
    known = know(entry, form, ports_of(entry, example), example.inputs)
    if known.outputs is None:
        raise CannotPicture(words_of(known, entry))
    check_size(entry, known)
    batch = [given(type_, k, scene.picture) for k, type_ in enumerate(example.inputs)]
    titles = [title_of(entry, port) for port in ports_of(entry, example)]
    before = tuple(
        grid(title, tensor, type_)
        for title, tensor, type_ in zip(titles, batch, example.inputs, strict=True)
    )
    outputs = known.outputs or {}
    if not entry.torch and entry.expression is None:  # an end of the network: it passes on
        passed = [given(type_) for type_ in outputs.values()] if not batch else batch[:1]
        types = tuple(outputs.values()) or example.inputs[:1]
        after = tuple(
            grid("What the network gets", *each) for each in zip(passed, types, strict=False)
        )
        return Through(before, after, None, cost(known))
    with torch.no_grad():
        answers = (
            (printed(entry, form, example)(*batch),)
            if entry.write
            else ran(entry, form, batch, filled(entry, form, known, scene), known.sent)
        )
    after = tuple(
        grid("What comes out" if k == 0 else port.label or port.name, answer, outputs[port.name])
        for k, (port, answer) in enumerate(zip(entry.outputs, answers, strict=False))
        if port.name in outputs
    )
    return Through(before, after, None, cost(known))


# ---- running one ---------------------------------------------------------------------------------
def ran(
    entry: Layer,
    form: Form,
    batch: list[Tensor],
    module: Any = None,
    sent: Sent | None = None,
) -> tuple[Tensor, ...]:
    """What the layer answers, as it does while it trains."""
    import torch

    sent = sent or sent_by(entry, batch)
    if module is None and entry.torch:
        torch.manual_seed(0)
        module = build(entry, form, sent).eval()
    answer = call(entry, form, sent, module, batch)
    return tuple(answer) if isinstance(answer, tuple | list) else (answer,)


ENDS = {
    1: ("table", ("features",)),
    2: ("series", ("length", "features")),
    3: ("image", ("channels", "height", "width")),
}


def printed(entry: Layer, form: Form, example: Example) -> Any:
    """The module that the source of such a drawing makes: of a layer whose source is more than a
    call.
    """
    import torch

    sketch = Sketch()
    sources = []
    for type_ in example.inputs:
        end, fields = ENDS[len(type_.shape)]
        sources.append(sketch.put(end))
        sketch.nodes[sources[-1]]["params"] = dict(zip(fields, type_.shape, strict=True))
    shown = sketch.put(entry.type, *sources)
    sketch.nodes[shown]["params"] = dict(form)
    sketch.put("latent", shown)
    graph = {"networks": {"network": sketch.graph()}, "blocks": {}}
    torch.manual_seed(0)
    return Project(
        {"format": 1, "name": "shown", "notes": "", "plan": {}, "weights": {}, **graph}
    ).module()


def sent_by(entry: Layer, batch: list[Tensor]) -> Sent:
    names = {1: ("features",), 2: ("time", "features"), 3: ("channels", "height", "width")}
    types = tuple(
        Type(tuple(tensor.shape[1:]), names.get(tensor.dim() - 1, ())) for tensor in batch
    )
    ports = tuple((port.name, port.many) for port in entry.inputs)[: len(batch)]
    return Sent(ports, types)


def filled(entry: Layer, form: Form, known: Known, scene: Scene) -> Any:
    """The module with the same fresh weights every time; windows get numbers that show something."""
    import torch

    if not entry.torch or known.sent is None:
        return None
    torch.manual_seed(0)
    module = build(entry, form, known.sent)
    with torch.no_grad():
        for parameter in module.parameters():
            if parameter.dim() == 4 and max(parameter.shape[2:]) > 1:
                parameter.copy_(torch.from_numpy(pattern(parameter.shape[2:], scene)))
            elif parameter.dim() == 1 and entry.window is not None:
                parameter.zero_()
    return module.train()


def pattern(sizes: tuple[int, ...], scene: Scene) -> np.ndarray:
    """The numbers of a window: a person's own where they fit, else one of the patterns."""
    if len(scene.weights) == int(np.prod(sizes)):
        return np.array(scene.weights, np.float32).reshape(sizes)
    down, across = (np.linspace(-1, 1, size) if size > 1 else np.zeros(1) for size in sizes)
    drawn = PATTERNS.get(scene.pattern, PATTERNS["flat"])
    return drawn(*np.meshgrid(down, across, indexing="ij")).astype(np.float32)


def weights_of(module: Any) -> np.ndarray | None:
    """The numbers of the first window."""
    for parameter in module.parameters():
        if parameter.dim() == 4 and max(parameter.shape[2:]) > 1:
            first: np.ndarray = parameter[0, 0].detach().numpy()
            return first
    return None


def fitting(entry: Layer, form: Form) -> tuple[Known, Type]:
    """A digit with the fewest channels that the layer takes."""
    known = None
    for channels in CHANNELS:
        type_ = Type((channels, SIDE, SIDE), ("channels", "height", "width"))
        known = know(entry, form, (entry.inputs[0].name,), (type_,))
        if known.misfit is None and known.outputs:
            check_size(entry, known)
            return known, type_
    assert known is not None
    raise CannotPicture(words_of(known, entry))


def check_size(entry: Layer, known: Known) -> None:
    """Before anything is built."""
    numbers = sum(type_.count for type_ in (known.outputs or {}).values())
    if (
        known.parameters > MOST_WEIGHTS
        or known.flops > MOST_WORK
        or max(known.memory, 4 * numbers) > MOST_MEMORY
    ):
        raise CannotPicture(
            f"{entry.title} is too large for a picture with these settings: {known.parameters:,} numbers to learn. "
            "Choose smaller ones here; in a drawing they may be as large as the machine allows."
        )


def words_of(known: Known, entry: Layer) -> str:
    misfit = known.misfit
    if misfit is None:
        return f"{entry.title} cannot be shown with these settings."
    what = misfit.what.replace("{from}", "the digit")
    return f"{entry.title} {what}. {misfit.why} {misfit.do}".replace("*", "")


def edges(known: Known, type_: Type, sizes: tuple[tuple[int, int, int], ...]) -> tuple[int, ...]:
    """How far the first window stands over the edge, from what went in and what came out."""
    out = known.outputs["out"].shape[-2:] if known.outputs else type_.shape[-2:]
    return tuple(
        max(0, ((after - 1) * step + gap * (kernel - 1) + 1 - before + 1) // 2)
        for before, after, (kernel, step, gap) in zip(type_.shape[-2:], out, sizes, strict=True)
    )


def example_of(entry: Layer, form: Form) -> Example:
    """Of the examples whose inputs these settings take, the one with most to see; else the first."""
    examples = entry.examples or (Example(),)
    takes = [
        each
        for each in examples
        if know(entry, form, ports_of(entry, each), each.inputs).outputs is not None
    ]
    return max(takes, key=seen_of, default=examples[0])


def seen_of(example: Example) -> int:
    """How many numbers of its first input a picture shows."""
    return int(np.prod(example.inputs[0].shape[-2:])) if example.inputs else 0


def ports_of(entry: Layer, example: Example) -> tuple[str, ...]:
    if example.ports:
        return example.ports
    if any(port.many for port in entry.inputs):
        return tuple(entry.inputs[0].name for _ in example.inputs)
    return tuple(port.name for port in entry.inputs)[: len(example.inputs)]


def title_of(entry: Layer, name: str) -> str:
    port = entry.port(name)
    return (port.label if port else "") or "What goes in"


def cost(known: Known) -> str:
    if not known.parameters:
        return "Nothing in it is learned."
    return f"{known.parameters:,} number{'s' if known.parameters > 1 else ''} to learn."


# ---- as numbers ----------------------------------------------------------------------------------
def grid(title: str, tensor: Tensor, type_: Type) -> Grid:
    """The first sample, and of it the first channel; what is larger than a picture is cut. Where a
    sample is one number or an edge, all of the batch.
    """
    batch = tensor.detach().to("cpu").float().numpy()
    few = type_.count == 1 or type_.names == EDGE
    values = batch.reshape(len(batch), -1).T if few else batch[0]
    while values.ndim > 2:
        values = values[0 if values.ndim == 3 else values.shape[0] // 2]
    values = np.atleast_2d(values)[:MOST, : MOST if values.ndim > 1 else MOST * 2]
    height, width = values.shape
    return Grid(title, type_.text, height, width, rounded(values.ravel()))


def rounded(values: np.ndarray) -> tuple[float, ...]:
    return tuple(round(float(value), SHADES + 1) for value in values)


PICTURES = (
    LayerPicture(lambda entry: entry.family in ("activation", "arithmetic"), curve),
    LayerPicture(
        lambda entry: (
            entry.window is not None
            and bool(entry.examples)
            and entry.examples[0].inputs[0].names == ("channels", "height", "width")
        ),
        sliding,
    ),
    LayerPicture(lambda entry: True, tensors),
)
