"""Mutants of every format that a person can open: a small good file, damaged by the numbers of a
seed. Each must end in a result or in a sentence of ours, in bounded time and memory.

`python -m tests.mutants "some.csv" 17` opens one and says how it ended.
"""

from __future__ import annotations

import base64
import bz2
import contextlib
import functools
import gc
import gzip
import hashlib
import io
import json
import lzma
import os
import random
import re
import resource
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import traceback
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np

from engine.errors import speaks_of_memory
from engine.reading.limited import Limits, ended_by
from tests.house import ROOT
from tests.reading import examples

DATA = "engine.reading.file:read_into"
PROJECT = "builder.ui.app.foreign:read_into"
Change = Callable[[random.Random, bytes], bytes]


# ---- good files ----------------------------------------------------------------------------------
def arff() -> bytes:
    head = b"@relation r\n@attribute amount numeric\n@attribute 'the colour' {red,green}\n@data\n"
    return head + b"".join(b"%d.5,%s\n" % (k, b"red" if k % 3 else b"green") for k in range(20))


def fasttext() -> bytes:
    return b"".join(
        b"__label__%c the match of day %d was long\n" % (97 + k % 2, k) for k in range(20)
    )


def labels_in_front() -> bytes:
    return b"".join(b"%d what is the number of the day %d please\n" % (k % 3, k) for k in range(40))


def aligned() -> bytes:
    return b"name     size   colour\n" + b"".join(b"n%-8d%-7d%s\n" % (k, k * k, b"red") for k in range(20))  # fmt: skip


def array() -> bytes:
    out = io.BytesIO()
    np.save(out, np.arange(20.0).reshape(10, 2))
    return out.getvalue()


def json_list() -> bytes:
    return b"[" + examples.json_lines().replace(b"\n", b",\n") + b"]"


def pictures_with_table() -> bytes:
    members = {f"images/{k}.png": examples.picture(20 * k) for k in range(6)}
    rows = b"".join(b"%d.png,%c\n" % (k, 97 + k % 2) for k in range(6))
    return examples.zipped({**members, "labels.csv": b"file,species\n" + rows})


@functools.cache
def document() -> dict[str, Any]:
    from builder import template

    return dict(template("moons-mlp").document)


def project() -> bytes:
    return json.dumps(document(), indent=1).encode()


def weights() -> bytes:
    from engine.export.reopen import write_safetensors

    ones = np.ones((3, 4), np.float32)
    return write_safetensors({"network/layer.weight": ones, "network/layer.bias": ones[0]})


def bundle(held: bytes | None = None, drawing: dict[str, Any] | None = None) -> bytes:
    held = weights() if held is None else held
    sha = hashlib.sha256(held).hexdigest()
    drawing = {**(drawing or document()), "weights": {"network": {"sha": sha}}}
    body = json.dumps(drawing).encode()
    return examples.zipped({"project.json": body, f"weights/{sha}.safetensors": held})


def network(texts: dict[str, str] | None = None) -> bytes:
    """An ONNX file as ours are: the drawing and the way back to the weights in its metadata."""
    from onnx import TensorProto, helper, numpy_helper

    held = numpy_helper.from_array(np.ones((2, 3), np.float32), "w1")
    ports = [helper.make_tensor_value_info(n, TensorProto.FLOAT, ["batch", s]) for n, s in (("x", 2), ("y", 3))]  # fmt: skip
    graph = helper.make_graph([helper.make_node("MatMul", ["x", "w1"], ["y"])], "g", ports[:1], ports[1:], [held])  # fmt: skip
    model = helper.make_model(graph)
    places = json.dumps({"map": {"layer.weight": ["w1", True]}, "rest": ""})
    good = {"layerloom": json.dumps(document()), "layerloom.network": "network", "layerloom.weights": places}  # fmt: skip
    for key, value in (texts or good).items():
        model.metadata_props.add(key=key, value=value)
    body: bytes = model.SerializeToString(deterministic=True)
    return body


