"""A bit that flips, a file that is cut, emptied, gone or of another form: in every file that a run
reads back, and in those that are read of it afterwards.

Left out are the rows of the curve: no run reads them, and a flipped bit is one wrong point. The log,
the signs of life and what a person noted are not read back either.
"""

from __future__ import annotations

import contextlib
import json
import re
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from engine.errors import Refusal
from engine.files import read_json
from engine.run.folder import OVER, State
from engine.run.record import read_live
from engine.run.run import Run, start
from tests.torture.calm import Calm, any_job, check_same, differences
from tests.torture.fault import Fault, Landed, Lost
from tests.torture.watched import end_well, kill, poll_status, wait_for_step

NOT_READ = re.compile(
    r"\.rows$|log\.txt|live\.bin|marks\.json|\.pipe$|\.part$|(end|exit)-\d|/control/"
)
# Without these a run cannot go on; without any other it can, and says what is missing.
NEEDED = re.compile(r"job\.json|network\.py|state\.json|choices\.json|/files/|/weights/")
TOLD = re.compile(r"damaged|changed since|cannot be read|set aside|missing|lost|not what|no longer")
BLAMES = re.compile(
    r"network or its data|mistake of ours|Traceback|\[Errno|ended with an error|Error:"
)
FORMS = (b"[]", b"{}", b"null", b'"text"', b"[{}]", b'{"checkpoints": {}}', b"\x00" * 64)
SECONDS = 45.0  # within which a damaged run has gone on or has ended


class Bits(Fault):
    name = "bits"
    does = "Flips a bit in a file of a run, or cuts, empties or removes it, then resumes or uses the run."
    loses = (
        "Other weights or answers without a word, whole checkpoints unused, a hang, a wrong cause."
    )
    slowest = "until it had ended"
    minutes = 4

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self.calm = Calm(home)
        self.copies = 0

    def attempt(self, chance: Random) -> Iterator[Landed]:
        job = self.job(chance)
        calm = self.calm.run(job)
        finished = start(job, folder=self.home)
        interrupted = self.interrupt(finished, chance.randint(15, 45))
        end_well(finished)
        check_same(finished.folder, calm)
        if interrupted:
            for file in self.read_files(interrupted, chance, 5):
                yield self.resume(interrupted, file, calm, chance)
        use, name = chance.choice([(evaluate, "evaluated"), (to_onnx, "exported")])
        expected = use(finished)
        if use(finished) != expected:  # it draws noise anew each time, so it is not compared
            expected = None
        for file in self.read_files(finished.folder, chance, 4):
            yield self.use(finished.folder, file, use, name, expected, chance)
        finished.delete()

    def job(self, chance: Random) -> dict[str, Any]:
        """Some keep the best weights of an early epoch, and some begin from the weights of another
        run.
        """
        job = any_job(chance, self.home)
        if job["plan"].get("stopping") and chance.random() < 0.6:
            job["plan"]["stopping"]["better"] = chance.choice(["min", "max"])
        if chance.random() < 0.3:
            sha = read_json(self.calm.run(job) / "weights.json")["sha256"]
            roles = job["plan"]["objective"]["roles"]
            job["plan"] = job["plan"] | {"begin_from": {role: {"sha": sha} for role in roles}}
        return job

    def interrupt(self, run: Run, step: int) -> Path | None:
        """A copy of its folder as it is between a death and the next attempt; None where it was
        quicker than we.
        """
        worker = wait_for_step(run, step)
        if worker is None or not kill(*worker[:2]):
            return None
        poll_status(run, lambda now: run.stated["state"] != State.RUNNING, "its death is heard of")
        copy = self.copy(run.folder)
        stated = read_json(copy / "state.json")
        return copy if stated["state"] == State.INTERRUPTED else None

    def copy(self, folder: Path) -> Path:
        self.copies += 1
        to = self.home / "runs" / f"copy{self.copies:06}"
        return Path(shutil.copytree(folder, to, ignore=shutil.ignore_patterns("*.pipe", "*.part")))

    def read_files(self, folder: Path, chance: Random, count: int) -> list[Path]:
        """Some of the files that are read of this run: its own by their names in the folder, those
        that it shares by where they lie.
        """
        own = [path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file()]
        plan = read_json(folder / "job.json")["plan"]
        begins = [f"weights/{begin['sha']}.safetensors" for begin in plan["begin_from"].values()]
        sha = plan["data"]["options"].get("file")
        data = [*(self.home / "files").rglob(f"{sha}*"), *(self.home / "files").rglob(f"{sha}*/*")]
        shared = [self.home / name for name in begins] + sorted(filter(Path.is_file, data))
        files = [path for path in [*own, *shared] if not NOT_READ.search(f"/{path}")]
        # The large ones count for as much as all the small ones together.
        weighty = [path for path in files if path.suffix == ".safetensors" or path.is_absolute()]
        return [chance.choice(chance.choice([files, weighty or files])) for _ in range(count)]

    def resume(self, interrupted: Path, file: Path, calm: Path, chance: Random) -> Landed:
        run = Run(self.home, self.copy(interrupted).name)
        kept = [entry["step"] for entry in run.checkpoints]
        target = run.folder / file  # an absolute one stays what it is
        began = time.monotonic()
        with damaged(target, chance) as how:
            if not run.state_file.exists():
                return Landed(f"{how}: gone from the list", 0.0)
            run.resume()
            with in_case(f"{how}, resumed"):
                poll_status(run, lambda now: now.state in OVER, "ends", SECONDS)
                whole = [step for step in kept if f"step-{step:010}" not in target.name]
                judge(run, calm, target, whole)
        run.delete()
        return Landed(f"{how}, and it was resumed", time.monotonic() - began)

    def use(
        self,
        finished: Path,
        file: Path,
        use: Callable[[Run], Any],
        name: str,
        expected: Any,
        chance: Random,
    ) -> Landed:
        run = Run(self.home, self.copy(finished).name)
        began = time.monotonic()
        with damaged(run.folder / file, chance) as how:
            try:
                answer = use(run)
                if expected is not None and answer != expected:
                    raise Lost(f"{how}, {name}: another answer, and nothing is said")
            except Refusal as why:
                if BLAMES.search(str(why)):
                    raise Lost(f"{how}, {name}: {why}") from None
        with contextlib.suppress(Refusal):
            run.delete()
        return Landed(f"{how}, and it was {name}", time.monotonic() - began)

    def close(self) -> None:
        self.calm.close()
        super().close()


