"""Layers that read a series step by step and remember."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from builder.layers.fields import Field, Form, choice, real, switch, whole
from builder.layers.layer import (
    Example,
    Layer,
    Misfit,
    Mistake,
    Port,
    Sent,
    Type,
    lengths,
    series,
    table,
    tokens,
)

GATES = {"rnn": 1, "lstm": 4, "gru": 3}


def _directions(p: Form) -> int:
    return 2 if p.bidirectional else 1


def _arguments(p: Form, x: Sent) -> dict[str, Any]:
    given = {
        "input_size": x["in"].shape[-1], "hidden_size": p.hidden_size, "num_layers": p.num_layers, "bias": p.bias, "batch_first": True,
        "dropout": p.dropout if p.num_layers > 1 else 0.0, "bidirectional": p.bidirectional,
    }  # fmt: skip
    if "nonlinearity" in p:
        given["nonlinearity"] = p.nonlinearity
    return given


def _rule(cell: bool) -> Callable[[Form, Sent], dict[str, Type]]:
    def rule(p: Form, x: Sent) -> dict[str, Type]:
        wide = _directions(p) * p.hidden_size
        out = (
            Type((wide,), ("features",))
            if p.keep == "last"
            else Type((x["in"].shape[0], wide), ("time", "features"))
        )
        state = Type((_directions(p) * p.num_layers, p.hidden_size), ("layers", "features"))
        return {"out": out, "state": state, "cell": state} if cell else {"out": out, "state": state}

    return rule


def _cost(gates: int) -> Callable[[Form, Sent], int]:
    def cost(p: Form, x: Sent) -> int:
        steps, width = x["in"].shape
        total = 0
        for _ in range(p.num_layers):
            total += _directions(p) * 2 * gates * p.hidden_size * (width + p.hidden_size) * steps
            width = _directions(p) * p.hidden_size
        return total

    return cost


def _check(p: Form, x: Sent) -> Misfit | None:
    wanted = (_directions(p) * p.num_layers, p.hidden_size)
    for port in ("state", "cell"):
        if port in x and x[port].shape != wanted:
            return Misfit(
                f"begins with a state of {wanted[0]} × {wanted[1]} (layers, features), but {{from}} sends {x[port].text}",
                "A state belongs to a layer of the same width and depth.", "Give both layers the same number of units, layers and directions.",
                "A state of another size", port=port,
            )  # fmt: skip
    return None


def _lstm_check(p: Form, x: Sent) -> Misfit | None:
    if ("state" in x) != ("cell" in x):
        missing = "cell" if "state" in x else "state"
        return Misfit(
            f"gets one half of its memory from {{from}}, but no *{missing}*", "An LSTM remembers in two parts, the state and the cell, and begins with both.",
            f"Wire *{missing}* too, or neither.", "Half a memory", port="cell" if missing == "state" else "state",
        )  # fmt: skip
    return _check(p, x)


def _write(cell: bool) -> Callable[..., list[str]]:
    def write(
        p: Form,
        x: Sent,
        call: str,
        given: Mapping[str, str],
        out: Mapping[str, str],
        fresh: Callable[[str], str],
    ) -> list[str]:
        """Statements of forward. Without packing where torch's plain call gives the same, for it
        exports.
        """
        first = given["in"]
        begin = f"{given['state']}.transpose(0, 1).contiguous()" if "state" in given else ""
        if begin and cell:
            begin = f"({begin}, {given['cell']}.transpose(0, 1).contiguous())"
        wants_state = out["state"] != "_" or out.get("cell", "_") != "_"
        length, last, both = given.get("length"), p.keep == "last", p.bidirectional
        packed = length is not None and (both or wants_state)
        x_name = out["out"]
        state = fresh("h") if wants_state or (last and (packed or length is None)) else "_"
        memory = fresh("c") if out.get("cell", "_") != "_" else "_"
        target = f"({state}, {memory})" if cell and (state, memory) != ("_", "_") else state
        keeps_steps = x_name != "_" and (not last or (length is not None and not packed))
        steps = x_name if keeps_steps else "_"
        if packed:
            lines = [
                f"{steps}, {target} = run_packed({call}, {first}, {length}{', ' + begin if begin else ''})"
            ]
        else:
            lines = [f"{steps}, {target} = {call}({first}{', ' + begin if begin else ''})"]
        if x_name != "_":
            if last and state != "_":
                lines.append(
                    f"{x_name} = torch.cat(({state}[-2], {state}[-1]), dim=-1)"
                    if both
                    else f"{x_name} = {state}[-1]"
                )
            elif last:
                lines.append(f"{x_name} = last_step({x_name}, {length})")
            elif length is not None and not packed:
                lines.append(f"{x_name} = within({x_name}, {length})")
        # torch keeps states as (layers, batch, features); here everything begins with the batch.
        if out["state"] != "_":
            lines.append(f"{out['state']} = {state}.transpose(0, 1)")
        if out.get("cell", "_") != "_":
            lines.append(f"{out['cell']} = {memory}.transpose(0, 1)")
        return lines

    return write


FIELDS: tuple[Field, ...] = (
    whole(
        "hidden_size",
        "Units",
        32,
        "How much it can remember at once.",
        high=16384,
        usual=(16, 32, 64, 128, 256),
    ),
    choice(
        "keep",
        "Passes on",
        "last",
        {"last": "The last step", "all": "Every step"},
        "The last step sums the series up; every step is for another layer that reads on.",
    ),
    whole("num_layers", "Layers", 1, "Layers on top of each other.", high=32, usual=(1, 2, 3)),
    switch(
        "bidirectional",
        "Both directions",
        False,
        "Reads forwards and backwards, and passes on both.",
    ),
    real(
        "dropout",
        "Dropout between layers",
        0.0,
        "Acts only between layers, so it needs two of them.",
        low=0.0,
        high=1.0,
        step=0.05,
        advanced=True,
    ),
    switch("bias", "Add a bias", True, "A number of its own for each unit.", advanced=True),
)
STATE = Port("state", ("layers", "features"), optional=True, label="state to begin with")
LENGTH = Port("length", (), optional=True, label="lengths", dtype="int64")


def _recurrent(
    type_: str,
    title: str,
    summary: str,
    explain: str,
    maths: str,
    words: tuple[str, ...],
    extra: tuple[Field, ...] = (),
) -> Layer:
    cell = type_ == "lstm"
    ports = (
        Port("in", ("time", "features")),
        LENGTH,
        STATE,
        *(
            (Port("cell", ("layers", "features"), optional=True, label="cell to begin with"),)
            if cell
            else ()
        ),
    )
    outputs = (
        Port("out"),
        Port("state", label="last state"),
        *((Port("cell", label="last cell"),) if cell else ()),
    )
    begin = (Type((1, 32), ("layers", "features")),) * (2 if cell else 1)
    begin_ports = ("state", "cell") if cell else ("state",)
    return Layer(
        type_, title, "recurrent", summary, type_, torch=f"torch.nn.{title}", arguments=_arguments, rule=_rule(cell), cost=_cost(GATES[type_]),
        check=_lstm_check if cell else _check, write=_write(cell), inputs=ports, outputs=outputs, fields=(*FIELDS, *extra), mixes=True,
        detail=lambda p: f"{p.hidden_size} units" + (f" · {p.num_layers} layers" if p.num_layers > 1 else "") + (" · both ways" if p.bidirectional else "") + (" · every step" if p.keep == "all" else ""),
        words=("recurrent", "memory", "sequence", "time", *words), purposes=("series", "text"), explain=explain, maths=maths,
        initialise={"weight": ("weight_ih*",), "recurrent": ("weight_hh*",), "bias": ("bias*",)},
        examples=(
            Example((series(),), {"hidden_size": 5}),
            Example((series(),), {"hidden_size": 4, "keep": "all", "num_layers": 2, "dropout": 0.1}),
            Example((series(),), {"hidden_size": 3, "bidirectional": True}),
            Example((series(), lengths()), {"hidden_size": 5}, ("in", "length")),
            Example((series(), lengths()), {"hidden_size": 5, "keep": "all"}, ("in", "length")),
            Example((series(), lengths()), {"hidden_size": 3, "bidirectional": True, "keep": "all"}, ("in", "length"), onnx="packed"),
            Example((series(), *begin), {"keep": "all"}, ("in", *begin_ports)),
        ),
        mistakes=(Mistake(Example((table(),)), "time"), Mistake(Example((tokens(),)), "whole numbers")),
    )  # fmt: skip


recurrent = (
    _recurrent("rnn", "RNN", "Reads a series step by step with one simple memory.",
               "The plainest memory. It forgets soon, because gradients fade over many steps; LSTM and GRU were made against that.", "hₜ = tanh(W·xₜ + U·hₜ₋₁ + b)", ("elman",),
               (choice("nonlinearity", "Activation", "tanh", {"tanh": "Tanh", "relu": "ReLU"}, "ReLU remembers longer and blows up sooner.", advanced=True),)),
    _recurrent("lstm", "LSTM", "Reads a series step by step, and learns what to keep and what to forget.",
               "Three gates decide what enters its cell, what stays and what leaves, so it remembers over many steps.",
               "cₜ = f·cₜ₋₁ + i·g,  hₜ = o·tanh(cₜ)", ("long short-term memory", "gates")),
    _recurrent("gru", "GRU", "Reads a series step by step with two gates: a lighter LSTM.",
               "Nearly as good as an LSTM with a quarter fewer weights.", "hₜ = (1 − z)·n + z·hₜ₋₁", ("gated", "gates")),
)  # fmt: skip