GOOD: dict[str, Callable[[], bytes]] = {
    "project.json": project,
    "bundle.zip": bundle,
    "network.onnx": network,
    **{example.name: example.make for some in examples.EXAMPLES.values() for example in some},
    "some.arff": arff,
    "fasttext.txt": fasttext,
    "labels.txt": labels_in_front,
    "aligned.txt": aligned,
    "some.npy": array,
    "list.json": json_list,
    "named.zip": pictures_with_table,
    "wide.csv": lambda: examples.csv().decode().encode("utf-16"),
}
KINDS = tuple(GOOD)
REFUSED = {"some.npy"}  # whole as they are: one array alone says not what is to be predicted


@functools.cache
def good(kind: str) -> bytes:
    return GOOD[kind]()


# ---- damage --------------------------------------------------------------------------------------
def place(rng: random.Random, body: bytes) -> tuple[int, int]:
    """A piece of a body: mostly short, anywhere, more often where headers are."""
    start = rng.randrange(len(body) + 1)
    if rng.random() < 0.3:
        start = min(start, rng.randrange(200)) if rng.random() < 0.5 else max(0, len(body) - 1 - rng.randrange(200))  # fmt: skip
    return start, min(len(body), start + int(2 ** rng.uniform(0, 9)))


def flipped(rng: random.Random, body: bytes) -> bytes:
    changed = bytearray(body)
    for _ in range(rng.choice((1, 1, 1, 2, 8, 64))):
        if changed:
            start, _ = place(rng, body)
            changed[min(start, len(body) - 1)] ^= 1 << rng.randrange(8)
    return bytes(changed)


def cut(rng: random.Random, body: bytes) -> bytes:
    start, _ = place(rng, body)
    return body[:start] if rng.random() < 0.8 else body[start:]


def doubled(rng: random.Random, body: bytes) -> bytes:
    start, end = place(rng, body)
    return body[:end] + body[start:end] * rng.choice((1, 1, 2, 50)) + body[end:]


def without(rng: random.Random, body: bytes) -> bytes:
    start, end = place(rng, body)
    return body[:start] + body[end:]


def swapped(rng: random.Random, body: bytes) -> bytes:
    (a, b), (c, d) = sorted((place(rng, body), place(rng, body)))
    return body[:a] + body[c:d] + body[b:c] + body[a:b] + body[max(b, d) :]


def overwritten(rng: random.Random, body: bytes) -> bytes:
    start, end = place(rng, body)
    filling = rng.choice((b"\x00", b"\xff", b" ", b"A"))
    new = rng.randbytes(end - start) if rng.random() < 0.4 else filling * (end - start)
    return body[:start] + new + body[end:]


LENGTHS = (0, 1, 255, 2**16 - 1, 2**31 - 1, 2**31, 2**32 - 1, 2**63 - 1, 2**64 - 1)


def wrong_length(rng: random.Random, body: bytes) -> bytes:
    """A number of some bytes somewhere becomes one that promises too much, or too little."""
    start, _ = place(rng, body)
    size = rng.choice((1, 2, 4, 8))
    number = rng.choice(LENGTHS) % 256**size
    return (
        body[:start] + number.to_bytes(size, rng.choice(("little", "big"))) + body[start + size :]
    )


def wrong_member(rng: random.Random, body: bytes) -> bytes:
    """One fact of a zip's list of members lies: its method, size, place or name."""
    entries = [match.start() for match in re.finditer(b"PK\x01\x02|PK\x03\x04", body)]
    if not entries:
        return flipped(rng, body)
    start, offset = rng.choice(entries), rng.randrange(4, 46)
    return wrong_length_at(rng, body, start + offset)


def wrong_length_at(rng: random.Random, body: bytes, start: int) -> bytes:
    size = rng.choice((1, 2, 4))
    number = rng.choice((*LENGTHS, rng.getrandbits(32))) % 256**size
    return body[:start] + number.to_bytes(size, "little") + body[start + size :]


