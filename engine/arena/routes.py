"""The Arena's routes: begin a race, follow it, ask things of it, take it away. Mounted behind the
app's gate, which says whose request it is.
"""

from __future__ import annotations

import io
import json
import tempfile
import threading
import time
import zipfile
from pathlib import Path
from typing import Annotated, Any, Literal

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from typing_extensions import TypeAliasType, TypedDict

from engine.arena import classical, drawn, why
from engine.arena import folder as folders
from engine.arena import race as races
from engine.arena.classical.entry import ClassicalEntry
from engine.arena.folder import Contestant, NoSuchRace, RaceError, Story
from engine.arena.why import DisagreementFound, ImportanceFound
from engine.errors import Refusal
from engine.web import (
    Json,
    NoJson,
    Table,
    download,
    host_of,
    owner_of,
    refused,
    sends,
    with_body,
)
from engine.written import Beside, Written

_stories: dict[str, tuple[float, Story]] = {}
_lock = threading.Lock()
KEPT = 50  # stories held in memory
TERMS = ("measure", "folds", "seeds", "minutes")


class ListedRace(TypedDict):
    id: str
    name: str | None
    created: float | None
    state: str
    title: str  # of the verdict; empty before there is one
    contestants: int


class RaceBegun(TypedDict):
    id: str


class RaceFigures(TypedDict, total=False):
    """Figures by their place on the page."""

    lead: Annotated[Json, Written("LeadDrawn")]
    costs: Annotated[Json, Written("ScoreAgainstCost")]
    grow: Annotated[Json, Written("Growth")]


class RaceSeen(TypedDict):
    mine: bool  # whether this visitor may change it, and not only look
    figures: Annotated[Json, Written(RaceFigures)]


RaceFollowed = TypeAliasType("RaceFollowed", Annotated[RaceSeen, Beside("RaceStanding")])


class RaceUnchanged(TypedDict):
    """Nothing has happened since the cursor."""

    cursor: str
    state: str
    same: Literal[True]


class ContestantJoined(TypedDict):
    key: str


class RaceDone(TypedDict):
    done: str  # the command


class ContestantFigures(TypedDict):
    classes: list[Annotated[Json, Written("Figure")]]
    decide: list[Annotated[Json, Written("Figure")]]
    boundaries: list[Annotated[Json, Written("Figure")]]


class ContestantSeen(TypedDict):
    figures: Annotated[Json, Written(ContestantFigures)]


ContestantWhole = TypeAliasType(
    "ContestantWhole", Annotated[ContestantSeen, Beside("ContestantStanding")]
)


class ImportanceAnswer(ImportanceFound):
    figures: list[Annotated[Json, Written("Figure")]]


class DisagreementAnswer(DisagreementFound):
    figures: list[Annotated[Json, Written("Figure")]]


def refusal(error: Exception) -> Response | None:
    """What is refused in a race; what is not there is answered by the app around us."""
    match error:
        case NoSuchRace():
            return refused(error, 404)
        case Refusal() if isinstance(error, ValueError):
            return refused(error, 409)
    return None


def prepare() -> None:
    """A process is ready before the first race."""
    races.prepare()


def story_of(folder: Path) -> Story:
    """The story so far; what was read before is not read again."""
    with _lock:
        story = _stories[folder.name][1] if folder.name in _stories else Story(folder)
        story.asked = folders.asked_of(folder)
        story.read_on()
        _stories[folder.name] = (time.monotonic(), story)
        if len(_stories) > KEPT:
            del _stories[min(_stories, key=lambda name: _stories[name][0])]
        return story


def find(request: Request, *, change: bool = False) -> races.Race:
    """The race of the address, if it is this visitor's, or shared and only looked at."""
    folder = folders.place(request.path_params["id"])
    asked = folders.asked_of(folder)
    if asked.get("owner") != request.state.owner and (change or not asked.get("shared")):
        raise NoSuchRace
    race = races.Race(folder)
    race._story = story_of(folder)
    return race


def job_for(request: Request, project: Any, network: bool = True) -> Json:
    job_of = host_of(request).job_of
    if job_of is None or not isinstance(project, str):
        raise RaceError("Name the project whose network is to race.")
    return job_of(request, project, network)


