"""The process of one endpoint: HTTP in, onnxruntime inside, the right answer or the right refusal
out.

`python -m engine.serve.server FOLDER [--host H] [--port P]`. What it serves stands in
FOLDER/endpoint.json, which `endpoints.py` writes.
A refusal costs little: size first, then the token, then the rate, and only then is anything read.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import functools
import hmac
import json
import os
import signal
import socket
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, Router
from starlette.types import Message, Receive, Scope, Send

from engine import system
from engine.errors import DamagedError, Refusal
from engine.export.nearest import Nearest
from engine.export.network_file import SEEN, Misfit, NetworkFile, shown
from engine.export.npy import BadArray, read_array, write_array
from engine.export.own_input import Preparer, prepare
from engine.files import check_hash, read_json, write_whole
from engine.run.alive import boot_id, start_time
from engine.serve import openapi
from engine.serve.batching import Batcher, Full, Version
from engine.serve.connections import STRANGERS, Connection, Door
from engine.serve.counts import Counts
from engine.serve.sampling import Gone, NotMade, Recipe, Sampler
from engine.serve.tokens import Rate, Token, find
from engine.ways.making import NotWished

LIMITS = {"body": 8_000_000, "rows": 4096, "waiting": 256, "batch": 64, "threads": 1}
# Of samples: in one answer, questions that wait, seconds for one, and without one until the process ends.
LIMITS |= {"samples": 1000, "askers": 16, "seconds": 60, "idle": 120}
BODY_SECONDS = 10.0
LARGE = 200_000  # bytes of a body that is read in a thread, so that it does not hold up others
DRAINED = 256_000_000
SENTENCE = 600  # characters of a refusal that repeats what was sent
QUEUED = 1024  # connections that the kernel keeps until they are accepted
ACCEPTED = 64  # of them at a time: those who are in already wait meanwhile
SECURITY = [(b"x-content-type-options", b"nosniff"), (b"cache-control", b"no-store")]
PICTURES = ("image/png", "image/jpeg", "image/webp", "image/gif", "image/bmp")
SOUNDS = ("audio/wav", "audio/x-wav", "audio/flac", "audio/ogg", "audio/mpeg")


class NotTaken(Refusal):
    """An answer that is not 200."""

    def __init__(self, status: int, sentence: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(sentence)
        self.status, self.sentence, self.headers = status, sentence, headers or {}


NOTHING = NotTaken(404, "There is nothing here. Send POST /predict, or read /openapi.json.")
MISTAKE = (
    "The endpoint met a mistake of ours; its log has the details. "
    "The next request is answered as usual."
)


def unknown() -> NotTaken:
    """What the private addresses are to those without the key."""
    return NotTaken(404, "There is nothing here. Send POST /predict, or read /openapi.json.")


@dataclass
class Asked:
    """One request: what its refusal needs before anything is read, and what is counted of it."""

    headers: dict[bytes, str]
    client: tuple[str, int] | None
    counted: bool
    begun: float
    read: bool = False
    version: int | None = None
    rows: int = 0

    @classmethod
    def of(cls, scope: Scope) -> Asked:
        path = scope["path"]
        return cls(
            {name: value.decode("latin-1") for name, value in scope["headers"]},
            scope["client"],
            path in ("/predict", "/sample") or path.startswith("/versions/"),
            time.perf_counter(),
        )


class Json(JSONResponse):
    """JSON in which half a surrogate becomes a question mark; NaN is a ValueError."""

    def render(self, content: Any) -> bytes:
        return json.dumps(content, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace")


async def answer_and_drain(response: Response, receive: Receive, send: Send) -> None:
    """The whole answer first, then what is still coming is thrown away: a client that is still
    sending would else see a broken connection.
    """
    headers = response.raw_headers
    await send({"type": "http.response.start", "status": response.status_code, "headers": headers})
    await send({"type": "http.response.body", "body": response.body, "more_body": True})
    with contextlib.suppress(Exception):
        async with asyncio.timeout(BODY_SECONDS):
            taken = 0
            while taken < DRAINED:
                message = await receive()
                taken += len(message.get("body", b""))
                if message["type"] != "http.request" or not message.get("more_body"):
                    break
    await send({"type": "http.response.body", "body": b""})


class Endpoint:
    """The ASGI application."""

    def __init__(self, folder: Path, door: Door) -> None:
        self.folder, self.door = folder, door
        self.key = (folder / "key").read_text().strip()
        self.counts = Counts(read_json(folder / "counts.json"))
        self.loaded: dict[int, Version] = {}
        self.preparers: dict[int, Preparer] = {}
        self.nearest: dict[int, Nearest | None] = {}
        self.recipes: dict[int, Recipe | str] = {}  # or why it makes no samples
        self.rates: dict[str, Rate] = {}
        self.settings: dict[str, Any] = {}
        self.limits = dict(LIMITS)
        self.tokens: list[Token] = []
        self.current = 0
        self.stopping = asyncio.Event()
        self.last_asked = time.monotonic()
        self.open = 0
        self.loading = asyncio.Lock()
        self.batcher: Batcher | None = None
        self.sampler = Sampler()
        self.ending: asyncio.Task[None] | None = None
        self.routes = Router(
            [
                Route("/predict", self.predict, methods=["POST"]),
                Route("/sample", self.sample, methods=["POST"]),
                Route("/versions/{version}/sample", self.sample, methods=["POST"]),
                Route("/versions/{version:path}", self.predict, methods=["POST"]),
                Route("/private/predict", self.predict, methods=["POST"]),
                Route("/private/counts", self.all_counts),
                Route("/private/reload", self.reload, methods=["POST"]),
                Route("/private/stop", self.stop, methods=["POST"]),
                Route("/", self.about),
                Route("/health", self.health),
                Route("/openapi.json", self.description),
                Route("/counts", self.own_counts),
            ],
            redirect_slashes=False,
            default=self.elsewhere,
        )

    # ---- what is served ----
    async def load(self) -> None:
        """Reads endpoint.json anew: new versions are loaded and tried before they are let in;
        requests under way keep theirs.
        """
        async with self.loading:
            settings = read_json(self.folder / "endpoint.json")
            limits = {**LIMITS, **settings.get("limits", {})}
            wanted = {
                int(version["version"]): version
                for version in settings["versions"]
                if not version.get("retired")
            }
            current = int(settings["current"])
            for number in sorted(wanted, key=lambda n: n != current):
                if number not in self.loaded:
                    try:
                        network = await asyncio.to_thread(
                            self._open,
                            self.folder / wanted[number]["file"],
                            limits["threads"],
                            wanted[number].get("sha"),
                        )
                    except DamagedError as why:
                        if number == current:
                            raise DamagedError(
                                f"Version {number} cannot be served: {why}. Switch to another one, or add its run once more."
                            ) from None
                        print(f"Version {number} is left out: {why}.", flush=True)
                        continue
                    self.recipes[number] = await asyncio.to_thread(self._recipe, wanted[number])
                    self.loaded[number] = Version(number, network, wanted[number].get("run", ""))
            # From here on without a wait: no request sees half of a change.
            self.settings, self.limits = settings, limits
            self.tokens = [Token(**entry) for entry in settings.get("tokens", ())]
            self.rates = {
                token.id: self.rates.get(token.id) or Rate(token.per_minute)
                for token in self.tokens
                if token.per_minute
            }
            self.current = current
            for number in [n for n in self.loaded if n not in wanted]:
                if isinstance(self.recipes[number], Recipe):
                    self.ending = asyncio.create_task(self.sampler.end_after_this())
                for by_version in (self.loaded, self.preparers, self.nearest, self.recipes):
                    by_version.pop(number, None)
            if self.batcher is None:
                self.batcher = Batcher(self.counts)
                self.batcher.start()
            self.batcher.most_waiting, self.batcher.most_rows = limits["waiting"], limits["batch"]
            self.sampler.most_waiting = limits["askers"]

    @staticmethod
    def _open(file: Path, threads: int, sha: str | None) -> NetworkFile:
        if not file.exists():
            raise DamagedError("its file is gone")
        check_hash(file, sha)
        network = NetworkFile.open(file, threads=threads)
        with contextlib.suppress(
            Exception
        ):  # zeros may be outside of what a network takes; only the first answer is slower then
            network.run(network.zeros(1))
        return network

    def _recipe(self, version: dict[str, Any]) -> Recipe | str:
        """What it predicts is right whatever has become of what it makes."""
        number = version["version"]
        if "maker" not in version:
            return f"Version {number} is from before endpoints made samples. Add its run once more."
        try:
            recipe = Recipe.of(self.folder / "versions" / str(number), version["maker"])
        except Refusal as why:
            return f"Version {number} makes no samples: {why}. Add its run once more."
        return recipe or f"Version {number} answers and makes nothing. Ask it with POST /predict."

    def preparer(self, version: Version) -> Preparer:
        if version.number not in self.preparers:
            self.preparers[version.number] = Preparer(version.network)
        return self.preparers[version.number]

    # ---- HTTP ----
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.routes(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return
        asked = scope["asked"] = Asked.of(scope)
        scope["app"] = self  # with it a wrong method is raised by its route, and answered below
        self.open += 1
        closed = False

        async def answer(message: Message) -> None:
            nonlocal closed
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *SECURITY]
                self.open, closed = self.open - 1, True
                if asked.counted:
                    seconds = time.perf_counter() - asked.begun
                    self.counts.done(message["status"], seconds, asked.version, asked.rows)
                    self.last_asked = time.monotonic()
            elif scope["method"] == "HEAD":
                message["body"] = b""
            await send(message)

        try:
            self.check_size(asked)
            await self.routes(scope, receive, answer)
        except (NotTaken, HTTPException) as why:
            refusal = why if isinstance(why, NotTaken) else self.wrong_method(scope, asked)
            refused = Json({"error": refusal.sentence}, refusal.status, refusal.headers)
            if asked.read:
                await refused(scope, receive, answer)
            else:
                await answer_and_drain(refused, receive, answer)
        except Exception as bug:  # ours
            print(
                f"{time.strftime('%F %T')} {scope.get('path')!r}: {type(bug).__name__}: {bug}",
                file=sys.stderr,
                flush=True,
            )
            if closed:
                raise
            await Json({"error": MISTAKE}, 500)(scope, receive, answer)
        finally:
            if not closed:
                self.open -= 1

    def check_size(self, asked: Asked) -> None:
        length = asked.headers.get(b"content-length", "")
        if length.isdigit() and int(length[:20]) > self.limits["body"]:
            asked.counted = True
            raise NotTaken(413, self.too_large(int(length[:20])))

    def wrong_method(self, scope: Scope, asked: Asked) -> NotTaken:
        path = scope["path"]
        if path.endswith("/sample"):
            return NotTaken(405, "Samples are asked for with POST.", {"allow": "POST"})
        if path.endswith("/predict") or path.startswith("/versions/"):
            return NotTaken(405, "Predictions are asked for with POST.", {"allow": "POST"})
        if path.startswith("/private/"):
            return self.nothing(scope, asked)
        return NotTaken(405, f"{path} is read with GET.", {"allow": "GET"})

    def nothing(self, scope: Scope, asked: Asked) -> NotTaken:
        path = scope["path"]
        if path.startswith("/private/") and not self.has_key(asked):
            return unknown()
        return NotTaken(
            404, f"There is no {shown(path)} here. Send POST /predict, or read /openapi.json."
        )

    async def elsewhere(self, scope: Scope, receive: Receive, send: Send) -> None:
        raise self.nothing(scope, scope["asked"])

    async def about(self, request: Request) -> Response:
        network = self.loaded[self.current].network
        return Json(
            {
                "name": self.settings["name"], "version": self.current, "versions": sorted(self.loaded), "expects": network.about.get("expects", ""),
                "predict": "/predict", "description": "/openapi.json",
                **({"sample": "/sample"} if isinstance(self.recipes[self.current], Recipe) else {}),
            }
        )  # fmt: skip

    async def health(self, request: Request) -> Response:
        return Json({"ready": True, "version": self.current})

    async def description(self, request: Request) -> Response:
        network, versions = self.loaded[self.current].network, sorted(self.loaded)
        name = self.settings["name"]
        described = openapi.describe(name, self.current, versions, network, self.limits)
        recipes = {n: recipe for n, recipe in self.recipes.items() if isinstance(recipe, Recipe)}
        if self.current in recipes:
            openapi.add_samples(described, self.current, recipes, self.limits)
        return Json(described)

    async def own_counts(self, request: Request) -> Response:
        self.check_token(request.scope["asked"], spend=False)
        return Json(self.counts.as_json())

    async def all_counts(self, request: Request) -> Response:
        self.check_key(request.scope["asked"])
        loaded = sorted(self.loaded)
        here = {"current": self.current, "loaded": loaded, "open": self.open}
        return Json({**self.counts.as_json(), **here})

    async def reload(self, request: Request) -> Response:
        self.check_key(request.scope["asked"])
        try:
            await self.load()
        except DamagedError as why:
            raise NotTaken(409, str(why)) from None
        return Json({"current": self.current, "loaded": sorted(self.loaded)})

    async def stop(self, request: Request) -> Response:
        self.check_key(request.scope["asked"])
        self.stopping.set()
        return Json({"stopping": True})

    def too_large(self, size: int | None = None) -> str:
        how_large = f"has {size:,} bytes" if size else "is too large"
        return f"The body {how_large}; {self.limits['body']:,} are taken at most. Send the rows in pieces."

    # ---- who may ----
    def has_key(self, asked: Asked) -> bool:
        key = asked.headers.get(b"x-layerloom-key", "")
        return hmac.compare_digest(key.encode(), self.key.encode())

    def check_key(self, asked: Asked) -> None:
        if not self.has_key(asked):
            raise unknown()
        self.door.leave(asked.client)

    def check_token(self, asked: Asked, spend: bool = True) -> None:
        scheme, _, secret = asked.headers.get(b"authorization", "").partition(" ")
        ask = {"www-authenticate": "Bearer"}
        if not secret.strip():
            raise NotTaken(
                401,
                "This endpoint asks for a token: send the header 'Authorization: Bearer …'.",
                ask,
            )
        if scheme.lower() != "bearer":
            raise NotTaken(401, "The token is sent as 'Authorization: Bearer …'.", ask)
        token = find(secret.strip()[:200], self.tokens)
        if token is None:
            raise NotTaken(401, "This token is not known here. It may have been withdrawn.", ask)
        if token.has_ended():
            raise NotTaken(401, "This token has ended. Make a new one on the Serve page.", ask)
        self.door.leave(asked.client)
        if spend and (rate := self.rates.get(token.id)) and (seconds := rate.wait()):
            raise NotTaken(
                429,
                f"This token may ask {token.per_minute:,} times a minute. Come again in {seconds} s.",
                {"retry-after": str(seconds)},
            )

    # ---- a prediction ----
    async def predict(self, request: Request) -> Response:
        asked, path = request.scope["asked"], request.scope["path"]
        private = path == "/private/predict"
        if private:
            self.check_key(asked)
        else:
            self.check_token(asked)
        version = self.version_of(path)
        assert self.batcher is not None
        if (
            len(self.batcher.waiting) >= self.batcher.most_waiting
        ):  # before the body is read: refusing must be cheap
            raise NotTaken(
                429,
                "More requests wait than can be answered soon. Come again in a second.",
                {"retry-after": "1"},
            )
        kind = asked.headers.get(b"content-type", "").partition(";")[0].strip().lower()
        if kind not in (
            "application/json",
            "application/x-npy",
            "application/octet-stream",
            *PICTURES,
            *SOUNDS,
        ):
            raise NotTaken(
                415,
                "Send JSON (application/json) or a .npy array (application/x-npy)"
                + (" or a picture" if version.network.about.get("picture") else "")
                + (" or a sound" if version.network.about.get("sound") else "")
                + ".",
            )
        body = await self.read(request.receive)
        asked.read = True
        self.last_asked = time.monotonic()
        try:
            if len(body) > LARGE:
                arrays, question, notes = await asyncio.to_thread(
                    self.understand, version, kind, body
                )
            else:
                arrays, question, notes = self.understand(version, kind, body)
        except (Misfit, BadArray) as why:
            raise NotTaken(400 if isinstance(why, BadArray) else 422, str(why)) from None
        try:
            outputs = await self.batcher.answer(version, arrays)
        except Full as full:
            raise NotTaken(
                429,
                f"More requests wait than can be answered soon. Come again in {full.seconds} s.",
                {"retry-after": str(full.seconds)},
            ) from None
        except Exception as error:
            if type(error).__module__.startswith("onnxruntime"):
                raise NotTaken(
                    422,
                    "The network cannot work on this input: its sizes do not go together inside it.",
                ) from None
            raise
        asked.version, asked.rows = version.number, version.network.rows_of(arrays)
        if "x-npy" in asked.headers.get(b"accept", ""):
            name = str(
                version.network.about.get("answer", {}).get("output") or version.network.outputs[0]
            )
            return Response(
                write_array(outputs[name]),
                media_type="application/x-npy",
                headers={"x-version": str(version.number)},
            )
        answers = version.network.answers(outputs, arrays)
        reply: dict[str, Any] = {
            "version": version.number,
            "predictions": [answer.in_file_words() for answer in answers],
            "seconds": round(time.perf_counter() - asked.begun, 6),
        }
        if notes:
            reply["notes"] = notes
        if private and question.get("neighbours"):
            reply["neighbours"] = await asyncio.to_thread(self.neighbours, version, outputs)
            if seen := self.preparer(version).seen(arrays):
                reply["seen"] = seen
        try:
            return Json(reply)
        except ValueError:
            raise NotTaken(
                422, "The network's answer to this input is not a finite number."
            ) from None

    # ---- samples ----
    async def sample(self, request: Request) -> Response:
        asked = request.scope["asked"]
        self.check_token(asked)
        version = self.version_of(request.scope["path"])
        recipe = self.recipes[version.number]
        if not isinstance(recipe, Recipe):
            raise NotTaken(404, recipe)
        try:
            self.sampler.check_room()  # before the body is read: refusing must be cheap
            kind = asked.headers.get(b"content-type", "").partition(";")[0].strip().lower()
            if kind != "application/json":
                raise NotTaken(415, "Say as JSON (application/json) what is to be made.")
            wanted = read_body(await self.read(request.receive))
            asked.read = True
            self.last_asked = time.monotonic()
            binary = "x-npy" in asked.headers.get(b"accept", "")
            question = recipe.question(wanted, self.limits["samples"], binary)
            samples = await self.sampler.make(question, self.limits["seconds"])
        except (NotWished, NotMade) as why:
            raise NotTaken(422, str(why)[:SENTENCE]) from None
        except Full as full:
            raise NotTaken(
                429,
                f"More questions for samples wait than can be answered soon. Come again in {full.seconds} s.",
                {"retry-after": str(full.seconds)},
            ) from None
        except Gone as why:
            raise NotTaken(503, str(why), {"retry-after": "1"}) from None
        asked.version, asked.rows = version.number, question.count
        if binary:
            headers = {"x-version": str(version.number)}
            return Response(samples.body, media_type="application/x-npy", headers=headers)
        facts = {
            "version": version.number,
            "count": question.count,
            "seed": question.seed,
            "shape": samples.shape,
            "seconds": round(time.perf_counter() - asked.begun, 6),
        }
        head = json.dumps(facts)[:-1].encode()
        return Response(
            head + b', "samples": ' + samples.body + b"}", media_type="application/json"
        )

    def version_of(self, path: str) -> Version:
        if not path.startswith("/versions/"):
            return self.loaded[self.current]
        parts = path.split("/")
        if len(parts) != 4 or parts[3] not in ("predict", "sample"):
            raise NotTaken(404, "Ask one version with POST /versions/NUMBER/predict.")
        number = (
            int(parts[2])
            if parts[2].isascii() and parts[2].isdigit() and len(parts[2]) < 10
            else -1
        )
        if number not in self.loaded:
            raise NotTaken(
                404,
                f"There is no version {shown(parts[2])}. There are: {', '.join(map(str, sorted(self.loaded)))}.",
            )
        return self.loaded[number]

    async def read(self, receive: Receive) -> bytes:
        data = bytearray()
        try:
            async with asyncio.timeout(BODY_SECONDS):
                while True:
                    message = await receive()
                    if message["type"] == "http.disconnect":
                        raise NotTaken(400, "The connection was closed before the whole body came.")
                    data += message.get("body", b"")
                    if len(data) > self.limits["body"]:
                        raise NotTaken(413, self.too_large())
                    if not message.get("more_body"):
                        return bytes(data)
        except TimeoutError:
            raise NotTaken(
                408, f"The body did not come within {BODY_SECONDS:.0f} seconds."
            ) from None

    def understand(
        self, version: Version, kind: str, body: bytes
    ) -> tuple[dict[str, Any], dict[str, Any], list[str]]:
        network, rows = version.network, self.limits["rows"]
        if kind in (*PICTURES, *SOUNDS):
            preparer = self.preparer(version)
            arrays, notes = preparer.picture(body) if kind in PICTURES else preparer.sound(body)
            return network.fit(arrays, rows), {}, notes
        if kind != "application/json":
            if len(network.inputs) != 1:
                names = ", ".join(f"'{port.name}'" for port in network.inputs)
                raise Misfit(f"This network has several inputs ({names}); send them as JSON.")
            return network.fit({network.inputs[0].name: read_array(body)}, rows), {}, []
        asked = read_body(body)
        arrays, notes = prepare(self.preparer(version), asked)
        return network.fit(arrays, rows), asked, notes

    def neighbours(self, version: Version, outputs: dict[str, Any]) -> list[dict[str, Any]]:
        if version.number not in self.nearest:
            facts: dict[str, Any] = next(
                (
                    entry
                    for entry in self.settings["versions"]
                    if int(entry["version"]) == version.number
                ),
                {},
            )
            pack = Path(facts.get("pack") or "")
            self.nearest[version.number] = (
                Nearest(pack) if facts.get("pack") and (pack / "nearest.npz").exists() else None
            )
        nearest = self.nearest[version.number]
        return nearest.find(outputs[SEEN][0]) if nearest and SEEN in outputs else []

    # ---- the life of the process ----
    async def watch(self) -> None:
        """Keeps the counts, and leaves when it is told to or, being private, when nobody has asked
        for a while.
        """
        idle = self.settings.get("idle")
        written = -1
        while not self.stopping.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.stopping.wait(), 1.0)
            asked = sum(self.counts.requests.values())
            if asked != written:
                written = asked
                with contextlib.suppress(OSError):
                    write_whole(self.folder / "counts.json", self.counts.kept())
            await self.sampler.rest(self.limits["idle"])
            if idle and time.monotonic() - self.last_asked > idle:
                self.stopping.set()


def read_body(body: bytes) -> dict[str, Any]:
    """A JSON object; numbers that JSON does not have, keys given twice and bottomless nesting are
    refused.
    """
    try:
        content = json.loads(body, parse_constant=no_constant, object_pairs_hook=no_doubles)
    except Misfit as why:
        raise NotTaken(400, str(why)) from None
    except RecursionError:
        raise NotTaken(400, "The JSON is nested deeper than any input needs.") from None
    except UnicodeDecodeError:
        raise NotTaken(400, "The body is no UTF-8 text, so it is no JSON.") from None
    except ValueError as why:
        place = (
            f" (line {why.lineno}, column {why.colno})"
            if isinstance(why, json.JSONDecodeError)
            else ""
        )
        raise NotTaken(400, f"The body is no JSON{place}.") from None
    if not isinstance(content, dict):
        raise NotTaken(400, 'Send a JSON object, such as {"inputs": {…}}.')
    return content


def no_constant(name: str) -> Any:
    raise Misfit(f"The body holds {name}, which is not a number.")


def no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) != len(pairs):
        raise Misfit("A name is given twice in one place of the JSON.")
    return content


async def serve(folder: Path, host: str, port: int) -> int:
    import uvicorn

    files = system.open_files(8192)
    endpoint = Endpoint(folder, Door(min(STRANGERS, files // 4)))
    await endpoint.load()
    # Strangers are limited by the door, and work by the batcher: a limit of uvicorn's for both would
    # turn good requests away. The protocol is named: only then asyncio sends small answers at once instead of after 40 ms
    # (TCP_NODELAY).
    listener = socket.socket(
        socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP
    )
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    config = uvicorn.Config(
        endpoint, log_level="warning", access_log=False, lifespan="off", server_header=False, date_header=False, ws="none", backlog=ACCEPTED,
        http=functools.partial(Connection, endpoint.door), proxy_headers=False,  # type: ignore[arg-type]  # it is called like the class
        timeout_keep_alive=30, h11_max_incomplete_event_size=32_768, timeout_graceful_shutdown=10,
    )  # fmt: skip

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            listener.listen(QUEUED)  # asyncio takes one number for both

    server = Server(config)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, endpoint.stopping.set)
    server.capture_signals = contextlib.nullcontext  # type: ignore[method-assign,assignment]  # ours let requests under way finish
    watcher = asyncio.create_task(endpoint.watch())
    running = asyncio.create_task(server.serve(sockets=[listener]))
    listener.listen(QUEUED)
    here = {
        "pid": os.getpid(),
        "started": start_time(os.getpid()),
        "boot": boot_id(),
        "host": host,
        "port": listener.getsockname()[1],
    }
    write_whole(folder / "server.json", here)
    await asyncio.wait(
        [running, asyncio.create_task(endpoint.stopping.wait())],
        return_when=asyncio.FIRST_COMPLETED,
    )
    server.should_exit = True
    await running
    endpoint.stopping.set()
    await watcher
    if endpoint.batcher:
        await endpoint.batcher.close()
    await endpoint.sampler.end()
    (folder / "server.json").unlink(missing_ok=True)
    return 0


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m engine.serve.server")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0)
    given = parser.parse_args(arguments)
    limit_memory()
    try:
        return asyncio.run(serve(given.folder.resolve(), given.host, given.port))
    except DamagedError as why:
        print(why, file=sys.stderr, flush=True)
        return 1


def limit_memory() -> None:
    """What a request makes this process ask for ends here, not in the machine's memory."""
    from engine.settings import read

    system.limit("CORE", 0)
    system.limit_memory(int((read().run_memory_gb or 4.0) * 1e9))


if __name__ == "__main__":
    sys.exit(main())
