"""An exported network as whoever runs it sees it: an onnxruntime session, what it takes, and its
answers in words.

Needs neither torch nor the run: everything stands in the ONNX file's own metadata.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from engine.catalogue import nearest
from engine.data.signature import Field
from engine.errors import Refusal
from engine.export.onnx_bytes import NoOnnx, metadata, refuse_other_files
from engine.measures.answers import Counted
from engine.ways import readings
from engine.ways.answer import Answer, OutputsAnswer
from engine.ways.readings.reading import Reading
from engine.ways.readings.written import Written, so_far_of, write

SEEN = "layerloom_features"  # the output, of packs alone, by which samples are compared

WRITTEN = "written"  # beside the outputs: the tokens of what it wrote

DTYPES = {
    "tensor(float)": np.float32,
    "tensor(double)": np.float64,
    "tensor(int64)": np.int64,
    "tensor(int32)": np.int32,
    "tensor(bool)": np.bool_,
    "tensor(uint8)": np.uint8,
}


class Misfit(Refusal, ValueError):
    """What was sent does not fit the network; the text is a sentence for who sent it."""


@dataclass(frozen=True)
class Port:
    """One input or output of the file. `shape` is without the batch; None where any size is
    taken.
    """

    name: str
    dtype: np.dtype
    shape: tuple[int | None, ...]
    names: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        sizes = (
            " × ".join("any" if size is None else f"{size:,}" for size in self.shape)
            or "one number"
        )
        named = (
            f" ({' × '.join(self.names)})"
            if self.names and len(self.names) == len(self.shape)
            else ""
        )
        return f"{self.dtype.name}, {sizes}{named} a row"


class NetworkFile:
    """A loaded network. `run` takes arrays by input name and gives arrays by output name."""

    def __init__(self, content: bytes, *, threads: int = 1) -> None:
        import onnxruntime

        refuse_other_files(content)
        self.metadata = metadata(content)
        self.about: dict[str, Any] = read_about(self.metadata)
        self.sha = hashlib.sha256(content).hexdigest()
        self.bytes = len(content)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # two cores are shared with everything else
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        try:
            self.session = onnxruntime.InferenceSession(
                content, options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            raise NoOnnx(
                f"onnxruntime cannot open this ONNX file: {str(error).splitlines()[0][:200]}"
            ) from None
        facts = self.about.get("inputs", {})
        self.inputs = [
            self._port(port, facts.get(port.name, {})) for port in self.session.get_inputs()
        ]
        self.outputs = [output.name for output in self.session.get_outputs()]
        self.reading = reading_of(self.about, self.outputs)

    @staticmethod
    def _port(port: Any, facts: dict[str, Any]) -> Port:
        if port.type not in DTYPES:
            raise NoOnnx(f"The input '{port.name}' is of a type that cannot be sent ({port.type}).")
        shape = tuple(size if isinstance(size, int) else None for size in port.shape[1:])
        return Port(port.name, np.dtype(DTYPES[port.type]), shape, tuple(facts.get("names", ())))

    @staticmethod
    def open(path: Path, *, threads: int = 1) -> NetworkFile:
        return NetworkFile(path.read_bytes(), threads=threads)

    @property
    def writes(self) -> str:
        """The input that holds its own answer so far; empty where it writes none."""
        return str((self.about.get("writes") or {}).get("input") or "")

    def run(self, arrays: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
        """Where it is not given what it has written so far, it writes all of it: once more a pass a
        token.
        """
        if not self.writes or self.writes in arrays:
            return self.passed(arrays)
        codes = self.written(arrays)
        outputs = self.passed({**arrays, self.writes: so_far_of(codes)})
        return outputs | {WRITTEN: codes}

    def passed(self, arrays: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
        return dict(zip(self.outputs, self.session.run(None, dict(arrays)), strict=True))

    def written(self, arrays: Mapping[str, np.ndarray]) -> np.ndarray:
        """(rows, length): the tokens of the texts that it answers with."""
        answer = self.about.get("answer") or {}
        facts, scores = self.about["writes"], str(answer.get("output"))
        reading = Written(Field.from_json(answer))

        def say(so_far: np.ndarray, row_of: np.ndarray, place: int) -> np.ndarray:
            asked = {name: array[row_of] for name, array in arrays.items()}
            answers = self.passed({**asked, self.writes: so_far})[scores]
            return reading.may_write(answers[:, place])

        rows = len(next(iter(arrays.values())))
        return write(say, rows, int(facts["length"]), int(facts.get("beams") or 1))

    def rows_of(self, arrays: Mapping[str, np.ndarray]) -> int:
        """How many rows are asked: what comes whole does not say."""
        facts = self.about.get("inputs", {})
        return next(len(a) for name, a in arrays.items() if not facts.get(name, {}).get("whole"))

    # ---- what goes in ----
    def fit(self, given: Mapping[str, Any], most_rows: int = 1_000_000) -> dict[str, np.ndarray]:
        """Arrays for `run` from arrays or nested lists by input name, or a Misfit with a sentence.
        Not a number is refused.
        """
        wanted = {port.name: port for port in self.inputs}
        if extra := [name for name in given if name not in wanted]:
            raise Misfit(
                f"The network has no input '{shown(extra[0])}'. It takes {listed(wanted)}.{nearest(extra[0], wanted, '')}"
            )
        if lost := [name for name in wanted if name not in given and name != self.writes]:
            raise Misfit(f"The input '{lost[0]}' is missing. The network takes {listed(wanted)}.")
        arrays = {
            name: self.fit_one(port, given[name]) for name, port in wanted.items() if name in given
        }
        facts = self.about.get("inputs", {})
        whole = {name for name in arrays if facts.get(name, {}).get("whole")}
        rows = {name: len(array) for name, array in arrays.items() if name not in whole}
        if len(set(rows.values())) > 1:
            raise Misfit(
                "The inputs do not have equally many rows: "
                + ", ".join(f"'{name}' has {count:,}" for name, count in rows.items())
                + "."
            )
        count = next(iter(rows.values()))
        if count == 0:
            raise Misfit("There are no rows in what was sent.")
        if count > most_rows:
            raise Misfit(
                f"{count:,} rows were sent at once; {most_rows:,} are taken at most. Send them in pieces."
            )
        self.check_places(arrays, facts)
        return arrays

    @staticmethod
    def check_places(arrays: Mapping[str, np.ndarray], facts: Mapping[str, Any]) -> None:
        """Whether edges and asked nodes are among the nodes that were sent."""
        nodes = {
            name: len(array)
            for name, array in arrays.items()
            if facts.get(name, {}).get("whole") and not facts[name].get("places")
        }
        for name, array in arrays.items():
            if facts.get(name, {}).get("places") and array.size and nodes:
                of, count = next(iter(nodes.items()))
                if array.min() < 0 or array.max() >= count:
                    raise Misfit(
                        f"'{name}' speaks of node {array.max() if array.max() >= count else array.min():,}, and '{of}' has {count:,} rows, counted from 0. "
                        "Send a row for each node, or leave that one out."
                    )

    def fit_one(self, port: Port, value: Any) -> np.ndarray:
        if not isinstance(value, np.ndarray):
            if not isinstance(value, list):
                raise Misfit(f"'{port.name}' is a list of rows, each of {port.words}.")
            try:
                value = np.array(value)
            except (ValueError, OverflowError, RecursionError, TypeError):
                raise Misfit(
                    f"The rows of '{port.name}' do not all have the same size, or are no numbers. Each is {port.words}."
                ) from None
        array: np.ndarray = value
        if not len(array) and self.about.get("inputs", {}).get(port.name, {}).get("whole"):
            return np.zeros((0, *(size or 1 for size in port.shape)), port.dtype)  # no edges
        if array.dtype.kind not in "fiub":
            raise Misfit(
                f"'{port.name}' holds something that is no number. Each row is {port.words}."
            )
        if array.ndim != len(port.shape) + 1 or any(
            w is not None and w != s for w, s in zip(port.shape, array.shape[1:], strict=False)
        ):
            got = " × ".join(map(str, array.shape))
            raise Misfit(
                f"'{port.name}' was sent as {got or 'one number'}; it must be rows × {' × '.join('any' if s is None else str(s) for s in port.shape) or '1'}: {port.words}."
            )
        if any(size == 0 for size in array.shape[1:]):
            raise Misfit(f"The rows of '{port.name}' are empty.")
        if array.dtype.kind == "f":
            if not np.isfinite(array).all():
                raise Misfit(
                    f"'{port.name}' holds a value that is not a finite number (NaN or infinity). Fill gaps before sending."
                )
            if port.dtype.kind in "iu" and (array != np.floor(array)).any():
                raise Misfit(f"'{port.name}' takes whole numbers, and some that were sent are not.")
        elif port.dtype.kind == "f" and array.dtype.kind == "b":
            raise Misfit(f"'{port.name}' takes numbers, and true or false was sent.")
        if port.dtype.kind in "iu" and array.size:
            limits = np.iinfo(port.dtype)
            low, high = 0 if port.dtype.kind == "u" else int(limits.min), int(limits.max)
            facts = self.about.get("inputs", {}).get(port.name, {})
            if facts.get("vocabulary") and not facts.get("places"):
                low, high = 0, int(facts["vocabulary"]) - 1
            if float(array.min()) < low or float(array.max()) > high:
                raise Misfit(
                    f"'{port.name}' takes whole numbers from {low:,} to {high:,}; {array.min():g} to {array.max():g} were sent."
                )
        with np.errstate(over="ignore"):
            array = np.ascontiguousarray(array, dtype=port.dtype)
        if array.dtype.kind == "f" and not np.isfinite(array).all():
            raise Misfit(f"'{port.name}' holds a number that is too large for {port.dtype.name}.")
        return array

    def zeros(self, rows: int = 1) -> dict[str, np.ndarray]:
        """Something of the right form, for warming up and for examples."""
        arrays = {}
        for port in self.inputs:
            shape = [rows, *(size or 4 for size in port.shape)]
            fill = 1 if port.name.endswith("_length") else 0
            arrays[port.name] = np.full(shape, fill, port.dtype)
        return arrays

    # ---- what comes out ----
    def answers(
        self, outputs: Mapping[str, np.ndarray], given: Mapping[str, np.ndarray] | None = None
    ) -> Sequence[Answer]:
        """One answer a row, as a person reads it: a class with its probability, a number in its own
        unit, or the numbers as they are. `given` is what went in, which some answers depend on.
        """
        answer = self.about.get("answer") or {}
        output = outputs.get(WRITTEN, outputs.get(str(answer.get("output"))))
        beside = outputs.get(str(answer.get("probabilities")))
        tokens = self.tokens_in(given or {})
        predictions = (
            None if output is None else self.reading.predictions_of(output, beside, tokens)
        )
        if predictions is not None:
            return predictions
        rows = len(next(iter(outputs.values())))
        shown = {name: array for name, array in outputs.items() if name != SEEN}
        return [
            OutputsAnswer({name: array[k].tolist() for name, array in shown.items()})
            for k in range(rows)
        ]

    def tokens_in(self, given: Mapping[str, np.ndarray]) -> np.ndarray | None:
        """The first text among what went in."""
        facts = self.about.get("inputs", {})
        texts = (
            given[port.name]
            for port in self.inputs
            if port.name in given and facts.get(port.name, {}).get("padding") == 0
        )
        return next(texts, None)

    def count(self, outputs: Mapping[str, np.ndarray], target: np.ndarray | None) -> Counted | None:
        """How far each row is right; None where the file has no such score."""
        output = outputs.get(str((self.about.get("answer") or {}).get("output")))
        if output is None or target is None:
            return None
        return self.reading.count(output, target)


def reading_of(about: Mapping[str, Any], outputs: Collection[str]) -> Reading:
    """How the answers are read: as the file says, if it has the output that it speaks of."""
    answer = about.get("answer") or {}
    kind = answer.get("kind") if str(answer.get("output")) in outputs else None
    return readings.of(kind)(Field.from_json(answer))


def read_about(texts: Mapping[str, str]) -> dict[str, Any]:
    """What the exporter wrote about the network; nothing for a file of somebody else."""
    try:
        about = json.loads(texts.get("layerloom.about", "{}"))
    except (ValueError, RecursionError):
        return {}
    return about if isinstance(about, dict) else {}


def shown(text: Any) -> str:
    """A text of a stranger in one of our sentences: short, printable, on one line."""
    return "".join(c if c.isprintable() else " " for c in str(text))[:60]


def listed(names: Mapping[str, Port]) -> str:
    return " and ".join(f"'{name}' ({port.words})" for name, port in names.items())
