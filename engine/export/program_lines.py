"""The lines with which a program asks an exported network: they run as they stand, beside the file."""

from __future__ import annotations

from typing import Any

from engine.data import kinds
from engine.data.signature import Field
from engine.export.network_file import SEEN

ANY = 8  # steps, where an input may have any number of them


def program_lines(about: dict[str, Any]) -> str:
    """Read from what the file says of itself, so that lines and file agree."""
    inputs: dict[str, dict[str, Any]] = about.get("inputs") or {}
    outputs = [name for name in about.get("output_names") or ["out"] if name != SEEN]
    given = ", ".join(f'"{name}": {name}' for name in inputs)
    asked = f"network.run(None, {{{given}}})"
    writes = (about.get("writes") or {}).get("input")
    return "\n".join(
        [
            "import numpy as np",
            "import onnxruntime as ort",
            *(["from tokenizers import Tokenizer"] if any(map(is_cut, inputs.values())) else []),
            "",
            'network = ort.InferenceSession("network.onnx")',
            *(line for name, facts in inputs.items() for line in lines_of(name, facts)),
            *(lines_that_write(writes, asked) if writes in inputs else ()),
            f"{', '.join(outputs)}{',' * (len(outputs) == 1)} = {asked}",
        ]
    )


def lines_that_write(so_far: str, asked: str) -> list[str]:
    """The likeliest token at each place goes in before the next is asked for."""
    return [
        f"for place in range({so_far}.shape[1] - 1):  # token by token; 0 is the end",
        f"    {so_far}[:, place + 1] = {asked}[0][:, place].argmax(-1)",
    ]


def lines_of(name: str, facts: dict[str, Any]) -> list[str]:
    """What an input holds, and one row of zeros where a person puts their own."""
    is_length, sizes = facts.get("kind") == "length", facts.get("shape", [])
    kind = kinds.of(facts.get("kind"))
    dtype = "int64" if is_length else "float32" if facts.get("raw") else kind.dtype
    shape = (1, *(ANY if size is None else size for size in sizes))
    if is_cut(facts):
        return [f"# {name}: a text, cut by tokenizer.json", *lines_of_text(name, facts)]
    value = f"np.full({shape}, {ANY}, np.int64)" if is_length else f"np.zeros({shape}, np.{dtype})"
    return [f"# {name}: rows first; {words_of(facts)}", f"{name} = {value}"]


def is_cut(facts: dict[str, Any]) -> bool:
    """Whether a vocabulary cuts the texts of this input."""
    return isinstance(facts.get("cut"), dict)


def lines_of_text(name: str, facts: dict[str, Any]) -> list[str]:
    """The numbers of a text, or how many they are."""
    first, unknown = int(facts["cut"]["first"]), facts["cut"]["unknown"]
    number = f"k + {first}" if first == 1 else f"1 if k == {unknown} else k + {first}"
    read = 'Tokenizer.from_file("tokenizer.json").encode("A text", add_special_tokens=False).ids'
    codes = f"[{number} for k in {read}] or [1]"
    if facts.get("kind") == "length":
        return [f"{name} = np.array([len({codes})])"]
    size = next(iter(facts.get("shape") or ()), None)
    if size is None:
        return [f"{name} = np.array([{codes}])"]
    return [
        f"codes = ({codes})[:{size}]",
        f"{name} = np.array([codes + [0] * ({size} - len(codes))])",
    ]


def words_of(facts: dict[str, Any]) -> str:
    if facts.get("kind") == "length":
        return "how many steps of each are real"
    if columns := facts.get("raw"):
        return f"{', '.join(columns[:6])}{' …' if len(columns) > 6 else ''}"
    expected = kinds.of(facts.get("kind")).expected(Field.from_json(facts))
    return expected.strip(" ,.:").removeprefix("(").replace(")", "", 1)
