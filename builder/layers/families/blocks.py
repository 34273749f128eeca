"""Nodes that stand for other nodes: uses of a block, a block's own ports, and layers used a second
time.
"""

from __future__ import annotations

from builder.layers.fields import layer
from builder.layers.layer import Layer, Port

block = Layer(
    "block", "Block", "block", "Several layers saved as one, with settings of its own.", "block",
    kind="block", inputs=(), outputs=(), words=("group", "repeat", "module", "reuse"),
    explain="Made from a selection. Used several times it stays one drawing: change it once and all uses change. *Repeat* runs it again and again.",
)  # fmt: skip
block_in = Layer(
    "block_in", "Block input", "input", "Where something enters a block.", "x", kind="block_in", inputs=(), words=("port", "entrance"),
    explain="Each is a way in of the block; its name is that of the port.",
)  # fmt: skip
block_out = Layer(
    "block_out", "Block output", "output", "Where something leaves a block.", "y", kind="block_out", outputs=(), inputs=(Port("in", dtype=None),), rule=lambda p, x: {"out": x.first}, words=("port", "exit"),
    explain="Each is a way out of the block; its name is that of the port.",
)  # fmt: skip
again = Layer(
    "again", "Use again", "block", "The same layer with the same weights, in another place.", "again", kind="again", inputs=(Port("in", dtype=None),),
    fields=(layer("layer", "Layer", "The layer whose weights are used here too."),), words=("share", "siamese", "tied", "reuse", "weights"),
    explain="Two inputs that should be seen in the same way go through the same weights, as in siamese networks.",
)  # fmt: skip
tied_head = Layer(
    "tied_head", "Tied head", "dense", "Scores each symbol by its own embedding: the table is read backwards.", "head", kind="tied", inputs=(Port("in", least=1),), mixes=True,
    fields=(layer("layer", "Embedding", "The embedding whose table is used.", ("embedding",)),), words=("weight tying", "language model", "gpt", "head", "share"),
    explain="Language models use one table for reading and for writing: fewer weights, and better.", maths="y = x·Eᵀ",
)  # fmt: skip
