"""Layers that bring several branches together."""

from __future__ import annotations

from collections.abc import Callable

from builder.layers.fields import Form, whole
from builder.layers.layer import (
    Change,
    Example,
    Expression,
    Layer,
    Misfit,
    Mistake,
    Port,
    Sent,
    image,
    series,
    table,
)

MANY = (Port("in", many=True),)


def sizes_agree(verb: str) -> Callable[[Form, Sent], Misfit | None]:
    """Element by element: the same number of dimensions, and each size equal or one."""

    def check(p: Form, x: Sent) -> Misfit | None:
        first = x.types[0]
        for other in x.types[1:]:
            if len(other.shape) != len(first.shape):
                return Misfit(
                    f"gets {first.text} from {{first}} and {other.text} from {{other:{x.types.index(other)}}}",
                    f"Numbers are {verb} place by place, so both must have the same dimensions.",
                    "Bring both into the same arrangement first, for example with *Flatten* or *Reshape*.",
                    f"Two arrangements that cannot be {verb}",
                )
        for number, other in enumerate(x.types[1:], 1):
            if any(
                a != b and 1 not in (a, b) for a, b in zip(first.shape, other.shape, strict=True)
            ):
                return Misfit(
                    f"gets {first.text} from {{first}} and {other.text} from {{other:{number}}}",
                    f"Numbers are {verb} place by place, so both must have the same size.",
                    "Make both sizes equal.",
                    f"Two sizes that cannot be {verb}",
                )
        return None

    return check


def broadcast(p: Form, x: Sent) -> tuple[str, ...]:
    return max(x.types, key=lambda type_: type_.count).names


add = Layer(
    "add", "Add", "combine", "Adds branches number by number: a skip connection ends here.", "add",
    inputs=MANY, expression=lambda p, x: Expression("operator", "+"), check=sizes_agree("added"), names=broadcast,
    words=("sum", "plus", "skip", "residual", "shortcut"),
    explain="What a branch computes is added to what went past it, so the branch only has to learn the difference.", maths="y = a + b",
    examples=(Example((image(), image())), Example((table(), table(), table())), Example((image(), image(3, 1, 1)))),
    mistakes=(Mistake(Example((image(16), image(32))), "gets"), Mistake(Example((image(), table())), "gets"),),
)  # fmt: skip


def _concat_dim(p: Form, x: Sent) -> int:
    """The dimension along which to join, counted without the batch: channels of pictures, features
    of all else.
    """
    names, rank = x.first.names, len(x.first.shape)
    if p.dim is not None:
        return int(p.dim)
    return names.index("channels") + 1 if "channels" in names else rank


def _concat_check(p: Form, x: Sent) -> Misfit | None:
    first, dim = x.first, _concat_dim(p, x)
    if dim > len(first.shape):
        return Misfit(
            f"joins along dimension {dim}, but {{first}} sends {len(first.shape)}: {', '.join(first.names) or 'one number'}",
            "The batch is not counted, so the first dimension is number 1.",
            f"Set *Dimension* to {max(1, len(first.shape))} or less, or leave it empty.",
            "A dimension that is not there",
        )
    for number, other in enumerate(x.types[1:], 1):
        rest = [size for place, size in enumerate(first.shape, 1) if place != dim]
        if (
            len(other.shape) != len(first.shape)
            or [size for place, size in enumerate(other.shape, 1) if place != dim] != rest
        ):
            return Misfit(
                f"gets {first.text} from {{first}} and {other.text} from {{other:{number}}}",
                f"Side by side along {first.names[dim - 1] if len(first.names) >= dim else f'dimension {dim}'}, all other sizes must be equal.",
                "Bring the other sizes together, by pooling, padding or *Flatten*.",
                "Sizes that cannot be joined",
            )
    return None


concat = Layer(
    "concat", "Join", "combine", "Lays branches side by side: all that each found is kept.", "join",
    inputs=(Port("in", many=True, dtype=None, least=1),), check=_concat_check, names=lambda p, x: x.first.names,
    expression=lambda p, x: Expression("function", "torch.cat", keywords=(("dim", _concat_dim(p, x)),), together=True),
    fields=(whole("dim", "Dimension", None, "Along which dimension, the batch not counted; empty: channels of pictures, features of all else.", high=8, nullable=True, advanced=True),),
    words=("concatenate", "concat", "merge", "cat", "stack"),
    explain="Pictures are joined along their channels, rows along their features.",
    examples=(Example((image(), image(5))), Example((table(), table(3))), Example((series(), series(4)), {"dim": 1})),
    mistakes=(Mistake(Example((image(), image(3, 4, 4))), "gets"),),
)  # fmt: skip


def _two(
    type_: str,
    title: str,
    expression: Expression,
    summary: str,
    maths: str,
    explain: str,
    words: tuple[str, ...],
    verb: str,
) -> Layer:
    return Layer(
        type_, title, "combine", summary, type_, inputs=(Port("a", label="first"), Port("b", label="second")), expression=lambda p, x: expression, check=sizes_agree(verb),
        names=broadcast, words=words, explain=explain, maths=maths, examples=(Example((image(), image())), Example((table(), table(1)))),
        mistakes=(Mistake(Example((image(16), image(32))), "gets"),),
    )  # fmt: skip


multiply = Layer(
    "multiply", "Multiply", "combine", "Multiplies branches number by number: one opens and closes the other.", "multiply",
    inputs=MANY, expression=lambda p, x: Expression("operator", "*"), check=sizes_agree("multiplied"), names=broadcast,
    words=("product", "times", "gate", "attention", "squeeze-and-excite"), maths="y = a · b",
    explain="With a branch that ends in a sigmoid it is a gate: zero shuts, one lets through. Sizes of one are stretched.",
    examples=(Example((image(), image())), Example((image(), image(3, 1, 1)))), mistakes=(Mistake(Example((image(16), image(32))), "gets"),),
)  # fmt: skip

