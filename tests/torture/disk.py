"""A disk that is full: at any moment of a run, of a start, of an upload, of an edit."""

from __future__ import annotations

import contextlib
import hashlib
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from builder.document.documents import CannotSave, Documents
from engine.errors import Refusal
from engine.reading.reader import read_stored
from engine.reading.store import Store
from engine.run.folder import OVER
from engine.run.run import Run, start
from tests.torture.calm import Calm, any_job, check_same
from tests.torture.fault import Fault, Landed, Lost, NotPossible
from tests.torture.watched import end_well, poll_status, wait_for_step

SIZE = 64  # megabytes of the disk
OWNER = "somebody"


class Disk(Fault):
    name = "disk"
    does = "Fills a small disk while a run trains, and meanwhile starts, notes, uploads, reads and edits."
    loses = (
        "Other bits, an acknowledged note, file or edit that is gone, an error that is not ours."
    )
    slowest = "until it went on with room"
    minutes = 2.5

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}m", "tmpfs", str(home)]
        done = subprocess.run(mount, capture_output=True, text=True, check=False)
        if done.returncode:
            raise NotPossible(f"a small file system cannot be mounted: {done.stderr.strip()}")
        self.calm = Calm(home)
        self.documents = Documents(home / "projects")
        self.project = self.documents.create(OWNER, {"format": 1, "name": "0", "networks": {}})
        self.named = "0"
        table = b"a,b\n" + b"1,2\n3,4\n" * 20_000
        self.table = Store(home / "files").add("everybody", "some.csv", table).sha
        self.short = any_job(Random(0), home, tempo=None, steps=3)

    def attempt(self, chance: Random) -> Iterator[Landed]:
        job = any_job(chance, self.home)
        calm = self.calm.run(job)
        run = start(job, folder=self.home)
        for _ in range(chance.randint(1, 2)):
            at = run.status.live.get("step", 0) + chance.randint(1, 20)
            if at > job["plan"]["steps"] - 5 or wait_for_step(run, at) is None:
                break
            ballast = self.fill(chance.choice([0, 0, 4096, 16_384, 65_536]))
            try:
                until = time.monotonic() + chance.uniform(0.3, 2.0)
                acts = chance.sample([*ACTS], chance.randint(1, len(ACTS)))
                acknowledged = [self.act(ACTS[name], name, run, chance) for name in acts]
                time.sleep(max(0.0, until - time.monotonic()))
                if run.state in OVER and run.state != "finished":
                    raise Lost(f"the run ended {run.state}: {run.cause}")
            finally:
                ballast.unlink()
            began = time.monotonic()
            for is_kept in filter(None, acknowledged):
                if lost := is_kept():
                    raise Lost(f"acknowledged on a full disk, and lost: {lost}")
            poll_status(run, lambda now: now.state in ("running", *OVER), "goes on with room")
            yield Landed(
                f"a full disk at step {at}, and {', '.join(acts)}", time.monotonic() - began
            )
        end_well(run)
        check_same(run.folder, calm)
        run.delete()

    def fill(self, left: int) -> Path:
        """Writes until there is no room, and gives a little of it back."""
        ballast = self.home / "ballast"
        with contextlib.suppress(OSError), open(ballast, "wb", buffering=0) as file:
            for size in (2**20, 4096):
                with contextlib.suppress(OSError):
                    while file.write(bytes(size)) == size:
                        pass
            file.truncate(max(0, file.tell() - left))
        return ballast

    def act(self, act: Act, name: str, run: Run, chance: Random) -> Check | None:
        """Does it; whether it is still there is asked later. None where it was refused in words."""
        try:
            return act(self, run, chance)
        except (Refusal, CannotSave) as why:
            if "disk" not in str(why) and "room" not in str(why):
                raise Lost(f"{name} on a full disk says: {why}") from None
            return None
        except Exception as error:
            raise Lost(f"{name} on a full disk raises {type(error).__name__}: {error}") from None

    def note(self, run: Run, chance: Random) -> Check:
        text = f"a note {chance.random()}"
        run.mark(note=text)
        return lambda: "" if run.marks.get("note") == text else f"the note, now {run.marks}"

    def begin(self, run: Run, chance: Random) -> Check:
        other = start(self.short, folder=self.home)

        def is_kept() -> str:
            end_well(other)
            other.delete()
            return ""

        return is_kept

    def upload(self, run: Run, chance: Random) -> Check:
        body = chance.randbytes(chance.choice([100, 5_000, 100_000]))
        store = Store(self.home / "files")
        stored = store.add(OWNER, "some.csv", body)

        def is_kept() -> str:
            content = store.path(stored.sha).read_bytes()
            listed = stored.sha in [entry.sha for entry in store.files(OWNER)]
            whole = hashlib.sha256(content).hexdigest() == stored.sha
            store.remove(OWNER, stored.sha)
            return "" if listed and whole else "the file"

        return is_kept

    def read(self, run: Run, chance: Random) -> Check:
        found = read_stored(
            self.home / "files", self.table, "some.csv", {"header": chance.random()}
        )
        return lambda: "" if len(found.columns) == 2 else "a column"

    def edit(self, run: Run, chance: Random) -> Check:
        name = f"{chance.random()}"
        self.documents.put(OWNER, self.project, [{"path": ["name"], "value": name}])
        self.named = name

        def is_kept() -> str:
            fresh = Documents(self.home / "projects").open(OWNER, self.project).document
            return "" if fresh["name"] == self.named else f"the edit {self.named}: {fresh}"

        return is_kept

    def close(self) -> None:
        self.calm.close()
        super().close()
        subprocess.run(["umount", "-l", str(self.home)], capture_output=True, check=False)


Check = Callable[[], str]
Act = Callable[[Disk, Run, Random], Check]
ACTS: dict[str, Act] = {
    "a note": Disk.note,
    "a start": Disk.begin,
    "an upload": Disk.upload,
    "a reading": Disk.read,
    "an edit": Disk.edit,
}
ENTRY = Disk
