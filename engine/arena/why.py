"""Why a contestant answers as it does: which columns it leans on, where two of them disagree. Each
in a process of its own, kept once made.

`python -m engine.arena.why` reads {"folder", "task", …} and prints one line of JSON. A classical
model is fitted again from its seed: the same model to the last bit, so nothing needs to be stored
that could be opened as code.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import warnings
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, NotRequired

import numpy as np
from typing_extensions import TypedDict

from engine import message as messages
from engine.arena import folder as folders
from engine.arena.folder import Contestant, Json, RaceError
from engine.arena.verdict import in_a_sentence
from engine.files import read_json, write_whole
from engine.message import Message
from engine.settings import ROOT

SAMPLE = 1000  # validation rows that are asked
REPEATS = 5
MOST_COLUMNS = 60
SHOWN = 60  # rows on which two disagree
BLOCKS = 8  # a picture is cut into so many blocks a side


def ask(folder: Path, task: str, seconds: float = 300, **options: Any) -> Json:
    """Does it in a process of its own, once; the answer is kept."""
    request = {"task": task, **options}
    name = hashlib.sha256(json.dumps(request, sort_keys=True).encode()).hexdigest()[:20]
    file = folder / "why" / f"{name}.json"
    if answer := read_json(file):
        return dict(answer)
    command = [sys.executable, "-m", "engine.arena.why"]
    try:
        done = subprocess.run(
            command,
            input=json.dumps({"folder": str(folder), **request}).encode(),
            capture_output=True,
            cwd=ROOT,
            env=folders.one_core(),
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise RaceError(
            f"This took longer than {seconds:.0f} seconds and was ended. Ask it of fewer contestants."
        ) from None
    lines = done.stdout.decode(errors="replace").strip().splitlines()
    message = messages.read(lines[-1]) if lines else None
    if message is None:
        with open(folder / "race.log", "ab") as log:
            log.write(done.stderr[-20000:])
        raise RaceError(
            "The process that was to find out ended without an answer. race.log has the details."
        )
    answer = message.answer_or(RaceError)
    file.parent.mkdir(exist_ok=True)
    write_whole(file, answer)
    return dict(answer)


# ---- In the process ----


def main() -> int:
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    warnings.simplefilter("ignore")
    from engine.arena.track import finite

    try:
        request = json.loads(sys.stdin.buffer.read())
        folder = Path(request.pop("folder"))
        task = request.pop("task")
        find_out = importance if task == "importance" else disagree
        message = Message("answer", answer=finite(find_out(folder, **request)))
    except (RaceError, LookupError) as why:
        message = Message("refusal", str(why))
    print(messages.written(message), end="", file=out, flush=True)
    return 0


def opened(folder: Path) -> tuple[folders.Story, Any]:
    from engine.arena.track import open_track

    story = folders.read(folder)
    return story, open_track(folder, story.asked)[0]


def asker(contestant: Contestant, track: Any) -> Callable[[Any, np.ndarray], np.ndarray]:
    """A function from (raw data, rows) to what this contestant says of them."""
    if contestant.asked.is_network:
        from engine.arena.network import as_said, batched
        from engine.run.run import Run
        from engine.trained.opened import open_trained

        trained = open_trained(Run(track.home, str(contestant.run)).folder, with_data=True)

        def network(raw: Any, rows: np.ndarray) -> np.ndarray:
            return as_said(
                trained,
                track,
                batched(
                    trained,
                    trained.data.prepare(raw, rows),
                    len(rows),
                    trained.data.recipe.whole(raw),
                ),
            ).value

        return network
    from engine.arena import classical
    from engine.arena.classical.inputs import Inputs
    from engine.arena.worker import learn

    done = learn(
        classical.find(str(contestant.asked.entry)),
        contestant.options,
        track,
        track.inputs.train,
        track.rows["validation"],
        track.seed,
        None,
    )
    shape = track.inputs

    def model(raw: Any, rows: np.ndarray) -> np.ndarray:
        inputs = Inputs(raw, track.inputs.train)
        inputs.__dict__["empty"] = shape.empty  # the columns that the model knows
        return done.said(done.prepare(inputs.x(rows))).value

    return model


class ScoreFall(TypedDict):
    mean: float
    spread: float | None  # nothing where it cannot be told


class LeansOn(TypedDict):
    who: str
    title: str
    score: float | None
    falls: list[ScoreFall]  # of each piece, in their order


class Saliency(TypedDict):
    """Where a small change moves its answer."""

    who: str
    title: str
    picture: list[list[float]]


class ImportanceFound(TypedDict):
    """Which pieces of a row each contestant leans on."""

    rows: int
    repeats: int
    pieces: list[str]
    of: list[LeansOn]
    grid: NotRequired[list[int]]  # of pictures: the pieces lie so
    saliency: NotRequired[list[Saliency]]


class DiffersOn(TypedDict):
    """A test row on which two say different things."""

    row: int
    truth: str | float | list[Any]
    first: str | float | list[Any]
    second: str | float | list[Any]
    holds: str | list[Any]
    first_right: bool | None
    second_right: bool | None


class DisagreementFound(TypedDict):
    titles: list[str]
    named: NotRequired[list[str]]  # in a sentence; answers of before have none
    count: int
    of: int
    counts: dict[str, int]  # of classes: both, first, second, neither right
    rows: list[DiffersOn]
    kind: str
    columns: list[str]


def importance(folder: Path, who: list[str]) -> ImportanceFound:
    """How much the score falls when one column's values are dealt out anew among the rows: the same
    rows and deals for all.
    """
    story, track = opened(folder)
    rng = np.random.default_rng(0)
    rows = track.rows["validation"]
    rows = np.sort(rng.permutation(rows)[:SAMPLE])
    raw, truth = track.inputs.raw, track.inputs.y(rows)
    deals = [rng.permutation(len(rows)) for _ in range(REPEATS)]
    parts = pieces(track)
    measured: list[LeansOn] = []
    for key in who:
        contestant = story.contestants.get(key)
        if contestant is None or not contestant.done:
            continue
        say = asker(contestant, track)
        small = replace(
            raw, columns={name: column.take(rows) for name, column in raw.columns.items()}
        )
        every = np.arange(len(rows))
        whole = track.measure.of(truth, say(small, every).reshape(truth.shape))
        falls: list[ScoreFall] = []
        for _, column, mask in parts:
            fall = []
            for deal in deals:
                values = small.columns[column].values.copy()
                lengths = small.columns[column].lengths
                if mask is None:
                    values = values[deal]
                    lengths = None if lengths is None else lengths[deal]
                else:
                    values[:, mask] = values[deal][:, mask]
                dealt = replace(
                    small,
                    columns={
                        **small.columns,
                        column: replace(small.columns[column], values=values, lengths=lengths),
                    },
                )
                fall.append(whole - track.measure.of(truth, say(dealt, every).reshape(truth.shape)))
            falls.append({"mean": float(np.mean(fall)), "spread": float(np.std(fall, ddof=1))})
        title = contestant.asked.title
        measured.append({"who": key, "title": title, "score": whole, "falls": falls})
    answer: ImportanceFound = {
        "rows": len(rows),
        "repeats": REPEATS,
        "pieces": [name for name, _, _ in parts],
        "of": measured,
    }
    if track.inputs.kind == "image":
        answer["grid"] = [min(BLOCKS, size) for size in raw.columns[raw.inputs[0]].values.shape[2:]]
        answer["saliency"] = [
            saliency(story.contestants[key], track, rows)
            for key in who
            if key in story.contestants and story.contestants[key].run
        ]
    return answer


def pieces(track: Any) -> list[tuple[str, str, Any]]:
    """What is dealt out at once: a column, a block of a picture, a stretch of a series. (its name,
    its column, a mask of its values)
    """
    inputs, raw = track.inputs, track.inputs.raw
    if inputs.kind in ("table", "text"):
        return [(name, name, None) for name in raw.inputs if raw.columns[name].type != "id"][
            :MOST_COLUMNS
        ]
    listed: list[tuple[str, str, Any]] = []
    for name in raw.inputs:
        shape = raw.columns[name].values.shape[1:]
        if inputs.kind == "image":
            rows, columns = (
                np.array_split(np.arange(size), min(BLOCKS, size)) for size in shape[1:]
            )
            for r in rows:
                for c in columns:
                    mask = np.zeros(shape, bool)
                    mask[:, r[0] : r[-1] + 1, c[0] : c[-1] + 1] = True
                    where = f"rows {r[0] + 1} to {r[-1] + 1}, columns {c[0] + 1} to {c[-1] + 1}"
                    listed.append((where, name, mask))
        else:
            for part in np.array_split(np.arange(shape[0]), min(10, shape[0])):
                mask = np.zeros(shape, bool)  # (steps, channels)
                mask[part[0] : part[-1] + 1] = True
                listed.append((f"steps {part[0] + 1} to {part[-1] + 1}", name, mask))
    return listed


def saliency(contestant: Contestant, track: Any, rows: np.ndarray) -> Saliency:
    """Where a small change of a pixel moves the network's answer most, averaged over these rows."""
    import torch

    from engine.run.run import Run
    from engine.trained.opened import open_trained

    trained = open_trained(Run(track.home, str(contestant.run)).folder, with_data=True)
    fields = trained.data.prepare(track.inputs.raw, rows[:200])
    net = trained.nets[trained.asked]
    batch = {
        name: torch.from_numpy(np.ascontiguousarray(values)) for name, values in fields.items()
    }
    batch = {
        name: value.float() / 255.0 if value.dtype == torch.uint8 else value
        for name, value in batch.items()
    }
    picture = batch["image"].requires_grad_(True)
    out = net({**batch, "image": picture})
    out = next(iter(out.values())) if isinstance(out, dict) else out
    out.max(dim=1).values.sum().backward() if out.ndim > 1 else out.sum().backward()
    assert picture.grad is not None
    return {
        "who": contestant.key,
        "title": contestant.asked.title,
        "picture": np.round(picture.grad.abs().mean(dim=(0, 1)).numpy(), 6).tolist(),
    }


