"""Pictures that a run's network fills in or cleans, for the page: a process that stays open answers
(engine/trained/repairing.py).
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from starlette.responses import JSONResponse, Response
from typing_extensions import TypedDict

from engine.catalogue import FormOption
from engine.errors import RunError
from engine.run import asking
from engine.run.held import Gone
from engine.run.latent import holder
from engine.run.learned import way_of
from engine.run.run import Run
from engine.ways.making import Repairer
from engine.ways.way import first_input
from engine.web import Json
from engine.written import Written

TASK = "repair"
ASKED = ("row", "drawing", "box", "look", "count", "seed", "wishes")


class Repairs(TypedDict):
    """What can be asked where a part of a picture is missing, or noise is in it."""

    repairs: Literal[True]
    of: int  # rows that can be taken
    dark: bool  # whether the background is, of a drawing
    draws: bool  # whether another seed gives another picture
    wishes: list[FormOption]
    cleaning: list[FormOption] | None  # None where noise cannot be taken away


class RepairsNothing(TypedDict):
    repairs: Literal[False]


class Repaired(TypedDict):
    given: Annotated[Json, Written("Figure")]
    figures: list[Annotated[Json, Written("Figure")]]


def repairer_of(run: Run) -> Repairer | None:
    if run.weights is None:
        return None
    way = way_of(run)
    if not isinstance(way, Repairer) or not way.signature.inputs:
        return None
    return way if first_input(way.signature)[1].kind == "image" else None


def repairs(run: Run) -> Response:
    way = repairer_of(run)
    if way is None:
        nothing: RepairsNothing = {"repairs": False}
        return JSONResponse(nothing)
    try:
        opening = holder.of(TASK, run).opening
    except asking.TaskError as why:
        raise RunError(str(why)) from why
    cleaning = way.cleaning_wishes()
    answer: Repairs = {
        "repairs": True,
        "of": opening["of"],
        "dark": opening["dark"],
        "draws": way.draws,
        "wishes": [wish.as_json() for wish in way.repair_wishes()],
        "cleaning": None if cleaning is None else [wish.as_json() for wish in cleaning],
    }
    return JSONResponse(answer)


def repair(run: Run, asked: Json) -> Response:
    if repairer_of(run) is None:
        raise RunError("This run's network fills nothing in. Ask it with predict.")
    question: dict[str, Any] = {name: asked[name] for name in ASKED if name in asked}
    whole = [question.get(name, 0) for name in ("count", "seed")]
    if any(not isinstance(n, int) or isinstance(n, bool) or n < 0 for n in whole):
        raise RunError("A number of pictures and a seed are whole numbers.")
    if not isinstance(question.get("wishes", {}), dict):
        raise RunError("Wishes are a group of values by name.")
    try:
        return JSONResponse(holder.ask(TASK, run, question))
    except (asking.TaskError, Gone) as why:
        raise RunError(str(why)) from why
