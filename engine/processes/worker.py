"""One run in one process: open the data, build the networks, train, keep the result. Only here is
the source of a job executed.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import threading
import time
import traceback
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch

from engine import files as jobs_home
from engine import system, ways
from engine.data.honesty.doubt import doubt_of
from engine.data.opening import Data
from engine.errors import FULL, DiskFullError, Refusal, first_line, lacks_memory, too_little_memory
from engine.files import disk_is_full, read_json, write_bytes
from engine.learning.desk import Desk
from engine.learning.ending import Ending
from engine.learning.measuring import choose_threshold
from engine.learning.memory import BASE, TooLargeError, check_memory
from engine.learning.networks import (
    NetworkError,
    build,
    load_source,
    load_weights,
    suits_channels_last,
)
from engine.learning.sources import open_data, sources_for
from engine.learning.train import Training
from engine.measures.doubt import Doubt
from engine.measures.figure import plain
from engine.plan.job import Job
from engine.plan.job import read as read_job
from engine.plan.plan import PlanError
from engine.processes.orders import HALF_THE_BATCH, Order, beyond_memory
from engine.processes.sole import StillTrains, be_the_only_one
from engine.randomness import reseed
from engine.run.checkpoint import read_weights_named, write_json, write_weights
from engine.run.folder import RunFolder, State
from engine.run.record import read_events
from engine.ways.way import Way

WORTH_SHARING = (
    100_000_000  # operations a step from which a second thread pays, measured on steps of 12 ms
)
LEAST = BASE  # bytes below which check_memory refuses every training
ONEDNN = "could not create a primitive"  # all that it says, also where its buffers find no memory
ROOM = 32 * 2**20  # bytes to begin with, beside what the process holds at its birth
EACH_FURTHER = 500_000_000  # operations a step for each thread after it


def main(folder: Path, order: Order) -> int:
    """Trains the job in `folder`. The record of how it ended is the last thing written."""
    run, attempt = RunFolder(folder), order.attempt
    desk = ending = None
    try:
        limit(order)
        be_the_only_one(run)
        os.chdir(folder)
        run.check_job()
        job = read_job(run.job)
        desk = Desk(folder, attempt, job.plan.checkpoints.keep)
        desk.listen_for_signals()
        ending = work(run, job, desk, order)
    except (PlanError, NetworkError, TooLargeError, DiskFullError, StillTrains) as error:
        ending = Ending(State.FAILED, str(error))
    except MemoryError:
        ending = out_of_memory(order)
    except Exception as error:
        ending = explain(error, order)
    finally:
        if ending is None:  # interrupted between two lines: the supervisor finds no end and says so
            traceback.print_exc()
    finish(run, attempt, desk, ending)
    return 0 if ending.state in (State.FINISHED, State.STOPPED) else 1


def work(run: RunFolder, job: Job, desk: Desk, order: Order) -> Ending:
    plan = job.plan
    checkpoint = desk.keeper.newest()
    recorder = desk.open(checkpoint[1]["at"]["step"] if checkpoint else 0)
    torch.set_num_threads(1)

    # Data and networks. Everything random follows from the seed.
    data = open_data(run.folder, plan, desk)
    if data.recipe is not None and data.recipe.learned and not run.learned_file.exists():
        write_bytes(run.learned_file, json.dumps(data.recipe.learned).encode(), noted=True)
    source = load_source(run.source_file)
    work_of_a_step = 3 * plan.batch * check_memory(source, plan, data, memory_of(order)).work
    choices = choose(run, job, order, work_of_a_step)
    torch.set_num_threads(choices["threads"])
    device = torch.device(choices["device"])
    reseed(plan.seed, "weights", 0)
    modules = build(source, plan)
    for role, begin in plan.begin_from.items():
        left = load_weights(
            modules,
            role,
            read_weights_named(order.home, begin.sha),
            begin.match,
            begin.renamed,
        )
        recorder.event(
            0,
            "note",
            f"{role} begins from {begin.of or 'the weights'} ({begin.sha[:8]})"
            + (f"; new: {', '.join(left[:5])}" if left else ""),
        )
    # a function of the network alone, so the same after a resume
    channels_last = suits_channels_last(modules)
    for module in modules.values():
        module.to(device)
        if channels_last:
            module.to(memory_format=torch.channels_last)  # type: ignore[call-overload]  # torch has it, its stubs have not
    sources = sources_for(data, plan, device, channels_last)
    training = Training(plan, modules, sources, data.signature, desk)
    training.drawing = job.project
    if choices["compile"]:
        for net in training.nets.values():
            net.call = torch.compile(net.module)
    if checkpoint:
        training.resume(checkpoint[1])
        again = "" if training.source.seeks else ", with its stream read again from the start"
        recorder.event(
            training.at["step"], "resume", f"went on from step {training.at['step']}{again}"
        )
    elif desk.attempt > 1:
        recorder.event(0, "resume", "began again: its process ended before the first checkpoint")
    training.replay = changes_after(run, desk.attempt, training.at["step"])
    write_environment(run, job, choices, data, training.way)
    if "note" in choices:
        recorder.event(training.at["step"], "warning", choices["note"])
    if hours := order.hours:
        timer = threading.Timer(hours * 3600, desk.ask, [{"do": "time"}])
        timer.daemon = True
        timer.start()
    ending = training.run()
    if doubt := doubt_in(training, data):
        recorder.event(training.at["step"], "warning", doubt.plain)
    if ending.state != State.INTERRUPTED:
        keep_result(run, training, ending)
    return ending


def doubt_in(training: Training, data: Any) -> Doubt | None:
    """Whether what was measured last, on rows that choose, is too good to be true."""
    if not isinstance(data, Data):
        return None
    scores = {
        name.removeprefix("validation/"): value
        for name, value in training.measured.items()
        if name.startswith("validation/")
    }
    return doubt_of(data.raw, data.split, training.plan.data.model_dump(), scores)


def changes_after(run: RunFolder, attempt: int, step: int) -> dict[int, list[dict[str, Any]]]:
    """Changes by hand that an earlier attempt made past the checkpoint that we resume from: they
    are made again.
    """
    changes: dict[int, list[dict[str, Any]]] = {}
    for event in read_events(run.folder)[0]:
        if event["kind"] == "change" and event["attempt"] < attempt and event["step"] >= step:
            same = [
                change for change in changes.get(event["step"], []) if change == event["change"]
            ]
            if not same:
                changes.setdefault(event["step"], []).append(event["change"])
    return changes


def choose(run: RunFolder, job: Job, order: Order, work: int) -> dict[str, Any]:
    """What is decided at the start, once: a resume keeps to it, for other threads or devices have
    other bits.
    """
    allowed, device, compiled = (
        order.threads,
        order.device,
        job.plan.compile,
    )
    if not is_there(device):
        kind = "Apple GPU" if device == "mps" else "CUDA device"
        raise NetworkError(
            f"The plan asks for {device}, and this machine has no {kind} that torch can use. Choose 'auto' or 'cpu'."
        )
    threads = threads_for(work, allowed)
    why = (
        f"a step has {work / 1e9:.1f} billion operations to share"
        if threads > 1
        else "a step is small"
        if allowed > 1
        else "one core is left for it"
    )
    if job.plan.threads:
        threads, why = job.plan.threads, "as the plan says"
    choices = {
        "threads": threads,
        "device": device,
        "compile": compiled and can_compile(),
        "why": why,
    }
    if compiled and not choices["compile"]:
        choices["note"] = (
            "The plan asks for compiled steps, and this machine has no C++ compiler. It trains without: the same steps, only slower."
        )
    earlier = read_json(run.choices_file)
    if not are_choices(earlier) and run.choices_file.exists():
        earlier = {}
        choices["note"] = (
            f"What the attempt before had chosen ({run.choices_file.name}) cannot be read any more, so it is chosen anew. "
            "The curve goes on, but maybe not to the same bits."
        )
    if earlier:
        choices |= {key: earlier[key] for key in ("threads", "compile") if key in earlier}
        if earlier["device"] != device or earlier.get("torch") != torch.__version__:
            now = f"{device} with torch {torch.__version__}"
            before = f"{earlier['device']} with torch {earlier.get('torch')}"
            choices["note"] = (
                f"This attempt runs on {now}, the one before ran on {before}. The curve goes on, but not to the same bits."
            )
    write_json(run.choices_file, choices | {"torch": torch.__version__})
    return choices


def are_choices(earlier: Any) -> bool:
    """Whether they have the form that is written here."""
    if not isinstance(earlier, dict):
        return False
    threads = earlier.get("threads")
    return (
        isinstance(threads, int)
        and 1 <= threads <= 1024
        and isinstance(earlier.get("compile", False), bool)
        and isinstance(earlier.get("device"), str)
    )


def is_there(device: str) -> bool:
    if device == "mps":
        return torch.backends.mps.is_available()
    return device == "cpu" or torch.cuda.is_available()


def name_of(device: str) -> str:
    if device == "mps":
        return "Apple GPU"
    return "CPU" if device == "cpu" else torch.cuda.get_device_name(device)


def threads_for(work: int, allowed: int) -> int:
    """How many take part in a step of so many operations. All wait for the slowest: in a small step
    that costs more than it gains.
    """
    return 1 if work < WORTH_SHARING else min(allowed, 2 + work // EACH_FURTHER)


def can_compile() -> bool:
    with contextlib.suppress(Exception):
        from torch._inductor.cpp_builder import get_cpp_compiler

        return bool(get_cpp_compiler())
    return False


def limit(order: Order) -> None:
    """The worker's own limits. Memory counts that is its own: files that are mapped (large parts,
    libraries) are not.
    """
    system.limit("CORE", 0)
    system.limit("NOFILE", 4096)
    if order.memory and order.device == "cpu":
        least = max(LEAST, system.memory_own() + ROOM)
        if order.memory < least:
            raise TooLargeError(too_little_memory("A run", order.memory, least))
        system.limit_memory(int(order.memory))
    with contextlib.suppress(OSError):
        os.nice(order.nice)  # the app stays quick while training uses what is left


def memory_of(order: Order) -> float | None:
    """Bytes that the run may use where it trains."""
    if order.device.startswith("cuda") and torch.cuda.is_available():
        return float(torch.cuda.mem_get_info(order.device)[0])
    if order.device == "mps" and torch.backends.mps.is_available():
        return float(torch.mps.recommended_max_memory())
    return order.memory


def out_of_memory(order: Order) -> Ending:
    return Ending(State.FAILED, beyond_memory(memory_of(order)), HALF_THE_BATCH)


def explain(error: Exception, order: Order) -> Ending:
    """A bug goes to the log with its traceback; the person reads one sentence."""
    traceback.print_exc()
    text = first_line(error)
    if lacks_memory(error) or (ONEDNN in text and system.memory_left() < ROOM):
        return out_of_memory(order)
    if isinstance(error, (Refusal, FileNotFoundError)):
        return Ending(State.FAILED, text)
    if isinstance(error, OSError):
        if error.errno in FULL:
            return Ending(State.FAILED, disk_is_full("What the run writes"))
        return Ending(
            State.FAILED,
            f"A file of the run could not be read or written: {text}. The log of the run has the details.",
        )
    return Ending(
        State.FAILED,
        f"Training ended with an error in the network or its data: {text}. The log of the run has the details.",
    )


def write_environment(
    run: RunFolder, job: Job, choices: dict[str, Any], data: Any, learned: Way
) -> None:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    way = ways.CATALOGUE[job.plan.objective.type]
    rows = {name: len(part.rows) for name, part in data.parts.items()}
    write_json(
        run.environment_file,
        {
            "python": platform.python_version(),
            "torch": torch.__version__,
            "numpy": np.__version__,
            "machine": platform.machine(),
            "system": platform.platform(),
            "cores": os.cpu_count(),
            "memory": memory,
            "device": name_of(choices["device"]),
            "choices": choices,
            "job": job.sha,
            "data": data.hash,
            "rows": rows,
            "signature": data.signature.as_json(),
            "score": way.shown_score(not rows or bool(rows.get("validation"))),
            "titles": dict(way.titles),
            "baselines": baselines(learned, data),
            "endless": way.learns_from.endless,
            "time": time.time(),
        },
    )


def baselines(way: Way, data: Any) -> dict[str, Any]:
    """What the scores of its plots are worth, by their full names."""
    part = next((name for name in ("validation", "train") if name in data.parts), None)
    if part is None or not len(data.parts[part].rows):
        return {}
    known = way.baselines(data.parts[part].fields)
    return {f"{part}/{name}": plain(baseline) for name, baseline in known.items()}


def keep_result(run: RunFolder, training: Training, ending: Ending) -> None:
    """The weights as everybody can read them."""
    says = (
        training.final_weights()
        if ending.state != State.FAILED
        else {"which": "last", "step": training.at["step"], "epoch": training.at["epoch"]}
    )
    for part in ("validation", "train", "test"):  # reports of weights that are no longer there
        run.evaluation_file(part).unlink(missing_ok=True)
    threshold = choose_threshold(training) if ending.state != State.FAILED else None
    if threshold is not None:
        says["threshold"] = asdict(threshold)
    sha = write_weights(run.weights_file, training.modules, says)
    write_json(run.weights_about, says | {"sha256": sha})
    # By its content, so that another run can begin from it.
    shared = jobs_home.weights_file(run.home, sha)
    with contextlib.suppress(OSError):
        shared.parent.mkdir(exist_ok=True)
        os.link(run.weights_file, shared)


def finish(run: RunFolder, attempt: int, desk: Desk | None, ending: Ending) -> None:
    """The record first, then the word that it has ended: whoever reads the word finds
    everything.
    """
    if not run.folder.exists():  # deleted: nobody reads a word
        return
    step = 0
    if desk is not None:
        if desk.recorder is None:
            with contextlib.suppress(OSError):
                desk.open(0)
        if desk.recorder:
            step = desk.recorder.live["step"]
            if ending.cause:
                desk.recorder.event(step, ending.state, ending.cause)
        desk.close()
    result = {
        "state": ending.state,
        "cause": ending.cause,
        "proposals": ending.proposals,
        "step": step,
        "time": time.time(),
    }
    try:
        write_json(run.end_file(attempt), result)
    except OSError:  # no room: a small file may still fit without the safety of the large one
        run.end_file(attempt).write_text(json.dumps(result))
