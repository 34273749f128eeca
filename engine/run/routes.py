"""The engine's routes: the stream of a run, and what may be asked of it. Mounted behind the app's
gate, which says whose request it is.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from engine.errors import RunError
from engine.plan.plan import PlanError
from engine.run import asking, listing, mailbox, stream
from engine.run import run as runs
from engine.run.folder import Change
from engine.run.wishes import KINDS, Wishes

Handler = Callable[[Request], Awaitable[Response]]
PARTS = ("validation", "train", "test")
wishes = Wishes()


class Unknown(LookupError):
    """No run of that id for this visitor; another owner's run answers the same."""


def find(request: Request) -> runs.Run:
    """The run of the address, if it is this visitor's."""
    return mine(request.path_params["id"], request.state.owner)


def mine(id_: str, owner: str) -> runs.Run:
    """The run of that id, if it is this owner's."""
    try:
        found = runs.open_run(id_)
    except (KeyError, ValueError):
        raise Unknown from None
    if found.card.get("owner") != owner:
        raise Unknown
    return found


def prepare(wait: float = 0.0) -> None:
    """Have a worker ready before the first click."""
    mailbox.warm_up(wait=wait)


def routes(
    answers: Callable[[Handler], Handler], body: Callable[[Request], Awaitable[dict[str, Any]]]
) -> list[BaseRoute]:
    """`answers` turns bugs into numbered sentences and `body` reads bounded JSON: the app's own,
    the same for every route.
    """

    def told(handler: Handler) -> Handler:
        async def answer(request: Request) -> Response:
            try:
                return await handler(request)
            except Unknown:
                return JSONResponse({"error": "There is no such run."}, 404)
            except (RunError, PlanError) as why:
                return JSONResponse({"error": str(why)}, 409)
            except FileNotFoundError:  # deleted from another tab while we read it
                return JSONResponse({"error": "There is no such run."}, 404)

        return answers(answer)

    async def follow(request: Request) -> Response:
        def read() -> dict[str, Any]:
            run, asked = find(request), request.query_params
            names = asked["names"].split(",") if "names" in asked else None
            standing = stream.read(run.folder, asked.get("cursor"), names=names)
            if asked.get("watch") == "nodes":  # what the canvas draws on the nodes
                seen = wishes.see(run, [], 0, ["nodes"], "")
                standing = replace(standing, nodes=seen.get("nodes") or run.nodes)
            return standing.as_json()

        return JSONResponse(await run_in_threadpool(read))

    async def control(request: Request) -> Response:
        asked = await body(request)

        def act() -> dict[str, Any]:
            run, what = find(request), asked.get("do")
            if what == "change":
                changes = {name: value for name, value in asked.items() if name != "do"}
                if (
                    not changes
                    or set(changes) - set(Change)
                    or not all(is_change(name, value) for name, value in changes.items())
                ):
                    raise RunError(
                        "A change names a learning rate, a weight decay, a dropout share or frozen layers, each with a number that it can have."
                    )
                run.change(**changes)
            elif what in ("pause", "resume", "step", "stop", "kill"):
                getattr(run, what)()
            else:
                raise RunError("A run can be asked to pause, resume, step, stop, kill or change.")
            return {"state": run.state}

        return JSONResponse(await run_in_threadpool(act))

    async def table(request: Request) -> Response:
        def write() -> str:
            run = find(request)
            whole = stream.read(run.folder, None, points=10**9)
            out = io.StringIO()
            writer = csv.writer(out)
            writer.writerow(["series", "step", "epoch", "value"])
            for name, points in whole.series.items():
                for step, epoch, value in zip(points.x, points.epoch, points.y, strict=True):
                    writer.writerow([name, step, epoch, "" if value is None else repr(value)])
            return out.getvalue()

        text = await run_in_threadpool(write)
        return Response(
            text,
            media_type="text/csv",
            headers={"content-disposition": 'attachment; filename="metrics.csv"'},
        )

    async def insides(request: Request) -> Response:
        def look() -> dict[str, Any]:
            asked = request.query_params
            layers = [one for one in asked.get("layers", "").split(",") if one][:4]
            kinds = [one for one in asked.get("kinds", "").split(",") if one in KINDS]
            sample = int(asked["sample"]) if asked.get("sample", "").isdigit() else 0
            return wishes.see(find(request), layers, min(sample, 63), kinds, asked.get("seen", ""))

        return JSONResponse(await run_in_threadpool(look))

    async def probe(request: Request) -> Response:
        return JSONResponse(await run_in_threadpool(lambda: find(request).probe))

    async def drawing(request: Request) -> Response:
        def read() -> dict[str, Any]:
            job = find(request).job
            return {
                "project": job.get("project") or {},
                "plan": job.get("plan") or {},
                "name": job.get("name", ""),
            }

        return JSONResponse(await run_in_threadpool(read))

    async def evaluation(request: Request) -> Response:
        def read() -> dict[str, Any]:
            from engine.measures.report import Evaluation
            from engine.run.asking import TaskError

            run, part = find(request), request.query_params.get("part", "validation")
            if part not in PARTS:
                raise RunError("A part is validation, train or test.")
            kept = run.evaluation(part)
            if kept and part != "test":
                return Evaluation.from_json(kept).as_json()  # folders of before hold another layout
            try:
                return run.evaluate(part)
            except TaskError as why:
                raise RunError(str(why)) from why

        return JSONResponse(await run_in_threadpool(read))

    async def rows_of(request: Request) -> Response:
        def read() -> dict[str, Any]:

            asked = request.query_params
            numbers = [int(one) for one in asked.get("rows", "").split(",") if one.isdigit()][:48]
            part = asked.get("part", "validation")
            try:
                return asking.do(
                    "show_rows",
                    find(request),
                    120.0,
                    rows=numbers,
                    part=part if part in PARTS else "validation",
                )
            except asking.TaskError as why:
                raise RunError(str(why)) from why

        return JSONResponse(await run_in_threadpool(read))

    async def listed(request: Request) -> Response:
        return JSONResponse({"runs": await run_in_threadpool(listing.rows, request.state.owner)})

    async def marks(request: Request) -> Response:
        asked = await body(request)

        def write() -> dict[str, Any]:
            run, kinds = (
                find(request),
                {"name": str, "tags": list, "note": str, "star": bool, "archived": bool},
            )
            for name, value in asked.items():
                if name not in kinds or not isinstance(value, kinds[name]):
                    raise RunError(
                        "A run can be given a name, tags, a note, a star, and be archived."
                    )
            if "tags" in asked and not all(
                isinstance(tag, str) and 0 < len(tag) <= 60 for tag in asked["tags"][:50]
            ):
                raise RunError("A tag is a text of 1 to 60 characters.")
            cut = {
                name: value[:2000] if name == "note" else value[:200] if name == "name" else value
                for name, value in asked.items()
            }
            run.mark(**cut)
            return {"marks": run.marks}

        return JSONResponse(await run_in_threadpool(write))

    async def delete(request: Request) -> Response:
        await run_in_threadpool(lambda: find(request).delete())
        return JSONResponse({})

    async def once_more(request: Request) -> Response:
        asked = await body(request)

        def start() -> dict[str, Any]:
            seeds, changes = asked.get("seeds", 0), asked.get("changes") or {}
            if (
                not isinstance(seeds, int)
                or isinstance(seeds, bool)
                or not 0 <= seeds <= 20
                or not isinstance(changes, dict)
            ):
                raise RunError("Between 1 and 20 further seeds can be trained in one go.")
            key = asked.get("key")
            return {
                "runs": [
                    one.id
                    for one in listing.again(
                        find(request),
                        seeds,
                        changes,
                        key if isinstance(key, str) else None,
                        fork=asked.get("fork") is True,
                    )
                ]
            }

        return JSONResponse(await run_in_threadpool(start), 201)

    async def compared(request: Request) -> Response:
        def read() -> dict[str, Any]:
            ids = [one for one in request.query_params.get("runs", "").split(",") if one][:20]
            found = [mine(one, request.state.owner) for one in ids]
            jobs = [one.job for one in found]
            told: dict[str, Any] = {
                "names": [one.name for one in found],
                "settings": listing.differences(jobs),
            }
            if len(jobs) == 2:
                told["drawings"] = [job.get("project") or {} for job in jobs]
                told["marks"] = listing.changed_nodes(*told["drawings"])
            return told

        return JSONResponse(await run_in_threadpool(read))

    async def list_as_table(request: Request) -> Response:
        def write() -> str:
            out, found = io.StringIO(), listing.rows(request.state.owner)
            names = ["id", "name", "state", "created", "data", "score", "last", "best", "loss", "epoch", "epochs", "seconds", "optimizer", "lr",
                     "batch", "seed", "tags", "note"]  # fmt: skip
            writer = csv.writer(out)
            writer.writerow(names)
            for row in found:
                writer.writerow(
                    [
                        ";".join(row["tags"]) if name == "tags" else plain(row.get(name))
                        for name in names
                    ]
                )
            return out.getvalue()

        text = await run_in_threadpool(write)
        return Response(
            text,
            media_type="text/csv",
            headers={"content-disposition": 'attachment; filename="runs.csv"'},
        )

    return [
        Route("/api/runs", told(listed)),
        Route("/api/runs.csv", told(list_as_table)),
        Route("/api/runs/compared", told(compared)),
        Route("/api/runs/{id}", told(delete), methods=["DELETE"]),
        Route("/api/runs/{id}/marks", told(marks), methods=["POST"]),
        Route("/api/runs/{id}/again", told(once_more), methods=["POST"]),
        Route("/api/runs/{id}/insides", told(insides)),
        Route("/api/runs/{id}/probe", told(probe)),
        Route("/api/runs/{id}/drawing", told(drawing)),
        Route("/api/runs/{id}/evaluation", told(evaluation)),
        Route("/api/runs/{id}/rows", told(rows_of)),
        Route("/api/runs/{id}/stream", told(follow)),
        Route("/api/runs/{id}/control", told(control), methods=["POST"]),
        Route("/api/runs/{id}/metrics.csv", told(table)),
    ]


def plain(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula."""
    if value is None:
        return ""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else value


def is_change(name: str, value: Any) -> bool:
    """Whether a running training can be given this value."""
    if name == Change.FROZEN:
        return isinstance(value, dict) and all(isinstance(flag, bool) for flag in value.values())
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return number and value >= 0 and (value < 1 if name == Change.DROPOUT else value <= 1e6)
