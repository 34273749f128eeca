"""Endpoints as the app and the terminal see them: make one, change its version, give out tokens,
look how it does.

All of an endpoint lies in LAYERLOOM_HOME/endpoints/<id>; its process reads endpoint.json and is
told when that has changed.
A process outlives the app, is found again by what it wrote about itself, and is started anew when
it is gone.
"""

from __future__ import annotations

import contextlib
import fcntl
import http.client
import json
import os
import re
import secrets
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.errors import Refusal
from engine.files import home as data_home
from engine.files import keeping, read_json
from engine.run.alive import boot_id, is_alive
from engine.serve.sent import EndpointStatus, VersionSent
from engine.serve.tokens import Token, make_token
from engine.settings import ROOT

if TYPE_CHECKING:
    from engine.run.folder import RunFolder

ID = re.compile(r"[a-z0-9]{6,40}")
START_SECONDS = 30.0
MOST_VERSIONS = 50
MOST_TOKENS = 50


class EndpointError(Refusal, RuntimeError):
    """It cannot be done; the text is a sentence for the person."""


class NoEndpoint(EndpointError):
    """There is no endpoint of that id."""


@dataclass(frozen=True)
class Answer:
    status: int
    body: Any


class Endpoint:
    """One endpoint. Every property reads what is true now."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.id = folder, folder.name
        if not (folder / "endpoint.json").exists():
            raise NoEndpoint(f"There is no endpoint '{self.id[:40]}'.")

    @property
    def settings(self) -> dict[str, Any]:
        settings: dict[str, Any] = read_json(self.folder / "endpoint.json")
        if settings is None:
            raise NoEndpoint(f"There is no endpoint '{self.id}'.")
        return settings

    @property
    def owner(self) -> str | None:
        return self.settings.get("owner")

    @property
    def server(self) -> dict[str, Any] | None:
        """Where its process listens, if it lives."""
        here = read_json(self.folder / "server.json")
        if here and here.get("boot") == boot_id() and is_alive(here["pid"], here["started"]):
            return here
        return None

    @property
    def is_running(self) -> bool:
        return self.server is not None

    @property
    def url(self) -> str | None:
        here = self.server
        if not here:
            return None
        host = f"[{here['host']}]" if ":" in here["host"] else here["host"]
        return f"http://{host}:{here['port']}"

    # ---- its process ----
    def start(self, host: str | None = None, port: int | None = None) -> Endpoint:
        """Starts the process unless it lives, and returns when it answers."""
        with self._locked("start.lock"):
            if self.is_running:
                return self
            settings = self.settings
            host, port = (
                host or settings.get("host", "127.0.0.1"),
                settings.get("port", 0) if port is None else port,
            )
            process = self._launch(host, port)
            deadline = time.monotonic() + START_SECONDS
            while not self._answers():
                if process.poll() is not None:
                    if (
                        port and process.returncode == 1 and "Address already in use" in self.log
                    ):  # somebody has taken it since
                        process, port = self._launch(host, 0), 0
                        continue
                    raise EndpointError(
                        f"The endpoint's process ended before it answered. Its log says: {last_line(self.log)}"
                    )
                if time.monotonic() > deadline:
                    with contextlib.suppress(OSError):
                        os.killpg(process.pid, signal.SIGKILL)
                    raise EndpointError(
                        f"The endpoint did not answer within {START_SECONDS:.0f} seconds. Its log says: {last_line(self.log)}"
                    )
                # A process that is being born has no event for us; a look costs 0.1 ms.
                time.sleep(0.02)
            here = self.server
            if here:
                self._change(
                    lambda now: now.update(port=here["port"], host=here["host"], running=True)
                )
            return self

    def _launch(self, host: str, port: int) -> subprocess.Popen[bytes]:
        (self.folder / "server.json").unlink(missing_ok=True)
        with open(self.folder / "log.txt", "wb") as log:
            command = [
                sys.executable,
                "-m",
                "engine.serve.server",
                str(self.folder),
                "--host",
                host,
                "--port",
                str(port),
            ]
            # One thread each: spinning threads of several networks would stop each other.
            environment = {**os.environ, "OMP_NUM_THREADS": "1"}
            return subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=ROOT,
                start_new_session=True,
                env=environment,
            )

    def _answers(self) -> bool:
        with contextlib.suppress(OSError, http.client.HTTPException, EndpointError):
            return self.ask("GET", "/health", seconds=1).status == 200
        return False

    def stop(self, seconds: float = 12.0) -> None:
        """Lets requests under way finish, then ends the process."""
        self._change(lambda now: now.update(running=False))
        here = self.server
        if not here:
            return
        with contextlib.suppress(OSError, http.client.HTTPException, EndpointError):
            self.ask("POST", "/private/stop", seconds=2)
        deadline = time.monotonic() + seconds
        while is_alive(here["pid"], here["started"]):
            if time.monotonic() > deadline:
                os.kill(here["pid"], signal.SIGKILL)
            with contextlib.suppress(ChildProcessError, OSError):
                os.waitpid(here["pid"], os.WNOHANG)  # ours, if we started it
            time.sleep(0.02)  # a process of somebody else has no event for us
        (self.folder / "server.json").unlink(missing_ok=True)

    def ask(self, method: str, path: str, body: Any = None, seconds: float = 30.0) -> Answer:
        """One request to the process with its own key: private routes answer only to that."""
        here = self.server
        if not here:
            raise EndpointError("The endpoint is not running. Start it first.")
        connection = http.client.HTTPConnection(here["host"], here["port"], timeout=seconds)
        try:
            content = None if body is None else json.dumps(body).encode()
            headers = {
                "x-layerloom-key": (self.folder / "key").read_text().strip(),
                "content-type": "application/json",
            }
            connection.request(method, path, content, headers)
            got = connection.getresponse()
            data = got.read()
            try:
                return Answer(got.status, json.loads(data))
            except ValueError:
                return Answer(got.status, {"error": "The endpoint's answer could not be read."})
        finally:
            connection.close()

    @property
    def log(self) -> str:
        file = self.folder / "log.txt"
        return file.read_text(errors="replace")[-20_000:] if file.exists() else ""

    # ---- changing it ----
    @contextlib.contextmanager
    def _locked(self, name: str) -> Iterator[None]:
        with open(self.folder / name, "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _change(self, change: Any) -> dict[str, Any]:
        """Writes endpoint.json: whole, durable, one writer at a time."""
        with self._locked("endpoint.lock"):
            settings = self.settings
            change(settings)
            write_durably(self.folder / "endpoint.json", settings)
            return settings

    def reload(self) -> None:
        """Tells the process what has changed; a process that is not there reads it when it
        starts.
        """
        if not self.is_running:
            return
        answer = self.ask("POST", "/private/reload")
        if answer.status != 200:
            raise EndpointError(
                f"The endpoint did not take the change: {answer.body.get('error', answer.status)}"
            )

    def add_version(
        self,
        file: Path,
        run: str,
        note: str = "",
        pack: Path | None = None,
        make_current: bool = True,
        maker: RunFolder | None = None,
    ) -> int:
        """A new version beside the old ones. It is loaded and tried before the first request comes
        to it; if it cannot be, nothing changes. `maker`: the run, whose network makes samples where
        its way does.
        """
        import hashlib

        from engine.files import write_bytes
        from engine.serve.sampling import keep_maker

        content = file.read_bytes()
        number = 0

        def add(settings: dict[str, Any]) -> None:
            nonlocal number
            number = 1 + max(
                (int(version["version"]) for version in settings["versions"]), default=0
            )
            live = [version for version in settings["versions"] if not version.get("retired")]
            for old in live[: max(0, len(live) + 1 - MOST_VERSIONS)]:
                if old["version"] not in (settings["current"], settings.get("previous")):
                    old["retired"] = True
            version: dict[str, Any] = {
                "version": number, "run": run, "note": note[:200], "file": f"versions/{number}.onnx", "sha": hashlib.sha256(content).hexdigest(),
                "bytes": len(content), "created": time.time(), "pack": str(pack) if pack else "",
            }  # fmt: skip
            (self.folder / "versions").mkdir(exist_ok=True)
            write_bytes(self.folder / version["file"], content)
            if maker is not None:
                version["maker"] = keep_maker(maker, self.folder / "versions" / str(number))
            settings["versions"].append(version)
            if not settings["current"]:
                settings["current"] = number

        before = self.settings
        self._change(add)
        try:
            self.reload()
        except EndpointError:
            self._change(
                lambda settings: settings.update(
                    versions=before["versions"], current=before["current"]
                )
            )
            raise
        if make_current:
            self.switch(number)
        return number

    def switch(self, version: int) -> None:
        """Another version from the next request on. Requests under way are answered by the version
        that let them in.
        """

        def change(settings: dict[str, Any]) -> None:
            known = [entry["version"] for entry in settings["versions"] if not entry.get("retired")]
            if version not in known:
                raise EndpointError(
                    f"There is no version {version}. There are: {', '.join(map(str, known))}."
                )
            if settings["current"] != version:
                settings["previous"], settings["current"] = settings["current"], version

        before = self.settings
        self._change(change)
        try:
            self.reload()
        except EndpointError:  # what answered until now goes on
            self._change(
                lambda now: now.update(current=before["current"], previous=before.get("previous"))
            )
            raise

    def roll_back(self) -> int:
        """The version before this one."""
        before = self.settings.get("previous")
        if not before:
            raise EndpointError("There is no version before this one.")
        self.switch(int(before))
        return int(before)

    def new_token(
        self, name: str = "", *, days: float | None = None, per_minute: int = 0
    ) -> tuple[str, Token]:
        """The secret is in no file: whoever loses it makes a new one."""
        secret, token = make_token(name, days=days, per_minute=per_minute)

        def add(settings: dict[str, Any]) -> None:
            settings["tokens"] = [
                entry for entry in settings["tokens"] if not Token(**entry).has_ended()
            ]
            if len(settings["tokens"]) >= MOST_TOKENS:
                raise EndpointError(
                    f"An endpoint has {MOST_TOKENS} tokens at most. Withdraw one that is no longer used."
                )
            settings["tokens"].append(token.as_json())

        self._change(add)
        self.reload()
        return secret, token

    def withdraw(self, token: str) -> None:
        def remove(settings: dict[str, Any]) -> None:
            left = [entry for entry in settings["tokens"] if entry["id"] != token]
            if len(left) == len(settings["tokens"]):
                raise EndpointError("There is no such token any more.")
            settings["tokens"] = left

        self._change(remove)
        self.reload()

    def limit(self, **limits: int) -> None:
        self._change(
            lambda settings: settings.update(limits={**settings.get("limits", {}), **limits})
        )
        self.reload()

    def delete(self) -> None:
        self.stop()
        grave = self.folder.with_name(f".{self.id}.{secrets.token_hex(3)}")
        os.replace(self.folder, grave)
        shutil.rmtree(grave, ignore_errors=True)

    # ---- looking at it ----
    def status(self) -> EndpointStatus:
        """For the page: everything but the hashes."""
        settings, counts = self.settings, None
        if self.is_running:
            with contextlib.suppress(OSError, http.client.HTTPException, EndpointError):
                answer = self.ask("GET", "/private/counts", seconds=2)
                counts = answer.body if answer.status == 200 else None
        return {
            "id": self.id, "name": settings["name"], "url": self.url, "running": self.is_running, "current": settings["current"], "previous": settings.get("previous"),
            "versions": [version_sent(version) for version in settings["versions"] if not version.get("retired")],
            "tokens": [Token(**entry).public for entry in settings["tokens"]], "counts": counts or read_json(self.folder / "counts.json"), "live": counts is not None,
        }  # fmt: skip


def version_sent(version: dict[str, Any]) -> VersionSent:
    return {
        "version": version["version"],
        "run": version.get("run"),
        "note": version.get("note"),
        "bytes": version.get("bytes"),
        "created": version.get("created"),
    }


def write_durably(file: Path, value: Any) -> None:
    part = file.with_name(f".{file.name}.{os.getpid()}.{secrets.token_hex(3)}.part")
    with open(part, "w", encoding="utf-8") as out:
        json.dump(value, out, allow_nan=False)
        out.flush()
        os.fsync(out.fileno())
    os.replace(part, file)


def last_line(text: str) -> str:
    lines = [line for line in text.strip().splitlines() if line.strip()]
    return lines[-1][:300] if lines else "nothing."


def folder_of(home: Path | str | None = None) -> Path:
    return data_home(home) / "endpoints"


def create(
    name: str,
    *,
    owner: str | None = None,
    home: Path | str | None = None,
    private: bool = False,
    idle: float | None = None,
) -> Endpoint:
    """An endpoint without a version yet. A private one answers only to its key."""
    folder = folder_of(home)
    here = folder / f"e{secrets.token_hex(6)}"
    settings = {
        "format": 1, "name": " ".join(name.split())[:80] or "endpoint", "owner": owner, "created": time.time(), "current": 0, "previous": None, "versions": [],
        "tokens": [], "limits": {}, "private": private, "idle": idle, "running": False,
    }  # fmt: skip
    with keeping("The endpoint", folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        here.mkdir(mode=0o700)
        handle = os.open(here / "key", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        os.write(handle, secrets.token_urlsafe(32).encode())
        os.close(handle)
        write_durably(here / "endpoint.json", settings)
    return Endpoint(here)


def open_endpoint(id: str, home: Path | str | None = None) -> Endpoint:
    """By its id. Ids are ours: nothing that a person typed becomes a path."""
    if not ID.fullmatch(id):
        raise NoEndpoint(f"There is no endpoint '{id[:40]}'.")
    return Endpoint(folder_of(home) / id)


def endpoints(
    owner: str | None = None, home: Path | str | None = None, private: bool = False
) -> list[Endpoint]:
    """All endpoints of an owner, newest first."""
    folder, listed = folder_of(home), []
    for here in folder.iterdir() if folder.exists() else ():
        if ID.fullmatch(here.name):
            with contextlib.suppress(NoEndpoint):
                endpoint = Endpoint(here)
                settings = endpoint.settings
                if settings.get("owner") == owner and bool(settings.get("private")) == private:
                    listed.append((settings["created"], endpoint))
    return [endpoint for _, endpoint in sorted(listed, key=lambda pair: -pair[0])]


def end_all(home: Path | str | None = None) -> int:
    """Ends every endpoint that runs, whoever it belongs to; how many there were."""
    folder, ended = folder_of(home), 0
    for here in folder.iterdir() if folder.exists() else ():
        if ID.fullmatch(here.name):
            with contextlib.suppress(NoEndpoint):
                endpoint = Endpoint(here)
                if endpoint.is_running:
                    endpoint.stop()
                    ended += 1
    return ended


def start_again(home: Path | str | None = None) -> None:
    """After a restart of the machine: endpoints that were running run again; private ones without a
    run are taken away.
    """
    folder = folder_of(home)
    for here in folder.iterdir() if folder.exists() else ():
        if ID.fullmatch(here.name):
            with contextlib.suppress(EndpointError, OSError):
                endpoint = Endpoint(here)
                settings = endpoint.settings
                if settings.get("private"):
                    run = str(settings.get("owner") or "").removeprefix("run ")
                    if (
                        not endpoint.is_running
                        and not (folder.parent / "runs" / run / "state.json").exists()
                    ):
                        endpoint.delete()  # its run was deleted
                elif settings.get("running") and settings["current"]:
                    endpoint.start()