pairs = (
    _two("subtract", "Subtract", Expression("operator", "-"), "Takes the second branch from the first.", "y = a − b", "What is left is how they differ.", ("minus", "difference"), "subtracted"),
    _two("divide", "Divide", Expression("operator", "/"), "Divides the first branch by the second.", "y = a / b", "Beware of numbers near zero in the second: they make everything huge.", ("ratio", "quotient"), "divided"),
    _two("maximum", "Larger of two", Expression("function", "torch.maximum"), "Keeps the larger of two numbers at each place.", "y = max(a, b)", "Two dense layers and this make a maxout unit.", ("max", "maxout"), "compared"),
    _two("minimum", "Smaller of two", Expression("function", "torch.minimum"), "Keeps the smaller of two numbers at each place.", "y = min(a, b)", "Both must agree that something is there.", ("min",), "compared"),
)  # fmt: skip


def _same_features(p: Form, x: Sent) -> Misfit | None:
    a, b = x.types
    if len(a.shape) != len(b.shape) or any(
        m != n and 1 not in (m, n) for m, n in zip(a.shape, b.shape, strict=True)
    ):
        return Misfit(
            f"gets {a.text} from {{first}} and {b.text} from {{other:1}}", "Two vectors are compared number by number, so both must have the same size.",
            "Make both sizes equal, for example with a *Dense* each.", "Two sizes that do not meet",
        )  # fmt: skip
    return None


def _alike(
    type_: str,
    title: str,
    torch: str,
    summary: str,
    maths: str,
    explain: str,
    words: tuple[str, ...],
) -> Layer:
    return Layer(
        type_, title, "combine", summary, type_, torch=torch, inputs=(Port("a", least=1, label="first"), Port("b", least=1, label="second")), check=_same_features,
        names=lambda p, x: x.first.names, mixes=True, words=words, explain=explain, maths=maths, examples=(Example((table(), table())), Example((series(), series()))),
        mistakes=(Mistake(Example((table(), table(3))), "gets"),),
    )  # fmt: skip


alike = (
    _alike("dot", "Dot product", "builder.layers.modules.pieces.Dot", "How alike two vectors are: one number.", "y = Σ aᵢ·bᵢ", "The heart of recommenders and of attention.", ("similarity", "inner product", "matrix factorisation")),
    _alike("similarity", "Cosine similarity", "builder.layers.modules.pieces.Similarity", "The angle between two vectors: 1 is the same direction.", "y = a·b / (|a|·|b|)", "Unlike the dot product it does not ask how long they are.", ("cosine", "angle", "siamese")),
)  # fmt: skip


def _matmul_check(p: Form, x: Sent) -> Misfit | None:
    a, b = x.types
    if (
        len(a.shape) != len(b.shape)
        or a.shape[-1] != b.shape[-2]
        or any(m != n and 1 not in (m, n) for m, n in zip(a.shape[:-2], b.shape[:-2], strict=False))
    ):
        return Misfit(
            f"gets {a.text} from {{first}} and {b.text} from {{other:1}}", "The last size of the first must be the size before the last of the second.",
            "Turn one of them round with *Swap* or *Permute*.", "Two tables that cannot be multiplied",
        )  # fmt: skip
    return None


matmul = Layer(
    "matmul", "Matrix product", "combine", "Multiplies two tables: rows of the first with columns of the second.", "matmul",
    inputs=(Port("a", least=2, label="first"), Port("b", least=2, label="second")), expression=lambda p, x: Expression("operator", "@"), check=_matmul_check,
    names=lambda p, x: (*x["a"].names[:-1], x["b"].names[-1]) if x["a"].names and x["b"].names else (), words=("matmul", "bmm", "attention", "gram"), mixes=True,
    explain="With a *Softmax* between two of them this is attention by hand.", maths="y = A·B", examples=(Example((series(5, 6), series(6, 4))),),
    mistakes=(Mistake(Example((series(5, 6), series(5, 6))), "gets"),),
)  # fmt: skip


def _stack_check(p: Form, x: Sent) -> Misfit | None:
    first = x.first
    if p.dim > len(first.shape) + 1:
        return Misfit(
            f"lays them along dimension {p.dim}, but {{first}} sends {len(first.shape)}",
            "The batch is not counted.",
            f"Set *Dimension* to {len(first.shape) + 1} or less.",
            "A dimension that is not there",
            Change("dim", 1),
        )
    for number, other in enumerate(x.types[1:], 1):
        if other.shape != first.shape or other.dtype != first.dtype:
            return Misfit(
                f"gets {first.text} from {{first}} and {other.text} from {{other:{number}}}", "A stack has equal sheets.", "Make all sizes equal.", "Sizes that cannot be stacked",
            )  # fmt: skip
    return None


stack = Layer(
    "stack", "Stack", "combine", "Lays branches on top of each other, along a new dimension.", "stack",
    inputs=(Port("in", many=True, dtype=None),), check=_stack_check, expression=lambda p, x: Expression("function", "torch.stack", keywords=(("dim", p.dim),), together=True),
    names=lambda p, x: (*x.first.names[: p.dim - 1], "time", *x.first.names[p.dim - 1 :]), fields=(whole("dim", "Dimension", 1, "Where the new dimension goes; the batch is not counted.", high=8),),
    words=("stack", "sequence", "merge"), explain="Several vectors become a sequence that attention can read.", mixes=True, examples=(Example((table(), table(), table())),),
    mistakes=(Mistake(Example((table(), table(3))), "gets"),),
)  # fmt: skip
