"""What is seen inside a network, as pages get it: layers, a plane, the samples that are always looked
at. `engine/insides/` and a task's process make it; the routes of runs pass it on.

Pictures are bytes in base64, one after another.
"""

from __future__ import annotations

from typing import Annotated, Any, NotRequired

from typing_extensions import TypeAliasType, TypedDict

from engine.data.kinds.kind import Thumbnails
from engine.measures.pictures import Histogram
from engine.written import Beside, Size, Written

Json = dict[str, Any]


# ---- a layer -------------------------------------------------------------------------------------
class Maps(TypedDict):
    """What each channel makes of one sample."""

    count: int
    size: Size
    signed: bool  # 128 stands for zero
    most: float  # what 255 stands for
    data: str


class Filters(TypedDict):
    count: int
    size: Size
    data: str
    most: NotRequired[float]
    colour: NotRequired[bool]  # three bytes a pixel
    of: NotRequired[int]  # channels of which it is the mean
    matrix: NotRequired[bool]  # of a dense layer: units down, inputs across


class Units(TypedDict):
    count: int
    fires: list[float]  # how often each is above zero
    dead: int
    silent: bool  # whether below zero means that it says nothing


class Attention(TypedDict):
    heads: int
    size: Size
    most: float
    data: str


LayerSeen = TypedDict(
    "LayerSeen",
    {
        "kind": str,
        "parameters": int,
        "weights": NotRequired[Histogram | None],
        "gradients": NotRequired[Histogram | None],
        "gradient norm": NotRequired[float],
        "outputs": NotRequired[Histogram | None],
        "bend": NotRequired[str | None],  # the activation behind it
        "above zero only": NotRequired[bool],
        "units": NotRequired[Units],
        "shape": NotRequired[list[int]],
        "maps": NotRequired[Maps],
        "filters": NotRequired[Filters],
        "attention": NotRequired[Attention],
    },
)
"""One layer, as it was seen."""


class NodeSeen(TypedDict):
    """A few numbers of a node of the canvas."""

    histogram: Histogram | None
    dead: NotRequired[float]  # the share of units that never fire
    gradient: NotRequired[float]


# ---- a plane -------------------------------------------------------------------------------------
class UnitColumn(TypedDict):
    """A layer with weights: its units, and the map of each."""

    path: str
    units: int
    which: list[int]  # the units that are shown: the strongest, as many as there is room for
    names: list[str] | None  # of units that are worked out and not learned
    bend: str | None  # the activation behind it
    maps: str
    most: list[float]
    above: list[float]  # the share of the plane on which each unit is above zero
    bias: list[float] | None


UnitWire = TypedDict("UnitWire", {"from": str, "to": str, "weights": list[list[float]]})
"""Weights between two columns: a row a unit that they go to."""


class UnitsSeen(TypedDict):
    columns: list[UnitColumn]
    wires: list[UnitWire]
    opened: UnitColumn | None  # all units of the layer that was asked for


class PlaneUnits(UnitsSeen):
    """Each unit over the plane, and how units are wired."""

    unit: int  # points along each side of a unit's map


PlaneSeen = TypeAliasType(
    "PlaneSeen", Annotated[PlaneUnits, Beside("PlaneOfTwo", "PlaneOfMany", "PlaneOfNumber")]
)


# ---- a look, and what it is about ----------------------------------------------------------------
class InsidesNews(TypedDict):
    """The newest that is known; where it is what was seen before, the stamp alone."""

    state: str
    stamp: NotRequired[str]
    attempt: NotRequired[int]
    step: NotRequired[int]
    epoch: NotRequired[float]
    layers: NotRequired[dict[str, LayerSeen]]
    plane: NotRequired[PlaneSeen]
    predictions: NotRequired[Annotated[Json, Written("Figure")] | None]
    nodes: NotRequired[dict[str, NodeSeen]]
    why: NotRequired[str]  # why nothing is seen
    trouble: NotRequired[str]


class Probe(TypedDict, total=False):
    """What is always looked at: it does not change. Empty before the first look."""

    part: str
    of: int
    samples: Thumbnails
    classes: list[str] | None
    plane: Annotated[Json, Written("OverPlane")]


class MasksOfRows(TypedDict):
    truth: str
    said: str
    classes: list[str]


class SharesSaid(TypedDict):
    """What is said of a picture that is painted over, where the mask is drawn."""

    shares: dict[str, float]


class RowsSeen(TypedDict):
    """Given rows: what went in, what is true, what is said. Of none, only that there are none."""

    rows: list[int]
    masks: NotRequired[MasksOfRows]
    cells: NotRequired[list[dict[str, str | float | None]]]  # of a table: column → cell
    samples: NotRequired[Thumbnails]
    said: NotRequired[list[Annotated[Json, Written("Answer")] | SharesSaid]]