TOKENS = (
    b'"', b"'", b"\x00", b"\n", b"\r", b"\r\n", b",", b";", b"\t", b"|", b" ", b"1e999", b"-", b"nan", b"inf", b"?", b"9" * 400,
    b"\xff", b"\xc3", "ä€😀".encode(), "\u202e\u200b".encode(), b"[" * 50, b'{"a":' * 50, b"@data\n", b"@attribute x {", b"__label__",
    b"<script>", b"#", b"%", b"\\", b"0x10", b"1.234.567,89", b"99999-99-99", b"2024-02-30", b"12:61", b"\x1b[31m", b"\n\n\n", b"true", b"null",
    b"a" * 5000, b":", b"\xef\xbb\xbf", b"\xff\xfe", b"PK\x03\x04", b"=1+1",
)  # fmt: skip


def peppered(rng: random.Random, body: bytes) -> bytes:
    """Marks that mean something to a reader of texts, where they do not belong."""
    for _ in range(rng.choice((1, 1, 3, 20))):
        start, end = place(rng, body)
        body = body[:start] + rng.choice(TOKENS) + body[rng.choice((start, end)) :]
    return body


def crossed(rng: random.Random, body: bytes) -> bytes:
    """Its beginning, and the end of another format."""
    other = good(rng.choice(KINDS))
    return body[: place(rng, body)[1]] + other[place(rng, other)[0] :]


BYTES: tuple[Change, ...] = (
    flipped, flipped, cut, doubled, without, swapped, overwritten, wrong_length, wrong_length, peppered, peppered, crossed,
)  # fmt: skip

ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 1.5, -0.0, 10**30, 2**63, 1e308, -1e308, "", "x", "x" * 300, "\u202e\x00", "../../x", "nan", [], {}, [[]],
    {"a": {}}, [1, 2, 3], ["a"], [None], {"": None}, {"type": {}}, [{}],
)  # fmt: skip


def places_of(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield at
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()  # fmt: skip
    for key, part in inner:
        yield from places_of(part, (*at, key))


def changed_json(rng: random.Random, value: Any) -> Any:
    """JSON that is JSON, with some values that nobody expects there."""
    value = json.loads(json.dumps(value))
    for _ in range(rng.choice((1, 1, 1, 2, 5))):
        spots = [*places_of(value)]
        at = rng.choice(spots[:30] if rng.random() < 0.3 else spots)
        odd = json.loads(json.dumps(rng.choice(ODD)))
        if not at:
            continue
        parent = functools.reduce(lambda inner, key: inner[key], at[:-1], value)
        how = rng.random()
        if how < 0.6:
            parent[at[-1]] = odd
        elif how < 0.75:
            del parent[at[-1]]
        elif how < 0.9:  # what stands elsewhere
            other = functools.reduce(lambda inner, key: inner[key], rng.choice(spots), value)
            parent[at[-1]] = json.loads(json.dumps(other))
        elif isinstance(parent, dict):
            parent[str(odd)[:60] if odd is not None else "more"] = parent.pop(at[-1])
    return value


def json_inside(rng: random.Random, body: bytes) -> bytes:
    return json.dumps(changed_json(rng, json.loads(body))).encode()


def bundle_inside(rng: random.Random, body: bytes) -> bytes:
    """A bundle whose zip and hashes are good, and whose drawing or weights are not."""
    if rng.random() < 0.6:
        return bundle(drawing=changed_json(rng, document()) or {})
    return bundle(held=rng.choice((*BYTES, safetensors_inside))(rng, weights()))


def safetensors_inside(rng: random.Random, body: bytes) -> bytes:
    (size,) = struct.unpack("<Q", body[:8])
    header = json.dumps(changed_json(rng, json.loads(body[8 : 8 + size]))).encode()
    return struct.pack("<Q", len(header)) + header + body[8 + size :]


def onnx_inside(rng: random.Random, body: bytes) -> bytes:
    """An ONNX file that is one, and says odd things of itself."""
    places: Any = {"map": {"layer.weight": ["w1", True]}, "rest": ""}
    if rng.random() < 0.5:
        places["rest"] = base64.b64encode(rng.choice(BYTES)(rng, weights())).decode()
    texts = {"layerloom": json.dumps(document()), "layerloom.network": "network"}
    if rng.random() < 0.5:
        texts["layerloom"] = json.dumps(changed_json(rng, document()))
    else:
        places = changed_json(rng, places)
    texts["layerloom.weights"] = json.dumps(places)
    texts.pop(rng.choice([*texts, "", "", ""]), None)
    return network(texts)


def member_inside(rng: random.Random, body: bytes) -> bytes:
    """A good zip, one member of which is not."""
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = rng.choice([*members])
    members[name] = rng.choice(BYTES)(rng, members[name])
    return examples.zipped(members, rng.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)))