# ---- All races of a visitor ----


@sends(list[ListedRace])
def listed(request: Request) -> Response:
    project = request.query_params.get("project")
    stories = [race.story for race in races.races(owner=owner_of(request))[:200]]
    races_listed: list[ListedRace] = [
        {
            "id": story.asked["id"],
            "name": story.asked.get("name"),
            "created": story.asked.get("created"),
            "state": story.state,
            "title": story.verdict.title if story.verdict else "",
            "contestants": len(story.contestants),
        }
        for story in stories
        if project is None or story.asked.get("project") == project
    ]
    return JSONResponse(races_listed)


@sends(RaceBegun)
@with_body
def begin(request: Request, asked: Json) -> Response:
    if asked.get("rerun"):  # the same again, on other terms
        before = folders.asked_of(folders.place(str(asked["rerun"])))
        if before.get("owner") != request.state.owner:
            raise NoSuchRace
        race = again(before, asked, request.state.owner)
    else:
        race = first_time(request, asked)
    races.prepare()  # the next one is ready too
    return JSONResponse({"id": race.id}, 201)


def first_time(request: Request, asked: Json) -> races.Race:
    """A race as it was asked for: with the project's network, or on its data alone."""
    what: Any
    if asked.get("network", True):
        what = job_for(request, asked.get("project"))
        name = str(what.get("name", ""))
    else:
        job = job_for(request, asked.get("project"), network=False)
        if not job["plan"].get("data"):
            raise RaceError("This project has no data yet. Choose some on the Data page.")
        what, name = dict(job["plan"]["data"]), str(job.get("name", ""))
    return races.race(
        what,
        against=listed_names(asked.get("against")),
        runs=[{"kind": "run", "run": str(run)} for run in asked.get("runs") or []],
        name=name,
        measure=asked.get("measure"),
        folds=whole(asked.get("folds", 0)),
        seeds=whole(asked.get("seeds", 1)),
        minutes=min(24 * 60.0, max(0.05, float(asked.get("minutes") or 10))),
        owner=request.state.owner,
        project=str(asked["project"]) if asked.get("project") else None,
    )


def again(before: Json, asked: Json, owner: str) -> races.Race:
    """The race of before with the same contestants; folds, seeds, measure or minutes may be
    others.
    """
    folder = folders.place(before["id"])
    terms = {name: asked.get(name, before.get(name)) for name in TERMS}
    return races.race(
        dict(before["data"]),
        against=[as_asked(folder, rival) for rival in folders.read(folder).contestants.values()],
        name=before.get("name", ""),
        measure=terms["measure"],
        folds=whole(terms["folds"] or 0),
        seeds=whole(terms["seeds"] or 1),
        minutes=float(terms["minutes"] or 10),
        owner=owner,
        project=before.get("project"),
        seed=int(before.get("seed", 0)),
    )


def as_asked(folder: Path, contestant: Contestant) -> Json:
    """A contestant of a race, as another race is asked for it."""
    names = ("kind", "entry", "options", "tune", "title", "run", "minutes")
    wish = {name: value for name, value in contestant.asked.as_json().items() if name in names}
    job = folder / "jobs" / f"{contestant.key}.json"
    return wish | {"job": json.loads(job.read_text())} if job.exists() else wish


# ---- One race ----


@sends(RaceFollowed, RaceUnchanged)
def follow(request: Request) -> Response:
    race = find(request)
    story = race._story
    mine = story.asked.get("owner") == request.state.owner
    if not story.over and mine:
        race.revive()
    if request.query_params.get("cursor") == f"{story.offset}":
        same: RaceUnchanged = {"cursor": f"{story.offset}", "state": story.state, "same": True}
        return JSONResponse(same)
    figures = drawn.of_race(story)
    return JSONResponse({**story.standing().as_json(), "mine": mine, "figures": figures})


