"""The engine from a terminal: `python -m engine look FILE | propose FILE | train PROJECT.json | runs
| show RUN | predict RUN FILE | export RUN --onnx FILE | stop RUN | resume RUN`.

Exit codes: 0 done, 1 the run ended with a fault, 2 the request cannot be done as it stands, 3
stopped or interrupted, 130 Ctrl+C.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

from engine.errors import NotThere, RunError
from engine.export.work import WorkError
from engine.plan.plan import PlanError
from engine.reading.columns import DataError
from engine.run import stream
from engine.run.asking import TaskError
from engine.run.mailbox import shut_down
from engine.run.run import Run, open_run, runs, start
from engine.serve.endpoints import EndpointError
from engine.settings import SettingsError


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m engine",
        description="Train projects, and look after their runs, from a terminal.",
    )
    parser.add_argument("--home", help="the data folder (default: the setting LAYERLOOM_HOME)")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    look = commands.add_parser("look", help="what is in a file of data, and what could fool you")
    propose = commands.add_parser("propose", help="networks and a plan for a file of data")
    for command in (look, propose):
        add_file_choices(command)
    propose.add_argument("--network", metavar="NAME", help="another proposal than the first")
    propose.add_argument("-o", "--out", metavar="FILE", help="write the project, ready to train")
    predict = commands.add_parser("predict", help="answers for a file of many rows, as CSV")
    predict.add_argument("run", help="the id of a run, or 'last'")
    predict.add_argument("file", help="a CSV with the columns that the network learned from")
    predict.add_argument("-o", "--out", metavar="FILE", help="(default: print them)")
    train = commands.add_parser(
        "train", help="train a project file, a job file or a template by its name"
    )
    train.add_argument("project")
    train.add_argument("--epochs", type=int)
    train.add_argument("--batch", type=int)
    train.add_argument("--lr", type=float)
    train.add_argument("--seed", type=int)
    train.add_argument("--device", help="auto, cpu, cuda, cuda:1 …")
    train.add_argument("--onnx", metavar="FILE", help="export when it has finished")
    train.add_argument("--quiet", action="store_true", help="print only the end")
    commands.add_parser("runs", help="list all runs").add_argument("--json", action="store_true")
    for name, text in (
        ("show", "how a run is doing"),
        ("follow", "watch a run until it ends"),
        ("stop", "end a run and keep its weights"),
        ("resume", "let a run go on from its last checkpoint"),
        ("delete", "take a run from the disk"),
    ):
        commands.add_parser(name, help=text).add_argument("run", help="the id of a run, or 'last'")
    export = commands.add_parser("export", help="write a trained network to a file")
    export.add_argument("run", help="the id of a run, or 'last'")
    export.add_argument("--onnx", metavar="FILE")
    export.add_argument("--weights", metavar="FILE")
    export.add_argument("--source", metavar="FILE")
    for taken, (_, what) in TAKEN.items():
        export.add_argument(f"--{taken}", metavar="FILE", help=what)
    serve = commands.add_parser(
        "serve", help="answer over HTTP with a trained network until Ctrl+C"
    )
    serve.add_argument("run", help="the id of a run, or 'last'")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=0, help="0: a free one")
    evaluate = commands.add_parser("evaluate", help="the scores of a run with their intervals")
    evaluate.add_argument("run")
    evaluate.add_argument("--part", default="validation", choices=("train", "validation", "test"))
    making = commands.add_parser("make", help="samples of a network that makes some, as .npz")
    making.add_argument("run")
    making.add_argument("--count", type=int, default=16)
    making.add_argument("--seed", type=int, default=0)
    making.add_argument("--out", metavar="FILE", required=True)
    making.add_argument("--wish", metavar="NAME=VALUE", action="append", default=[])
    writing = commands.add_parser("write", help="go on with a text, token by token")
    writing.add_argument("run")
    writing.add_argument("text", help="its beginning")
    writing.add_argument("--seed", type=int, default=0)
    writing.add_argument(
        "--wish",
        metavar="NAME=VALUE",
        action="append",
        default=[],
        help="temperature, top_k, top_p, limit or stop",
    )
    commands.add_parser(
        "shutdown", help="end the engine and all endpoints; what trains keeps a checkpoint"
    )
    racing = commands.add_parser("race", help="race a project's network against classical models")
    racing.add_argument(
        "project", help="a project file, a job file, a template or the name of a data set"
    )
    racing.add_argument(
        "--against",
        metavar="NAMES",
        help="classical models by name, separated by commas (default: the usual ones)",
    )
    racing.add_argument("--folds", type=int, default=0)
    racing.add_argument("--seeds", type=int, default=1)
    racing.add_argument("--minutes", type=float, default=10, help="the limit of one contestant")
    racing.add_argument("--report", metavar="FILE", help="write the report as one HTML file")
    given = parser.parse_args(arguments)
    try:
        return int(globals()[f"do_{given.command}"](given))
    except (PlanError, RunError, TaskError, WorkError, EndpointError, SettingsError) as error:
        print(error, file=sys.stderr)
        return 2
    except DataError as error:
        from engine.data.looking.explained import harmless, plain

        print(harmless(plain(str(error))), file=sys.stderr)
        return 2
    except KeyError as error:
        print(error.args[0] if error.args else error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"{error.strerror or error}: {error.filename or ''}".rstrip(": "), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(
            "\nThe run goes on without this terminal; 'python -m engine follow last' watches it again.",
            file=sys.stderr,
        )
        return 130


def add_file_choices(command: argparse.ArgumentParser) -> None:
    """The choices that decide most; Python has them all."""
    command.add_argument(
        "file", help="CSV, Excel, Parquet, SQLite, pictures in a zip, a text, .npz …"
    )
    command.add_argument("--target", metavar="COLUMN", help="what is predicted (default: guessed)")
    command.add_argument("--task", default="auto", help="'regression', 'many classes' …")
    command.add_argument("--split", metavar="WAY", help="stratified, random, grouped, time …")
    command.add_argument(
        "--group", metavar="COLUMN", help="rows that share its value stay together"
    )
    command.add_argument(
        "--as", dest="as_", metavar="WAY", help="table, series wide, series long, forecast, text"
    )
    command.add_argument(
        "--leave-out", metavar="COLUMNS", help="columns that no network gets, separated by commas"
    )


def file_choices(given: argparse.Namespace) -> dict[str, Any]:
    left_out = [name.strip() for name in (given.leave_out or "").split(",") if name.strip()]
    return {
        "target": given.target,
        "task": given.task,
        "split": given.split,
        "group": given.group,
        "as_": given.as_,
        "leave_out": left_out,
        "folder": given.home,
    }


def do_look(given: argparse.Namespace) -> int:
    from engine.data.looking.explained import explain
    from engine.data.looking.own_file import data_part, open_data_part

    print(explain(open_data_part(data_part(given.file, **file_choices(given)), given.home)))
    return 0


def do_propose(given: argparse.Namespace) -> int:
    from builder import from_file
    from engine.data.looking.explained import harmless

    project = from_file(given.file, **file_choices(given))
    if given.network:
        project = project.take(given.network)
    print(project)
    worst = [problem for problem in project.explain_data().problems if problem.severity != "hint"]
    if worst:
        print("\nWhat could fool us ('python -m engine look' says why, and what to do)")
        for problem in worst:
            print(harmless(f"  {problem.severity:<7}  {problem}"))
    if given.out:
        project.save(given.out)
        print(f"\n{given.out}: the project; 'python -m engine train {given.out}' trains it")
    return 0


def do_predict(given: argparse.Namespace) -> int:
    """Answers in a worker with limits, as the Export page has them made."""
    import tempfile

    from engine.export import pack, work

    run, file = find(given), Path(given.file)
    if not file.is_file():
        raise RunError(f"{file} is a folder." if file.is_dir() else f"There is no file {file}.")
    if given.out and Path(given.out).resolve() == file.resolve():
        raise RunError(f"The answers would overwrite {file}. Name another file.")
    if given.out and not Path(given.out).resolve().parent.is_dir():
        raise RunError(f"There is no folder {Path(given.out).parent} to write {given.out} into.")
    here = pack.pack_of(run)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(given.out or Path(folder) / "answers.csv").resolve()
        answered = work.do(
            "predict_file",
            None,
            model=str(here / "model.onnx"),
            file=str(file.resolve()),
            out=str(out),
        )
        if not given.out:
            sys.stdout.write(out.read_text(encoding="utf-8"))
    refused = answered["refused"]
    note = f"; {refused:,} could not be answered, the column 'problem' says why" if refused else ""
    where = f"{given.out}: " if given.out else ""
    print(f"{where}{answered['rows']:,} rows{note}", file=sys.stdout if given.out else sys.stderr)
    return 0


# What a worker makes: option → (the file that it leaves, what it is).
TAKEN = {
    "int8": ("int8.onnx", "the network as ONNX in int8"),
    "program": ("program.pt2", "the network as a torch.export program"),
    "script": ("script.zip", "a complete training script, tried in a clean process"),
    "bundle": ("bundle.zip", "project and weights in one file"),
    "card": ("card.md", "a model card in Markdown"),
}


def find(given: argparse.Namespace) -> Run:
    if given.run != "last":
        return open_run(given.run, given.home)
    listed = runs(given.home)
    if not listed:
        raise NotThere("There are no runs yet.")
    return open_run(listed[0].id, given.home)


def job_of(project: str) -> dict[str, Any]:
    """A job from a job file as it is, else from a project file or a template through the
    builder.
    """
    file = Path(project)
    if file.exists():
        if file.stat().st_size > 50_000_000:
            raise PlanError([f"{file.name} is larger than 50 MB: that is no project."])
        try:
            content = json.loads(file.read_bytes())
        except (ValueError, RecursionError) as error:
            raise PlanError([f"{file.name} is no JSON: {str(error)[:120]}."]) from None
        if isinstance(content, dict) and "source" in content:
            return content
    # Only this file of the engine knows the builder, and only when a command needs it.
    from builder import open_project, template

    return (open_project(str(file)) if file.exists() else template(project)).job()


def do_train(given: argparse.Namespace) -> int:
    try:
        job = job_of(given.project)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    plan = job["plan"]
    for name in ("epochs", "batch", "seed", "device"):
        if getattr(given, name) is not None:
            plan[name] = getattr(given, name)
    if given.lr is not None:
        for learner in plan.setdefault("learners", {"network": {}}).values():
            learner.setdefault("optimizer", {"type": "adam"}).setdefault("options", {})["lr"] = (
                given.lr
            )
    run = start(job, folder=given.home)
    print(f"Run {run.id}: {run.name}")
    code = follow(run, quiet=given.quiet)
    if code == 0 and given.onnx:
        print(said_of(run.to_onnx(given.onnx)))
    return code


def do_follow(given: argparse.Namespace) -> int:
    return follow(find(given))


def follow(run: Run, quiet: bool = False) -> int:
    """Progress on one line, the events above it, until the run has ended."""
    live = sys.stdout.isatty() and not quiet
    said_at = 0.0
    for seen in stream.watch(run.folder):
        for event in seen.events:
            if not quiet and event.kind in (
                "change",
                "warning",
                "fault",
                "resume",
                "schedule",
                "note",
            ):
                print(f"\r\033[K{event.text}" if live else event.text)
        values = run.metrics if live or time.monotonic() - said_at > 5 else {}
        if values and seen.step:
            said_at = time.monotonic()
            shown = ", ".join(
                f"{name} {value:.4g}"
                for name, value in values.items()
                if name.startswith(("validation/", "train/loss")) or name == seen.score
            )
            left = f", {seen.left:.0f} s left" if seen.left is not None else ""
            epoch = f"epoch {seen.epoch} of {seen.epochs}, " if seen.epochs else ""
            last = f" of {seen.steps:,}" if seen.steps else ""
            line = f"{epoch}step {seen.step:,}{last}{left}: {shown}"
            if live:
                print(f"\r\033[K{line[:200]}", end="", flush=True)
            elif not quiet:
                print(line)
    run.wait()
    status = run.status
    if live:
        print("\r\033[K", end="")
    print(f"{status.state}. {status.cause} {kept_line(run)}".replace("  ", " ").strip())
    return {"finished": 0, "failed": 1}.get(status.state, 3)


def kept_line(run: Run) -> str:
    """The scores of the weights that it leaves; those of the last epoch may be others."""
    weights = run.kept
    scores = weights.scores if weights else {}
    shown = ", ".join(
        f"{name} {value:.4g}" for name, value in scores.items() if name.startswith("validation/")
    )
    when = f"epoch {weights.epoch}" if weights and weights.epoch else "these weights"
    return f"Kept: {when}, {shown}." if shown else ""


def do_runs(given: argparse.Namespace) -> int:
    listed = runs(given.home)
    if given.json:
        print(
            json.dumps(
                [vars(entry) if hasattr(entry, "__dict__") else entry.__dict__ for entry in listed],
                default=str,
            )
        )
        return 0
    if not listed:
        print("There are no runs yet. 'python -m engine train digits-cnn' makes one.")
    for entry in listed:
        score = next(
            (
                f"{name} {value:.4g}"
                for name, value in entry.metrics.items()
                if name in ("validation/accuracy", "validation/loss")
            ),
            "",
        )
        when = time.strftime("%Y-%m-%d %H:%M", time.localtime(entry.created))
        print(f"{entry.id}  {when}  {entry.state:<11}  {entry.name[:30]:<30}  {score}")
    return 0


def do_show(given: argparse.Namespace) -> int:
    run = find(given)
    status = run.status
    print(f"{run.id}  {run.name}: {status.state}. {status.cause}".rstrip())
    if line := kept_line(run):
        print(line)
    print("The newest of each curve:")
    for name, value in run.metrics.items():
        print(f"  {name}  {value:.6g}")
    if used := run.usage:
        print(
            f"  took {used['seconds']:.1f} s, {used['cpu']:.1f} s of the processor, {used['memory'] / 1e6:.0f} MB of memory at the most"
        )
    return 0


def do_stop(given: argparse.Namespace) -> int:
    run = find(given)
    run.stop()
    run.wait(30)
    print(f"{run.id}: {run.state}")
    return 0


def do_resume(given: argparse.Namespace) -> int:
    run = find(given)
    run.resume()
    run.wait(60, until={"queued", "starting", "running", "finished"})
    return follow(run)


def do_delete(given: argparse.Namespace) -> int:
    run = find(given)
    run.delete()
    print(f"{run.id} is gone.")
    return 0


def do_export(given: argparse.Namespace) -> int:
    run = find(given)
    asked = {name: getattr(given, name) for name in TAKEN if getattr(given, name)}
    if not (given.onnx or given.weights or given.source or asked):
        print(
            f"Say what to write: --onnx FILE, --weights FILE, --source FILE{''.join(f', --{name} FILE' for name in TAKEN)}.",
            file=sys.stderr,
        )
        return 2
    for name, file in asked.items():
        from engine.export import taken, work

        report = work.do(name, run)
        place = taken.whole_place_of(run, TAKEN[name][0])
        assert place is not None, "it was made this moment"
        Path(file).write_bytes(place.read_bytes())
        print(f"{file}: {TAKEN[name][1]}, {report['bytes']:,} bytes")
    if given.source:
        Path(given.source).write_text(run.source, encoding="utf-8")
        print(f"{given.source}: the network as PyTorch source")
    if given.weights:
        if run.weights is None:
            raise RunError("This run has no trained weights yet.")
        Path(given.weights).write_bytes(run.whole_weights().read_bytes())
        print(f"{given.weights}: the trained weights")
    if given.onnx:
        print(said_of(run.to_onnx(given.onnx)))
    return 0


def do_serve(given: argparse.Namespace) -> int:
    """An endpoint of its own for as long as this terminal wants it."""
    import shlex

    from engine.export import pack
    from engine.export.network_file import NetworkFile
    from engine.run.learned import way_of
    from engine.serve import endpoints, openapi
    from engine.ways.making import Maker

    run = find(given)
    print(f"Exporting {run.name} and comparing it with torch …", file=sys.stderr)
    here = pack.pack_of(run)
    endpoint = endpoints.create(run.name, home=run.home)
    try:
        endpoint.add_version(here / "model.onnx", run.id, note=run.name, pack=here, maker=run)
        endpoint.start(host=given.host, port=given.port)
        token, _ = endpoint.new_token("terminal")
        body = json.dumps(openapi.example(NetworkFile.open(here / "network.onnx")))
        print(
            f"{run.name} answers at {endpoint.url}\nToken (shown once): {token}\nDescription: {endpoint.url}/openapi.json\nTry it:"
        )
        headers = f"-H 'Authorization: Bearer {token}' -H 'Content-Type: application/json'"
        if isinstance(way := way_of(run), Maker):
            wanted = json.dumps(way.example)
            print(f"  curl {endpoint.url}/sample {headers} -d {shlex.quote(wanted)}")
        print(f"  curl {endpoint.url}/predict {headers} -d {shlex.quote(body)}", flush=True)
        try:
            wait_for_end(endpoint.server)
            print(
                f"The endpoint ended. Its log says: {endpoints.last_line(endpoint.log)}",
                file=sys.stderr,
            )
            return 1
        except KeyboardInterrupt:
            counts = endpoint.status()["counts"]
            requests = (counts["requests"] if counts else None) or "none"
            print(f"\nEnded. Requests by status: {requests}", file=sys.stderr)
            return 0
    finally:
        endpoint.delete()


def wait_for_end(server: dict[str, Any] | None) -> None:
    """Until that process is gone."""
    import signal

    from engine import system

    def leave(number: int, frame: Any) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, leave)
    if server:
        system.wait_for_end(server["pid"])


def do_shutdown(given: argparse.Namespace) -> int:
    from engine.serve.endpoints import end_all

    served = end_all(given.home)
    interrupted, waiting = shut_down(given.home)
    print("The engine has ended." + (f" Endpoints ended with it: {served}." if served else ""))
    for run in interrupted:
        print(f"Run {run} was interrupted; 'python -m engine resume {run}' lets it go on.")
    for run in waiting:
        print(f"Run {run} still waits in the queue; it begins when the engine is used again.")
    return 0


def do_race(given: argparse.Namespace) -> int:
    from engine.arena.race import race
    from engine.data.sets import catalogue

    what = (
        given.project
        if given.project in catalogue() and not Path(given.project).exists()
        else job_of(given.project)
    )
    against = [name.strip() for name in given.against.split(",")] if given.against else None
    try:
        arena = race(
            what,
            against,
            folds=given.folds,
            seeds=given.seeds,
            minutes=given.minutes,
            folder=given.home,
        )
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"Race {arena.id}")
    printed: set[str] = set()
    while not arena.story.over:
        for key, rival in arena.story.contestants.items():
            if key in printed:
                continue
            if rival.validation and rival.cost:
                reached = f"{rival.validation.score:.4f} on validation, {rival.fit_seconds:.2f} s"
            elif rival.state in ("left out", "crashed", "time out"):
                reached = rival.sentence
            else:
                continue
            printed.add(key)
            print(f"  {rival.asked.title:<32} {reached}", flush=True)
        time.sleep(0.1)  # files have no event that a plain process could wait for
    if not arena.verdict:
        print(arena.story.sentence, file=sys.stderr)
        return 1
    for title, score in arena.scores.items():
        print(f"{score:.4f}  {title}")
    print(f"{arena.verdict.title}. {arena.verdict.text}")
    if given.report:
        print(f"{arena.report(given.report)}: the report")
    return 0


def said_of(report: dict[str, Any]) -> str:
    agree = (
        f", the same prediction on {report['agreement']:.1%} of them"
        if report.get("agreement") is not None
        else ""
    )
    return f"{report['path']}: {report['bytes']:,} bytes, at most {report['difference']:.1e} from torch on {report['rows']} real rows{agree}"


def do_evaluate(given: argparse.Namespace) -> int:
    report = find(given).evaluate(given.part)
    for name, score in report["scores"].items():
        value, low, high = (
            "no number" if number is None else f"{number:.4f}"
            for number in (score["value"], *score["interval"])
        )
        worth = report["baselines"].get(name)
        beside = f"  ({worth['words']}: {worth['value']:.4f})" if worth else ""
        print(f"{name}  {value}  [{low}, {high}]  on {report['rows']:,} rows{beside}")
    return 0


def wishes_of(given: argparse.Namespace) -> dict[str, Any]:
    wishes = {}
    for wish in given.wish:
        name, _, value = wish.partition("=")
        try:
            wishes[name] = json.loads(value)
        except ValueError:  # a word
            wishes[name] = value
    return wishes


def do_write(given: argparse.Namespace) -> int:
    answer = find(given).write(given.text, given.seed, **wishes_of(given))
    print(answer["given"] + answer["text"])
    return 0


def do_make(given: argparse.Namespace) -> int:
    answer = find(given).make(given.count, given.seed, given.out, **wishes_of(given))
    size = " × ".join(map(str, answer["shape"][1:]))
    print(f"{answer['path']}: {given.count:,} samples of {size} numbers, seed {given.seed}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