PACKERS: dict[str, tuple[Callable[[bytes], bytes], Callable[[bytes], bytes]]] = {
    ".gz": (gzip.decompress, lambda body: gzip.compress(body, mtime=0)),
    ".bz2": (bz2.decompress, bz2.compress),
    ".xz": (lzma.decompress, lzma.compress),
}


def packed_inside(rng: random.Random, body: bytes) -> bytes:
    """Packed well, what was damaged before."""
    unpack, pack = next(pair for ending, pair in PACKERS.items() if unpacks(pair[0], body))
    return pack(rng.choice(BYTES)(rng, unpack(body)))


def unpacks(unpack: Callable[[bytes], bytes], body: bytes) -> bool:
    try:
        return bool(unpack(body))
    except (OSError, lzma.LZMAError):
        return False


def changes(kind: str) -> tuple[Change, ...]:
    """What can be done to a file of this kind: as many to its inside as to its bytes."""
    body = good(kind)
    inside: tuple[Change, ...] = ()
    if kind == "project.json":
        inside = (json_inside,)
    elif kind == "bundle.zip":
        inside = (bundle_inside, bundle_inside, bundle_inside, member_inside, wrong_member)
    elif kind == "network.onnx":
        inside = (onnx_inside,)
    elif body.startswith(b"PK"):
        inside = (member_inside, member_inside, wrong_member)
    elif Path(kind).suffix in PACKERS:
        inside = (packed_inside,)
    elif kind == "list.json":
        inside = (json_inside,)
    return (*BYTES, *inside * (len(BYTES) // max(1, len(inside))))


@dataclass(frozen=True)
class Mutant:
    kind: str
    number: int
    name: str  # of the file
    how: str
    body: bytes


def mutant(kind: str, number: int) -> Mutant:
    """The same for ever: kind and number are its seed."""
    rng = random.Random(f"{kind} {number}")
    body, how = good(kind), list[str]()
    change = rng.choice(changes(kind))
    for step in range(rng.choice((1, 1, 1, 2, 3))):
        change = change if not step else rng.choice(BYTES)
        body = change(rng, body)
        how.append(change.__name__.replace("_", " "))
    name = kind
    if rng.random() < 0.05 and work_of(kind) == DATA:  # called what it is not
        name = rng.choice([other for other in KINDS if work_of(other) == DATA])
    return Mutant(kind, number, name, ", ".join(how), body)


def work_of(kind: str) -> str:
    return PROJECT if kind in ("project.json", "bundle.zip", "network.onnx") else DATA


# ---- opening them --------------------------------------------------------------------------------
@dataclass(frozen=True)
class Outcome:
    kind: str
    number: int
    how: str
    ended: Literal["read", "refused", "died", "late"]
    sentence: str
    seconds: float  # of computing
    memory: int  # bytes that the process took at its peak, beyond what it began with
    fault: str  # "" where all is well


SECONDS = 10  # of computing that one small file may take
PATIENCE = 120.0  # seconds of the clock: the machine is busy with other things
MEMORY = 1 << 30
# What no sentence for a person holds.
OURS = re.compile(
    r"reason is not known|mistake of ours|Traceback|ended without a result|ended with an error"
    r"|\b[A-Z]\w+(?:Error|Exception|Warning)\b|NoneType|<class|\[Errno|codec can't|has no attribute"
    r"|object is not|0x[0-9a-f]{6}|must be str|unhashable|argument|<bound method|<function"
)


def fault_of(ended: str, sentence: str, seconds: float, memory: int) -> str:
    if ended in ("died", "late"):
        return f"It {ended}: {sentence}"
    if memory > MEMORY:
        return f"It took {memory >> 20} MB."
    if seconds > SECONDS:
        return f"It took {seconds:.0f} seconds."
    if ended == "refused" and (OURS.search(sentence) or not sentence.rstrip("”\")'").endswith((".", "?", "!"))):  # fmt: skip
        return f"This is no sentence for a person: {sentence}"
    return ""


# The reading process inherits nothing: a Rust library that prints its stack where there is no memory
# would hang.
BARE = {name: value for name, value in os.environ.items() if not name.startswith("RUST")}


def tried(mutants: Iterable[tuple[str, int]], folder: Path) -> Iterator[Outcome]:
    """How each of these ends, by kind and number, in order. Two warm processes, for data and for
    projects (with torch), open each in a fork of its own, with the work and the limits of the
    limited process.
    """
    with contextlib.ExitStack() as stack:
        openers: dict[str, subprocess.Popen[str]] = {}
        for kind, number in mutants:
            work = work_of(kind)
            if work not in openers:
                command = [sys.executable, "-m", "tests.mutants", "--all", work, str(folder)]
                openers[work] = stack.enter_context(
                    subprocess.Popen(command, cwd=ROOT, env=BARE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
                )  # fmt: skip
            process = openers[work]
            assert process.stdin and process.stdout
            process.stdin.write(json.dumps([kind, number]) + "\n")
            process.stdin.flush()
            yield Outcome(**json.loads(process.stdout.readline()))


def open_one(mutant: Mutant, folder: Path, loud: bool = False) -> Outcome:
    """Opens it in a fork, and then does what the app does with the result."""
    place = Path(tempfile.mkdtemp(dir=folder))
    try:
        said, code, seconds, memory = in_a_fork(
            lambda say: open_in(mutant, place, say), place, loud
        )
    finally:
        shutil.rmtree(place, ignore_errors=True)
    last = said[-1] if said else {}
    ended: Literal["read", "refused", "died", "late"] = "died"
    sentence = str(last.get("sentence", ""))
    # The kernel kills at once where both limits of computing are the same.
    used_up = code in (-signal.SIGXCPU, -signal.SIGKILL) and seconds > SECONDS / 2
    if "late" in last or used_up:
        ended, sentence = "late", f"after {seconds:.0f} seconds of computing"
    elif last.get("done"):
        ended = "read"
    elif sentence:
        ended = "refused"
    else:
        sentence = f"It ended without a word, with code {code}."
    fault = str(last.get("after", "")) or fault_of(ended, sentence, seconds, memory)
    return Outcome(mutant.kind, mutant.number, mutant.how, ended, sentence, round(seconds, 3), memory, fault)  # fmt: skip


Say = Callable[[dict[str, Any]], None]


def open_in(mutant: Mutant, place: Path, say: Say, limited: bool = True) -> str:
    """Opens it, and then does what the app does with the result. "done", or what came instead."""
    from engine.reading import limits
    from engine.reading.__main__ import do, hold_to

    work = work_of(mutant.kind)
    file, out = place / f"file{Path(mutant.name).suffix}", place / "out"
    file.write_bytes(mutant.body)
    out.mkdir()
    (place / "weights").mkdir()
    facts = {"path": str(file), "name": mutant.name, "options": {}, "out": str(out), "first": str(out), "weights": str(place / "weights")}  # fmt: skip
    if work == PROJECT:
        facts["out"] = str(out / "project.json")
    most = {"memory": limits.MEMORY, "seconds": SECONDS, "file": limits.UNPACKED}
    job = {"work": work, "facts": facts, "limits": {**most, "advice": "Use a smaller part of it."}}
    last: dict[str, Any] = {}

    def hear(facts: dict[str, Any]) -> None:
        last.clear()
        last.update(facts)
        if not facts.get("done"):
            say(facts)

    if limited:
        hold_to(most)
    do(job, hear)
    if not last.get("done"):
        return str(last)
    try:
        use(work, out)
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        traceback.print_exc()
        after = f"What was read breaks the app: {type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
        say({"done": True, "after": after})
        return after
    say({"done": True})
    return "done"


def use(work: str, out: Path) -> None:
    """What the app's own process does with the result: the Data page splits and prepares data, the
    canvas judges a drawing. A refusal is an answer too.
    """
    if work == DATA:
        from engine.data import proposal
        from engine.data.recipe import fit_recipe
        from engine.data.split import make_split
        from engine.errors import Refusal
        from engine.reading import saved
        from engine.reading.choices import raw_from
        from engine.reading.guesses import GUESSES

        contents = saved.load(out)
        with contextlib.suppress(Refusal):
            raw = raw_from(contents, {"guesses": GUESSES})
            rows = make_split(raw, proposal.default_split(raw)).rows["train"]
            fit_recipe(raw, rows, proposal.default_transforms(raw), 0).signature(raw, rows)
        return
    from builder.document.form import check_form
    from builder.ui.app.server import judged

    document = json.loads((out / "project.json").read_bytes())
    if wrong := check_form(document):
        raise ValueError(f"what was found good is not: {wrong}")
    judged(document)


def in_a_fork(work: Callable[[Say], None], place: Path, loud: bool) -> tuple[list[dict[str, Any]], int, float, int]:  # fmt: skip
    """What it said, how it ended, its seconds of computing and its memory."""
    hears, speaks = os.pipe()
    begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    pid = os.fork()
    if not pid:
        try:
            os.setsid()
            os.chdir(place)
            if not loud:
                os.dup2(os.open(place / "log.txt", os.O_WRONLY | os.O_CREAT), 2)
            with os.fdopen(speaks, "w") as out:
                work(lambda facts: print(json.dumps(facts), file=out, flush=True))
        except BaseException:
            traceback.print_exc()
            os._exit(70)
        os._exit(0)
    os.close(speaks)
    text, deadline, late = b"", time.monotonic() + PATIENCE, False
    while True:
        ready, _, _ = select.select([hears], [], [], max(0.0, deadline - time.monotonic()))
        late = not ready
        piece = b"" if late else os.read(hears, 1 << 16)
        if not piece:
            break
        text += piece
    os.close(hears)
    if late:
        os.killpg(pid, signal.SIGKILL)
    _, status, used = os.wait4(pid, 0)
    said = [json.loads(line) for line in text.splitlines()]
    if late:
        said.append({"late": True})
    memory, code = max(0, used.ru_maxrss - begun) * 1024, os.waitstatus_to_exitcode(status)
    log = "" if loud else (place / "log.txt").read_text(errors="replace")
    if code == -signal.SIGABRT and speaks_of_memory(log):
        said.append({"sentence": ended_by(code, Limits(0, SECONDS, 0), log)})
    return said, code, used.ru_utime + used.ru_stime, memory


def warm(work: str) -> None:
    """Opens every good file of this work once, so that a fork has all that it needs at once."""
    at = Path.cwd()
    for kind in KINDS:
        body = good(kind)
        if work_of(kind) != work:
            continue
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            whole = Mutant(kind, -1, kind, "", body)
            ended = open_in(whole, Path(folder), lambda facts: None, limited=False)
            assert ended == "done" or kind in REFUSED, f"{kind}: {ended}"
        os.chdir(at)
    gc.collect()
    gc.freeze()


def main(arguments: list[str]) -> int:
    os.environ["OMP_NUM_THREADS"] = "1"  # a fork has no threads but its own
    if arguments[0] == "--all":
        _, work, folder = arguments
        warm(work)
        for line in sys.stdin:
            outcome = open_one(mutant(*json.loads(line)), Path(folder))
            print(json.dumps(vars(outcome)), flush=True)
        return 0
    kind, number = arguments
    warm(work_of(kind))
    with tempfile.TemporaryDirectory() as folder:
        outcome = open_one(mutant(kind, int(number)), Path(folder), loud=True)
    print(outcome)
    return bool(outcome.fault)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
