"""What a run's network can be asked to make, and samples that it makes: for the page, and as a file."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Annotated, Any, NotRequired

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from typing_extensions import TypedDict

from engine.catalogue import FormOption
from engine.errors import RunError
from engine.run import asking
from engine.run.learned import way_of
from engine.run.run import Run
from engine.run.standing import Samples
from engine.ways.making import Maker
from engine.web import Json
from engine.written import Written

SHOWN = 64  # samples at most on a page


class Makes(TypedDict):
    """Whether a network makes samples, and what may be wished of them."""

    makes: bool
    wishes: list[FormOption]
    example: NotRequired[dict[str, Any]]  # what a program sends to an endpoint's /sample


class EarlierMoment(TypedDict):
    step: int
    epoch: float


class EarlierMoments(TypedDict):
    """Of which moments of a training samples are kept, the first of them first."""

    earlier: list[EarlierMoment]
    per_epoch: int  # steps


class Made(TypedDict):
    count: int
    seed: int
    figures: list[Annotated[Json, Written("Figure")]]


def makes(run: Run) -> Response:
    way = way_of(run) if run.weights is not None else None
    answer: Makes = {"makes": False, "wishes": []}
    if isinstance(way, Maker):
        wishes = [wish.as_json() for wish in way.wishes()]
        answer = {"makes": True, "wishes": wishes, "example": way.example}
    return JSONResponse(answer)


def moments(run: Run) -> Response:
    per_epoch = max(1, run.status.live.get("per_epoch", 0))
    answer: EarlierMoments = {
        "earlier": [
            {"step": step, "epoch": round(step / per_epoch, 2)} for step in run.earlier_steps
        ],
        "per_epoch": per_epoch,
    }
    return JSONResponse(answer)


def of_moment(run: Run, step: int) -> Response:
    samples = run.earlier_samples(step)
    if samples is None:
        raise RunError("Samples of this step are no longer kept. Choose another moment.")
    return JSONResponse(Samples.from_json(samples).as_json())


def make(run: Run, asked: Json) -> Response:
    samples = asked_of(run, asked, SHOWN)
    return JSONResponse({name: samples[name] for name in ("count", "seed", "figures")})


def file_of(run: Run, request: Request) -> bytes:
    """The samples of a page as numbers."""
    asked: Json = {
        "count": request.query_params.get("count"),
        "seed": request.query_params.get("seed"),
    }
    try:
        asked = {name: int(text) for name, text in asked.items() if text is not None}
        asked["wishes"] = json.loads(request.query_params.get("wishes", "{}"))
    except (ValueError, RecursionError):
        raise RunError("A number of samples and a seed are whole numbers.") from None
    with tempfile.TemporaryDirectory(prefix="layerloom-made-") as folder:
        file = Path(folder) / "made.npz"
        asked_of(run, asked, None, path=str(file))
        return file.read_bytes()


def asked_of(run: Run, asked: Json, most: int | None, **more: Any) -> dict[str, Any]:
    count, seed, wishes = asked.get("count", 16), asked.get("seed", 0), asked.get("wishes", {})
    whole = all(isinstance(n, int) and not isinstance(n, bool) for n in (count, seed))
    if not whole or not 0 <= seed < 2**31 or not isinstance(wishes, dict):
        raise RunError("A number of samples and a seed are whole numbers.")
    if most is not None and count > most:
        raise RunError(f"A page shows {most} samples at most. Take more of them as a file.")
    try:
        return asking.do("make", run, count=count, seed=seed, wishes=wishes, **more)
    except asking.TaskError as why:
        raise RunError(str(why)) from why