@contextlib.contextmanager
def in_case(words: str) -> Iterator[None]:
    """What is lost meanwhile is said to be lost in this case."""
    try:
        yield
    except Lost as loss:
        raise Lost(f"{words}: {loss}") from None


@contextlib.contextmanager
def damaged(file: Path, chance: Random) -> Iterator[str]:
    """Breaks a file in place, says how, and mends it afterwards: other runs may share it."""
    content = file.read_bytes()
    how = chance.choices(["bit", "cut", "empty", "gone", "form"], [7, 1, 1, 1, 1])[0]
    place = chance.randrange(max(1, 8 * len(content)))
    name = re.sub(r"[0-9a-f]{30,}", "…", str(file.name))
    if how == "bit" and content:
        broken = bytearray(content)
        broken[place // 8] ^= 1 << place % 8
        file.write_bytes(broken)
        words = f"bit {place:,} of {name} flipped"
    elif how == "cut" and len(content) > 1:
        file.write_bytes(content[: max(1, place // 8)])
        words = f"{name} cut after {max(1, place // 8):,} bytes"
    elif how == "gone":
        file.unlink()
        words = f"{name} gone"
    elif how == "form":
        form = chance.choice(FORMS)
        file.write_bytes(form)
        words = f"{name} replaced with {form[:24]!r}"
    else:
        file.write_bytes(b"")
        words = f"{name} emptied"
    try:
        yield words
    finally:
        if file.parent.exists():
            file.write_bytes(content)


def judge(run: Run, calm: Path, file: Path, whole: list[int]) -> None:
    """Whether a run of which one file was damaged has ended as it should."""
    if run.state != State.FINISHED:
        if BLAMES.search(run.cause) or not run.cause.endswith("."):
            raise Lost(f"it is {run.state}: {run.cause}")
        if not NEEDED.search(str(file)):
            raise Lost(f"it need not have {run.state}: {run.cause}")
        return
    resumed = (read_live(run.folder) or {}).get("resumed", 0)
    if whole and resumed < min(whole):
        raise Lost(f"it began at step {resumed}, and the checkpoints of {whole} are whole")
    said = " ".join([run.cause, *(event["text"] for event in run.events)])
    lost = next(differences(run.folder, calm), None)
    if lost and not TOLD.search(said):
        raise Lost(f"nothing is said, and {lost}")


def evaluate(run: Run) -> Any:
    report = run.evaluate("validation")
    return json.dumps({name: report[name] for name in ("scores", "figures") if name in report})


def to_onnx(run: Run) -> Any:
    """The numbers in the file; what is said beside them has a time."""
    import onnx

    file = run.export_folder / "network.onnx"
    run.to_onnx(file)
    return [tensor.raw_data for tensor in onnx.load(file).graph.initializer]


ENTRY = Bits
