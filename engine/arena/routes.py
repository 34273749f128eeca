"""The Arena's routes: begin a race, follow it, ask things of it, take it away. Mounted behind the
app's gate, which says whose request it is.
"""

from __future__ import annotations

import io
import tempfile
import threading
import time
import zipfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from engine.arena import classical, why
from engine.arena import folder as folders
from engine.arena import race as races
from engine.arena.folder import NoSuchRace, RaceError, Story
from engine.errors import Refusal

Handler = Callable[[Request], Awaitable[Response]]
JobOf = Callable[[Request, str, bool], dict[str, Any]]
_stories: dict[str, tuple[float, Story]] = {}
_lock = threading.Lock()
KEPT = 50  # stories held in memory


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


def routes(
    answers: Callable[[Handler], Handler],
    body: Callable[[Request], Awaitable[dict[str, Any]]],
    job_of: JobOf | None = None,
) -> list[BaseRoute]:
    """`answers` turns bugs into numbered sentences, `body` reads bounded JSON, `job_of(request,
    project, network)` makes the job of a visitor's project, or without its network the plan
    alone.
    """

    def told(handler: Handler) -> Handler:
        async def answer(request: Request) -> Response:
            try:
                return await handler(request)
            except NoSuchRace as why_not:
                return JSONResponse({"error": str(why_not)}, 404)
            except Refusal as why_not:
                if not isinstance(why_not, ValueError):
                    raise  # what is not there is answered by `answers`
                return JSONResponse({"error": str(why_not)}, 409)

        return answers(answer)

    def job_for(request: Request, project: Any, network: bool = True) -> dict[str, Any]:
        if job_of is None or not isinstance(project, str):
            raise RaceError("Name the project whose network is to race.")
        return job_of(request, project, network)

    async def listed(request: Request) -> Response:
        project = request.query_params.get("project")

        def read() -> list[dict[str, Any]]:
            found = [race.story for race in races.races(owner=request.state.owner)[:200]]
            return [
                {
                    "id": one.asked["id"],
                    "name": one.asked.get("name"),
                    "created": one.asked.get("created"),
                    "state": one.state,
                    "title": (one.verdict or {}).get("title", ""),
                    "contestants": len(one.contestants),
                }
                for one in found
                if project is None or one.asked.get("project") == project
            ]

        return JSONResponse(await run_in_threadpool(read))

    async def begin(request: Request) -> Response:
        asked = await body(request)

        def start() -> str:
            what: Any
            if asked.get("rerun"):  # the same again, on other terms
                before = folders.asked_of(folders.place(str(asked["rerun"])))
                if before.get("owner") != request.state.owner:
                    raise NoSuchRace
                return again(before, asked, request.state.owner)
            if asked.get("network", True):
                what = job_for(request, asked.get("project"))
                name = str(what.get("name", ""))
            else:
                job = job_for(request, asked.get("project"), network=False)
                if not job["plan"].get("data"):
                    raise RaceError("This project has no data yet. Choose some on the Data page.")
                what, name = dict(job["plan"]["data"]), str(job.get("name", ""))
            made = races.race(
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
            races.prepare()  # the next one is ready too
            return made.id

        return JSONResponse({"id": await run_in_threadpool(start)}, 201)

    async def follow(request: Request) -> Response:
        def read() -> dict[str, Any]:
            race = find(request)
            story = race._story
            mine = story.asked.get("owner") == request.state.owner
            if not story.over and mine:
                race.revive()
            if request.query_params.get("cursor") == f"{story.offset}":
                return {"cursor": f"{story.offset}", "state": story.state, "same": True}
            return {**story.as_json(), "mine": mine}

        return JSONResponse(await run_in_threadpool(read))

    async def control(request: Request) -> Response:
        asked = await body(request)

        def act() -> dict[str, Any]:
            race, do = find(request, change=True), asked.get("do")
            if do == "add" and asked.get("network"):
                job = job_for(request, race.story.asked.get("project"))
                return {"key": race.add(job)}
            if do == "add" and asked.get("run"):
                return {
                    "key": race.add(
                        {
                            "kind": "run",
                            "run": str(asked["run"]),
                            "title": str(asked.get("title") or "Your network"),
                        }
                    )
                }
            if do == "add":
                return {
                    "key": race.add(
                        str(asked.get("entry")),
                        options=asked.get("options") or None,
                        tune=bool(asked.get("tune")) or None,
                    )
                }
            if do == "stop":
                race.stop(None if asked.get("who") is None else str(asked["who"]))
            elif do == "again":
                race.again(
                    str(asked.get("who")),
                    minutes=float(asked["minutes"]) if asked.get("minutes") else None,
                )
            elif do == "grow":
                race.grow(whole(asked.get("sizes", 6)), whole(asked.get("repeats", 3)))
            elif do == "share":
                race.share(bool(asked.get("on", True)))
            elif do == "delete":
                race.delete()
            else:
                raise RaceError("A race can be asked to add, stop, again, grow, share or delete.")
            return {"done": do}

        return JSONResponse(await run_in_threadpool(act))

    async def more(request: Request) -> Response:
        """All of one contestant: confusion, coefficients, tree, boundary, calibration."""

        def read() -> dict[str, Any]:
            story, who = find(request).story, request.path_params["who"]
            if who not in story.contestants:
                raise RaceError("There is no such contestant in this race.")
            return story.contestants[who].as_json(full=True)

        return JSONResponse(await run_in_threadpool(read))

    async def reasons(request: Request) -> Response:
        """Permutation importance, or where two disagree."""
        asked = request.query_params

        def read() -> dict[str, Any]:
            race = find(request)
            if asked.get("what") == "disagree":
                return why.ask(
                    race.folder,
                    "disagree",
                    first=str(asked.get("first")),
                    second=str(asked.get("second")),
                )
            who = [one for one in (asked.get("who") or "").split(",") if one][:8]
            if not who:
                raise RaceError("Name the contestants to look into.")
            return why.ask(race.folder, "importance", who=who)

        return JSONResponse(await run_in_threadpool(read))

    async def report(request: Request) -> Response:
        from engine.arena.report import html

        text = await run_in_threadpool(lambda: html(find(request).story))
        return Response(
            text,
            media_type="text/html",
            headers={"content-disposition": 'attachment; filename="race.html"'},
        )

    async def script(request: Request) -> Response:
        def pack() -> bytes:
            race = find(request)
            with tempfile.TemporaryDirectory() as place:
                race.to_sklearn_script(place, request.query_params.get("who"))
                packed = io.BytesIO()
                with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
                    for file in sorted(Path(place).iterdir()):
                        out.write(file, file.name)
                return packed.getvalue()

        return Response(
            await run_in_threadpool(pack),
            media_type="application/zip",
            headers={"content-disposition": 'attachment; filename="winner.zip"'},
        )

    async def contestants(request: Request) -> Response:
        return JSONResponse(await run_in_threadpool(classical.as_json))

    return [
        Route("/api/contestants", told(contestants)),
        Route("/api/races", told(listed), methods=["GET"]),
        Route("/api/races", told(begin), methods=["POST"]),
        Route("/api/races/{id}", told(follow)),
        Route("/api/races/{id}/control", told(control), methods=["POST"]),
        Route("/api/races/{id}/contestants/{who}", told(more)),
        Route("/api/races/{id}/why", told(reasons)),
        Route("/api/races/{id}/report.html", told(report)),
        Route("/api/races/{id}/winner.zip", told(script)),
    ]


def again(before: dict[str, Any], asked: dict[str, Any], owner: str) -> str:
    """The race of before with the same contestants; folds, seeds, measure or minutes may be
    others.
    """
    import json

    place = folders.place(before["id"])
    kept = folders.read(place)
    what: list[Any] = []
    for one in kept.contestants.values():
        told = {
            name: value
            for name, value in one.asked.items()
            if name in ("kind", "entry", "options", "tune", "title", "run", "minutes")
        }
        file = place / "jobs" / f"{one.key}.json"
        if file.exists():
            told["job"] = json.loads(file.read_text())
        what.append(told)
    terms = {
        name: asked.get(name, before.get(name)) for name in ("measure", "folds", "seeds", "minutes")
    }
    made = races.race(
        dict(before["data"]), against=what, name=before.get("name", ""), measure=terms["measure"], folds=whole(terms["folds"] or 0),
        seeds=whole(terms["seeds"] or 1), minutes=float(terms["minutes"] or 10), owner=owner, project=before.get("project"), seed=int(before.get("seed", 0)),
    )  # fmt: skip
    races.prepare()
    return made.id


def listed_names(value: Any) -> list[Any] | None:
    if value is None:
        return None
    if (
        not isinstance(value, list)
        or len(value) > 60
        or not all(isinstance(one, (str, dict)) for one in value)
    ):
        raise RaceError("'against' lists names of contestants.")
    return [
        one
        if isinstance(one, str)
        else {
            "kind": "classical",
            "entry": str(one.get("entry")),
            "options": one.get("options"),
            "tune": bool(one.get("tune")) or None,
        }
        for one in value
    ]


def whole(value: Any) -> int:
    try:
        return int(value)
    except (TypeError, ValueError):
        raise RaceError("Folds, seeds and sizes are whole numbers.") from None
