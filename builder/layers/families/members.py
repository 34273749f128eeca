"""Several networks in one: members that share most of their weights, and answer together."""

from __future__ import annotations

from typing import Any

from builder.layers.families.dense import UNIT
from builder.layers.fields import Form, switch, whole
from builder.layers.layer import Example, Layer, Mistake, Port, Sent, Type, image, table

OF_MEMBERS = Port("in", ("members", "features"))
FEW = Type((3, 6), ("members", "features"))


def _wide(p: Form, x: Sent) -> dict[str, Type]:
    return {"out": Type((p.members, *x.first.shape), ("members", "features"))}


def _each(p: Form, x: Sent) -> dict[str, Any]:
    members, features = x.first.shape
    return {
        "members": members,
        "in_features": features,
        "out_features": p.out_features,
        "bias": p.bias,
    }


members = Layer(
    "members", "Members", "dense", "Makes several networks of the one that follows: each sees the row with weights of its own.", "members",
    torch="builder.layers.modules.members.Members", inputs=(Port("in", ("features",)),), outputs=(Port("out", ("members", "features")),), rule=_wide,
    arguments=lambda p, x: {"members": p.members, "features": x.first.shape[0]}, names=lambda p, x: ("members", "features"), detail="{members} members",
    fields=(whole("members", "Members", 8, "How many networks answer together.", low=2, high=256, usual=(4, 8, 16, 32)),),
    words=("ensemble", "tabm", "batch ensemble", "bagging", "vote"), purposes=("tables",),
    explain="Layers after it are shared; *Dense, one a member* gives each its own end, and *Mean of members* brings them together. Several that err in different "
    "ways are right more often than one. While training each row goes to one member, in turns, so it takes no longer than a single network: "
    "batches should be much smaller than the data.",
    maths="yₖ = x · rₖ", initialise={"weight": ("weight",)}, examples=(Example((table(),), {"members": 3}), Example((table(4),))),
    mistakes=(Mistake(Example((image(),)), "features"),),
)  # fmt: skip

member_dense = Layer(
    "member_dense", "Dense, one a member", "dense", "A dense layer for each member of an ensemble, with weights of its own.", "member_dense",
    torch="builder.layers.modules.members.MemberDense", inputs=(OF_MEMBERS,), arguments=_each, names=lambda p, x: x.first.names, detail="{out_features} units",
    fields=(UNIT, switch("bias", "Add a bias", True, "A number of its own added to each output.")), mixes=True,
    words=("ensemble", "tabm", "packed", "head", "linear"),
    explain="At the end of members that share their other layers: what each makes of it is its own. Put *Members* before, *Mean of members* after.",
    maths="yₖ = xₖ·Wₖ + bₖ", initialise={"weight": ("weight",), "bias": ("bias",)},
    examples=(Example((FEW,), {"out_features": 4}), Example((FEW,), {"out_features": 1, "bias": False})),
    mistakes=(Mistake(Example((table(),)), "members"),),
)  # fmt: skip

member_mean = Layer(
    "member_mean", "Mean of members", "dense", "What all members say, as their mean.", "mean",
    torch="builder.layers.modules.members.MemberMean", inputs=(OF_MEMBERS,), outputs=(Port("out", ("features",)),), names=lambda p, x: ("features",), mixes=True,
    words=("ensemble", "tabm", "average", "vote"),
    explain="Each member learns by its own mistakes; only when the network is asked are they heard together.", maths="y = mean over k of xₖ",
    examples=(Example((FEW,)),), mistakes=(Mistake(Example((table(),)), "members"),),
)  # fmt: skip