@sends(ContestantJoined, RaceDone)
@with_body
def control(request: Request, asked: Json) -> Response:
    race, command = find(request, change=True), asked.get("do")
    match command:
        case "add":
            return JSONResponse({"key": join(race, request, asked)})
        case "stop":
            race.stop(None if asked.get("who") is None else str(asked["who"]))
        case "again":
            minutes = float(asked["minutes"]) if asked.get("minutes") else None
            race.again(str(asked.get("who")), minutes=minutes)
        case "grow":
            race.grow(whole(asked.get("sizes", 6)), whole(asked.get("repeats", 3)))
        case "share":
            race.share(bool(asked.get("on", True)))
        case "delete":
            race.delete()
        case _:
            raise RaceError("A race can be asked to add, stop, again, grow, share or delete.")
    return JSONResponse({"done": command})


def join(race: races.Race, request: Request, asked: Json) -> str:
    """One more contestant: the project's network, one of its runs, or a classical model."""
    if asked.get("network"):
        return race.add(job_for(request, race.story.asked.get("project")))
    if asked.get("run"):
        title = str(asked.get("title") or "Your network")
        return race.add({"kind": "run", "run": str(asked["run"]), "title": title})
    return race.add(
        str(asked.get("entry")),
        options=asked.get("options") or None,
        tune=bool(asked.get("tune")) or None,
    )


@sends(ContestantWhole)
def more(request: Request) -> Response:
    """All of one contestant: confusion, coefficients, tree, boundary, calibration."""
    story, key = find(request).story, request.path_params["who"]
    if key not in story.contestants:
        raise RaceError("There is no such contestant in this race.")
    rival = story.contestants[key]
    figures = drawn.of_contestant(story, rival)
    return JSONResponse({**rival.standing(full=True).as_json(), "figures": figures})


@sends(ImportanceAnswer, DisagreementAnswer)
def reasons(request: Request) -> Response:
    """Permutation importance, or where two disagree."""
    asked, race = request.query_params, find(request)
    folder = race.folder
    if asked.get("what") == "disagree":
        first, second = str(asked.get("first")), str(asked.get("second"))
        answer = why.ask(folder, "disagree", first=first, second=second)
        return JSONResponse({**answer, "figures": drawn.of_disagreement(answer)})
    keys = [key for key in (asked.get("who") or "").split(",") if key][:8]
    if not keys:
        raise RaceError("Name the contestants to look into.")
    answer = why.ask(folder, "importance", who=keys)
    return JSONResponse({**answer, "figures": drawn.of_importance(race.story, answer)})


@sends(NoJson)
def report(request: Request) -> Response:
    from engine.arena.report import html

    return download(html(find(request).story), "text/html", "race.html")


@sends(NoJson)
def script(request: Request) -> Response:
    race = find(request)
    with tempfile.TemporaryDirectory() as place:
        race.to_sklearn_script(place, request.query_params.get("who"))
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
            for file in sorted(Path(place).iterdir()):
                out.write(file, file.name)
    return download(packed.getvalue(), "application/zip", "winner.zip")


@sends(list[ClassicalEntry])
def contestants(request: Request) -> Response:
    return JSONResponse(classical.as_json())


TABLE = Table(
    [
        Route("/api/contestants", contestants),
        Route("/api/races", listed, methods=["GET"]),
        Route("/api/races", begin, methods=["POST"]),
        Route("/api/races/{id}", follow),
        Route("/api/races/{id}/control", control, methods=["POST"]),
        Route("/api/races/{id}/contestants/{who}", more),
        Route("/api/races/{id}/why", reasons),
        Route("/api/races/{id}/report.html", report),
        Route("/api/races/{id}/winner.zip", script),
    ],
    refusal,
)


def listed_names(value: Any) -> list[Any] | None:
    if value is None:
        return None
    if (
        not isinstance(value, list)
        or len(value) > 60
        or not all(isinstance(rival, (str, dict)) for rival in value)
    ):
        raise RaceError("'against' lists names of contestants.")
    return [
        rival
        if isinstance(rival, str)
        else {
            "kind": "classical",
            "entry": str(rival.get("entry")),
            "options": rival.get("options"),
            "tune": bool(rival.get("tune")) or None,
        }
        for rival in value
    ]


def whole(value: Any) -> int:
    try:
        return int(value)
    except (TypeError, ValueError):
        raise RaceError("Folds, seeds and sizes are whole numbers.") from None
