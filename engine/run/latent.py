"""The code of a run's network, for the page that walks in it: real samples in it, and what any place
becomes. A process that stays open answers (engine/trained/latent.py), for a drag asks many times a
second.
"""

from __future__ import annotations

from typing import Annotated, Any, cast

from starlette.responses import JSONResponse, Response
from typing_extensions import TypedDict

from engine.catalogue import FormOption
from engine.errors import RunError
from engine.run import asking
from engine.run.held import Gone, Holder
from engine.run.learned import way_of
from engine.run.run import Run
from engine.ways.making import Coder
from engine.web import Json
from engine.written import Written

TASK = "latent"
holder = Holder()


class Direction(TypedDict):
    """In which codes differ: as long as one number, and the share of all difference in it."""

    numbers: list[float]
    share: float


class LatentSpace(TypedDict):
    """Real samples by their codes."""

    size: int  # numbers of the code
    part: str
    of: int  # rows that the part has
    samples: str  # what the data call them
    rows: list[int]
    codes: list[list[float]]
    labels: list[int]  # a class each; none where there are no classes
    classes: list[str]
    directions: list[Direction]  # of a code of more than two numbers
    wishes: list[FormOption]


class NoLatentSpace(TypedDict):
    """Networks without a code that is known."""

    size: int  # 0


class ReadAs(TypedDict):
    name: str
    share: float


class Decoded(TypedDict):
    """What the decoder makes of places, and how a judge reads a single one."""

    figures: list[Annotated[Json, Written("Figure")]]
    reads: list[ReadAs]


def coder_of(run: Run) -> Coder | None:
    """The way of a run whose networks give a sample back; None for all others."""
    if run.weights is None:
        return None
    way = way_of(run)
    return way if isinstance(way, Coder) else None


def space(run: Run) -> Response:
    way = coder_of(run)
    nothing: NoLatentSpace = {"size": 0}
    if way is None or not way.may_have_code:
        return JSONResponse(nothing)
    try:
        opening = holder.of(TASK, run).opening
    except asking.TaskError as why:
        raise RunError(str(why)) from why
    if not opening["size"]:
        return JSONResponse(nothing)
    answer = cast(LatentSpace, {**opening, "wishes": [wish.as_json() for wish in way.told()]})
    return JSONResponse(answer)


def decode(run: Run, asked: Json) -> Response:
    question: dict[str, Any] = {name: asked.get(name) for name in ("codes", "wishes")}
    if run.weights is None:
        raise RunError("This run has no trained weights yet. Let it finish, or stop it.")
    try:
        return JSONResponse(holder.ask(TASK, run, question))
    except (asking.TaskError, Gone) as why:
        raise RunError(str(why)) from why


def comes_back(run: Run, outputs: Json) -> list[Json]:
    """Figures of a person's own sample: what comes back of it, and its code. `outputs` is what the
    exported network gave. Empty where nothing comes back.
    """
    if coder_of(run) is None:
        return []
    try:
        figures: list[Json] = holder.ask("again", run, {"outputs": outputs})["figures"]
    except (asking.TaskError, Gone):  # then the outputs are shown as they are
        return []
    return figures