def disagree(folder: Path, first: str, second: str) -> DisagreementFound:
    """The test rows on which two say different things (numbers: on which they differ most), with
    what the rows hold.
    """
    story, track = opened(folder)
    if not story.opened:
        raise RaceError("The test part has not been opened yet. Wait until the race has finished.")
    answers = [folders.read_said(folder, key) for key in (first, second)]
    if not all("test" in arrays for arrays in answers):
        raise RaceError("One of the two has not finished, so they cannot be compared.")
    rows, truth = track.rows["test"], track.y("test")
    a, b = (arrays["test"].reshape(truth.shape) for arrays in answers)
    if track.classes:
        apart = np.flatnonzero(a != b)
        sure = [
            arrays["test_probability"].max(axis=1)
            if "test_probability" in arrays
            else np.ones(len(a))
            for arrays in answers
        ]
        order = apart[np.argsort(-(sure[0] + sure[1])[apart], kind="stable")]
        counts = {
            "both": int(np.sum((a == truth) & (b == truth))),
            "first": int(np.sum((a == truth) & (b != truth))),
            "second": int(np.sum((a != truth) & (b == truth))),
            "neither": int(np.sum((a != truth) & (b != truth))),
        }
    else:
        gap = np.abs(a - b).reshape(len(a), -1).mean(axis=1)
        order, counts = np.argsort(-gap), {}
        apart = order
    raw, classes = track.inputs.raw, track.classes
    shown = order[:SHOWN]

    def word(values: np.ndarray, k: int) -> Any:
        return classes[int(values[k])] if classes else np.round(values[k], 4).tolist()

    contents = preview(track, rows[shown])
    listed: list[DiffersOn] = [
        {"row": int(rows[k]), "truth": word(truth, k), "first": word(a, k), "second": word(b, k), "holds": contents[place],
         "first_right": bool(a[k] == truth[k]) if classes else None, "second_right": bool(b[k] == truth[k]) if classes else None}
        for place, k in enumerate(shown)
    ]  # fmt: skip
    pair = [story.contestants[key].asked for key in (first, second)]
    return {
        "titles": [asked.title for asked in pair],
        "named": [in_a_sentence(asked.title, asked.is_network) for asked in pair],
        "count": len(apart),
        "of": len(rows),
        "counts": counts,
        "rows": listed,
        "kind": track.inputs.kind,
        "columns": list(raw.inputs)[:12],
    }  # fmt: skip


def preview(track: Any, rows: np.ndarray) -> list[Any]:
    """What rows hold, small enough to show."""
    raw, kind = track.inputs.raw, track.inputs.kind
    if kind == "table":
        columns = [raw.columns[name].take(rows).words() for name in raw.inputs[:12]]
        return [
            [None if column[k] is None else str(column[k])[:80] for column in columns]
            for k in range(len(rows))
        ]
    values = raw.array(rows)
    if kind == "text":
        return [str(value)[:400] for value in values]
    if kind == "image":
        grey = values.astype(np.float32).mean(axis=1)
        step = max(1, max(grey.shape[1:]) // 32)
        grey = grey[:, ::step, ::step]
        low, high = grey.min(), grey.max()
        return (255 * (grey - low) / max(1e-9, high - low)).astype(int).tolist()
    if kind == "series" and values.ndim == 2:  # sounds: too many samples for a small picture
        values = values[:, :: max(1, values.shape[1] // 200)]
    return np.round(
        values.reshape(*values.shape[:2], -1)[:, :200, 0], 3
    ).tolist()  # the first channel


if __name__ == "__main__":
    sys.exit(main())
