"""A race as Python and the pages see it: begin one, follow it, add to it, stop it, read its
verdict.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from engine.arena import classical
from engine.arena import folder as folders
from engine.arena.folder import Json, NoSuchRace, RaceError, Story
from engine.arena.standing import Asked, Verdict
from engine.errors import NotThere
from engine.files import write_durably
from engine.run.mailbox import leave_request, poke
from engine.settings import ROOT

MOST_CONTESTANTS = 60
NETWORK = "network"
_spare: subprocess.Popen[bytes] | None = None
_spare_lock = threading.Lock()


# ---- The process ----


def prepare() -> None:
    """Keeps a process ready that has imported scikit-learn, so that the next race begins at
    once.
    """
    global _spare
    with _spare_lock:
        if _spare is None or _spare.poll() is not None:
            _spare = _popen()


def _popen() -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "engine.arena.host"]
    # Libraries read how many threads they may have when they are imported.
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        env=folders.one_core(),
        start_new_session=True,
    )


def _begin(folder: Path) -> None:
    """Gives the folder to the process that is ready, or to a new one."""
    global _spare
    with _spare_lock:
        ready, _spare = _spare, None
    for process in [ready] if ready is not None and ready.poll() is None else []:
        if _hand(process, folder):
            return
    if not _hand(_popen(), folder):
        raise RaceError(
            "The process for the race could not be started. Is the disk full, or are there too many processes?"
        )


def _hand(process: subprocess.Popen[bytes], folder: Path) -> bool:
    line: IO[bytes] | None = process.stdin
    assert line is not None
    try:
        line.write(f"{folder}\n".encode())
        line.close()
    except OSError:
        return False
    threading.Thread(target=process.wait, daemon=True).start()  # no zombie is left behind
    return True


def ask(folder: Path, request: Json) -> None:
    """Leaves a request for the host and wakes it; starts one where none is alive."""
    if not leave_request(folder, request):
        _begin(folder)


# ---- A race ----


class Race:
    """One race. Every property reads what is true now."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.id = folder.name
        self._story = Story(folder)

    def __repr__(self) -> str:
        return f"<Race {self.id} '{self.story.asked.get('name', '')}': {self.state}>"

    @property
    def story(self) -> Story:
        self._story.read_on()
        return self._story

    @property
    def state(self) -> str:
        """waiting, racing, finished or stopped."""
        return self.story.state

    @property
    def scores(self) -> dict[str, float]:
        """Test scores by title once the race has finished, before that those on validation; best
        first.
        """
        story = self.story
        rivals = story.contestants.values()
        opened = any(rival.test for rival in rivals)
        scores = {
            rival.asked.title: result.score
            for rival in rivals
            if (result := rival.test if opened else rival.validation) and result.score is not None
        }
        return dict(sorted(scores.items(), key=lambda pair: -pair[1]))

    @property
    def verdict(self) -> Verdict | None:
        return self.story.verdict

    def as_json(self) -> Json:
        return self.story.standing().as_json()

    def contestant(self, name: str) -> folders.Contestant:
        """By its key, its entry's name or its title."""
        for rival in self.story.contestants.values():
            if name in (rival.key, rival.asked.entry, rival.asked.title):
                return rival
        raise NotThere(
            f"There is no contestant '{name}' in this race. There are: {', '.join(self.story.contestants)}."
        )

    def wait(self, seconds: float | None = None) -> Race:
        """Until it has finished and nothing more is asked of it. Raises TimeoutError after
        `seconds`.
        """
        deadline = None if seconds is None else time.monotonic() + seconds
        pause, looked = 0.01, time.monotonic()
        while not (self.story.over and not self._pending()):
            if deadline and time.monotonic() > deadline:
                raise TimeoutError(
                    f"The race is still {self._story.state} after {seconds:g} seconds."
                )
            if time.monotonic() - looked > 3:
                looked = time.monotonic()
                self.revive()
            # files have no event that a plain process could wait for; a look costs 0.1 ms
            time.sleep(pause)
            pause = min(0.1, pause * 1.5)
        return self

    def _pending(self) -> bool:
        with contextlib.suppress(FileNotFoundError):
            return any(file.suffix == ".json" for file in (self.folder / "control").iterdir())
        return False

    def revive(self) -> None:
        """A host that died is replaced; what it left half done begins again."""
        import fcntl

        with open(self.folder / "host.lock", "w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return  # alive
        # Between its start and its lock a new host looks dead: it is given time to import.
        begun = max(
            (self.folder / name).stat().st_mtime
            for name in ("race.json", "begun")
            if (self.folder / name).exists()
        )
        if time.time() - begun > 20 and not (self.story.over and not self._pending()):
            (self.folder / "begun").touch()
            _begin(self.folder)

    # ---- Asking ----

    def add(self, what: Any, **options: Any) -> str:
        """One more contestant while it runs or afterwards; gives its key."""
        asked, job = contestant(
            what, len(self.story.contestants) + 1, set(self.story.contestants), **options
        )
        if len(self._story.contestants) >= MOST_CONTESTANTS:
            raise RaceError(f"A race holds at most {MOST_CONTESTANTS} contestants.")
        if job is not None:
            write_durably(self.folder / "jobs" / f"{asked.key}.json", job)
        self._ask({"do": "add", "contestant": asked.as_json()})
        return asked.key

    def stop(self, who: str | None = None) -> None:
        """One contestant, or all that have not finished; what has finished stays and is judged."""
        if poke(self.folder / "control.pipe") or not self.story.over:
            self._ask({"do": "stop", "who": who})

    def again(self, who: str, minutes: float | None = None) -> None:
        self._ask({"do": "again", "who": who, "minutes": minutes})

    def grow(self, sizes: int = 6, repeats: int = 3) -> None:
        """Learning curves at several training sizes."""
        self._ask(
            {"do": "grow", "sizes": max(5, min(12, sizes)), "repeats": max(1, min(10, repeats))}
        )

    def _ask(self, request: Json) -> None:
        (self.folder / "begun").touch()
        ask(self.folder, request)

    def share(self, on: bool = True) -> None:
        """Whether everybody who has the link may look at it."""
        asked = folders.asked_of(self.folder)
        write_durably(self.folder / "race.json", {**asked, "shared": on})
        self._story.asked = {}

    def delete(self) -> None:
        import shutil

        if not self.story.over:
            raise RaceError("The race is still going; stop it first.")
        shutil.rmtree(self.folder, ignore_errors=True)

    # ---- Taking it away ----

    def report(self, file: Path | str) -> Path:
        """One HTML file that needs nothing else."""
        from engine.arena.report import html

        Path(file).write_text(html(self.story), encoding="utf-8")
        return Path(file)

    def to_sklearn_script(self, folder: Path | str, who: str | None = None) -> Path:
        """A script and its data that reproduce a classical contestant alone; the best where none is
        named.
        """
        from engine.arena.script import write

        return write(self.story, self.folder, Path(folder), who)


def contestant(
    what: Any, number: int, taken: set[str], **options: Any
) -> tuple[Asked, Json | None]:
    """From what a person named (an entry, a run, a job, or their JSON) to what the race keeps, and
    the job of a network.
    """
    job: Json | None = None
    if isinstance(what, str):
        what = {"kind": "classical", "entry": what}
    elif hasattr(what, "id") and hasattr(what, "weights"):
        what = {"kind": "run", "run": what.id, "title": what.name}
    elif isinstance(what, dict) and "source" in what:
        what = {"kind": "network", "job": what}
    if not isinstance(what, dict):
        raise RaceError(
            f"A contestant is the name of a classical model, a run or a job, not {type(what).__name__}."
        )
    asked: Json = {
        name: value
        for name, value in {**what, **options}.items()
        if name in ("kind", "entry", "options", "tune", "title", "run", "minutes", "job")
        and value is not None
    }
    kind = asked.setdefault("kind", "classical")
    if kind == "classical":
        entry = classical.find(str(asked.get("entry")))
        entry.settle(asked.get("options"))
        given = f"{entry.title}, tuned" if asked.get("tune") else entry.title
        base, asked["title"] = entry.name, str(asked.get("title") or given)[:80]
    elif kind == "run":
        base, asked["title"] = (
            f"run-{str(asked['run'])[:40]}",
            str(asked.get("title") or "Your network")[:80],
        )
    elif kind == "network":
        from engine.plan.job import read as read_job

        job = read_job(asked.pop("job", None)).as_json()
        base, asked["title"] = NETWORK, str(asked.get("title") or "Your network")[:80]
    else:
        raise RaceError(
            f"There are no contestants of kind '{str(kind)[:40]}'. There are classical, network and run."
        )
    key, count = base[:50], 2
    while key in taken:
        key, count = f"{base[:50]}-{count}", count + 1
    if key != base[:50] and kind == "classical" and asked.get("title") and not asked.get("tune"):
        asked["title"] = f"{asked['title']} {count - 1}"
    return Asked(key, **asked), job


def race(
    what: Any,
    against: Sequence[Any] | None = None,
    *,
    name: str = "",
    measure: str | None = None,
    folds: int = 0,
    seeds: int = 1,
    minutes: float = 10,
    folder: Path | str | None = None,
    owner: str | None = None,
    project: str | None = None,
    runs: Sequence[Any] = (),
    seed: int | None = None,
) -> Race:
    """Races a drawn network (a job), or only its data (a plan's `data`, or the name of a data set),
    against classical models.

    `against` names entries (see `engine.arena.classical.catalogue()`); left out, the usual ones for such
    data race. Returns at once.
    """
    job: Json | None = None
    if isinstance(what, str):
        data: Json = {"set": what}
        drawn = 0
    elif isinstance(what, dict) and "source" in what:
        job = what
        data, drawn = dict(what["plan"]["data"]), int(what["plan"].get("seed", 0))
        name = name or str(what.get("name", ""))
    elif isinstance(what, dict) and "set" in what:
        data, drawn = dict(what), 0
    else:
        raise RaceError(
            "Race a job (source and plan), the data of a plan, or the name of a data set."
        )
    data = {key: value for key, value in data.items() if key != "signature" and value is not None}
    if not data.get("set"):
        raise RaceError(
            "There are no rows to race on. Choose data on the Data page; "
            "networks that learn without data are compared on the Runs page."
        )
    if not 0 <= folds <= 20 or folds == 1 or not 1 <= seeds <= 20:
        raise RaceError("Folds are 0 (none) or 2 to 20, seeds 1 to 20.")
    entered: list[Asked] = []
    jobs: dict[str, Json] = {}
    taken: set[str] = set()
    for rival in [*([job] if job is not None else []), *runs, *(against or [])]:
        asked, its_job = contestant(rival, len(entered) + 1, taken)
        taken.add(asked.key)
        entered.append(asked)
        if its_job is not None:
            jobs[asked.key] = its_job
    if len(entered) > MOST_CONTESTANTS:
        raise RaceError(f"A race holds at most {MOST_CONTESTANTS} contestants.")
    place = folders.create(
        {
            "name": (name or str(data.get("set", "race")))[:120],
            "data": data,
            "seed": drawn if seed is None else seed,
            "measure": measure,
            "folds": folds,
            "seeds": seeds,
            "minutes": minutes,
            "owner": owner,
            "project": project,
            "contestants": [asked.as_json() for asked in entered],
            "usual": against is None,  # the host adds them: it knows the data
            "jobs": jobs,
            "shared": False,
        },
        folder,
    )
    _begin(place)
    return Race(place)


def open_race(race: str, folder: Path | str | None = None) -> Race:
    return Race(folders.place(race, folder))


def races(folder: Path | str | None = None, owner: str | None = None) -> list[Race]:
    """All races, the newest first."""
    opened = []
    base = folders.races_folder(folder)
    for place in sorted(base.iterdir(), reverse=True) if base.exists() else []:
        with contextlib.suppress(NoSuchRace, RaceError):
            asked = folders.asked_of(place)
            if owner is None or asked.get("owner") == owner:
                opened.append(Race(place))
    return opened
