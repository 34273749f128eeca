"""What a verdict says, as the page gets it: shapes, costs and problems of each network."""

from __future__ import annotations

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from builder.document.edits import Put
from builder.shapes.shapes import KnownSent

Severity = Literal["error", "warning", "hint"]
WireState = Literal["ok", "conflict", "unknown"]


class FixSent(TypedDict):
    label: str
    does: str
    puts: list[Put]


class DrawingProblem(TypedDict):
    check: str
    severity: Severity
    network: str
    node: str | None
    wire: str | None
    title: str
    where: str
    what: str
    why: str
    do: str
    text: str  # one sentence for lists, which names its node
    fix: FixSent | None
    other: FixSent | None
    block: NotRequired[str]  # the problem lies inside this block,
    inner: NotRequired[str]  # at this node of it


class NodeVerdict(KnownSent):
    receptive: list[int] | None
    detail: str
    title: str
    weights: NotRequired[dict[str, list[int]]]  # the shape of each


class WireVerdict(TypedDict):
    shape: list[int] | None
    names: list[str]
    state: WireState


class GraphVerdict(TypedDict):
    nodes: dict[str, NodeVerdict]
    wires: dict[str, WireVerdict]
    parameters: int
    flops: int
    memory: int


class NetworkVerdict(GraphVerdict):
    problems: list[DrawingProblem]


class BlockVerdict(NetworkVerdict):
    """The inside of a block, as it is in one use."""

    of: list[str]  # the way there: a network, and nodes


class DrawingVerdict(TypedDict):
    networks: dict[str, NetworkVerdict]
    blocks: dict[str, BlockVerdict]
    problems: list[DrawingProblem]
    parameters: int
    source: str
    classes: dict[str, str]  # network → its class in the source
    lines: dict[str, dict[str, list[int]]]  # network → node → the lines of the source
