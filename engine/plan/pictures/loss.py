"""What a loss says of an answer, from very wrong to very right: the smallest target that suits it,
and one number of the answer that moves.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from engine.measures.entry_figures import DrawnLine, Lines
from engine.plan.losses.loss import LossEntry

if TYPE_CHECKING:
    from torch import Tensor

POINTS = 81
REACH = 4.0


@dataclass(frozen=True)
class Asked:
    """The answers and targets of one line: `ask` gives them for the number that moves."""

    name: str
    across: str
    ask: Callable[[float], tuple[Tensor, Tensor]]


def picture(entry: LossEntry, options: dict[str, Any]) -> Lines:
    kind = next(suited for suited in ASKED if suited in entry.suits)
    function = entry.make(options)
    moves = tuple(REACH * (2 * k / (POINTS - 1) - 1) for k in range(POINTS))
    lines = []
    for number, asked in enumerate(ASKED[kind]):
        values = tuple(float(function(*asked.ask(move), None)[0]) for move in moves)
        lines.append(DrawnLine(asked.name, moves, values, quiet=number > 0))
    return Lines(tuple(lines), ASKED[kind][0].across, "loss")


def of_class(score: float) -> tuple[Tensor, Tensor]:
    """The right one of three classes has this score, the others 0."""
    import torch

    return torch.tensor([[score, 0.0, 0.0]]), torch.tensor([0])


def of_binary(truth: float) -> Callable[[float], tuple[Tensor, Tensor]]:
    def ask(score: float) -> tuple[Tensor, Tensor]:
        import torch

        return torch.tensor([[score]]), torch.tensor([[truth]])

    return ask


def of_number(miss: float) -> tuple[Tensor, Tensor]:
    import torch

    return torch.tensor([[miss]]), torch.tensor([[0.0]])


def of_mask(score: float) -> tuple[Tensor, Tensor]:
    """Eight of sixteen points are of class 1; they, and only they, get this score for it."""
    import torch

    truth = torch.tensor([[[0, 0, 1, 1]] * 4])  # (1, 4, 4)
    scores = torch.zeros(1, 2, 4, 4)
    scores[:, 1] = torch.where(truth == 1, score, -score)
    return scores, truth


def of_sequence(score: float) -> tuple[Tensor, Tensor]:
    """Four moments, of which the second and third should say symbols 1 and 2."""
    import torch

    scores = torch.zeros(1, 4, 3)
    for moment, symbol in enumerate((0, 1, 2, 0)):
        scores[0, moment, symbol] = score
    return scores, torch.tensor([[1, 2]])


RIGHT_SCORE = "score of the right class"
ASKED: dict[str, tuple[Asked, ...]] = {
    "number": (Asked("loss", "how far the answer is off", of_number),),
    "class": (Asked("loss", f"{RIGHT_SCORE}, the two others 0", of_class),),
    "binary": (
        Asked("it is yes", "score of yes", of_binary(1.0)),
        Asked("it is no", "score of yes", of_binary(0.0)),
    ),
    "mask": (Asked("loss", f"{RIGHT_SCORE} at each point", of_mask),),
    "sequence": (Asked("loss", "score of the right symbol at each moment", of_sequence),),
}
