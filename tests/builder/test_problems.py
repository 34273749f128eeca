"""Every check has a drawing that it speaks about, in four parts and by name; applying its fix
removes the problem.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from drawn import document

from builder import ProjectError, template
from builder.document.bytes import dump, parse
from builder.drawing.sketch import Sketch
from builder.judging.checks import rules
from builder.judging.verdict import judge
from builder.project import Project, open_project
from builder.source.to_module import classes
from engine.system import peak_memory

LABEL = {"kind": "label", "shape": [], "dtype": "int64", "classes": ["a", "b", "c"]}
SIGNATURE = {
    "rows": 100,
    "fields": {
        "features": {"kind": "table", "shape": [6], "names": ["features"], "dtype": "float32"},
        "y": LABEL,
    },
    "inputs": ["features"],
    "target": "y",
}
WANTS = {
    "type": "classify", "loss": "cross-entropy",
    "roles": {"network": {"inputs": {"features": SIGNATURE["fields"]["features"]}, "outputs": {"scores": {"kind": "scores", "shape": [3], "names": ["class"], "dtype": "float32", "activation": "none"}}}},
}  # fmt: skip
SERIES_WANTS = {
    "type": "classify", "loss": "cross-entropy",
    "roles": {"network": {"inputs": {"series": {"kind": "series", "shape": [None, 2], "names": ["time", "features"], "dtype": "float32"}}, "outputs": {"scores": WANTS["roles"]["network"]["outputs"]["scores"]}}},
}  # fmt: skip


def wanting(name: str, shape: list[int], output: dict[str, Any]) -> dict[str, Any]:
    """What a way wants that learns without a target: of the picture or the row, and its like."""
    field = {"kind": "image" if len(shape) == 3 else "table", "shape": shape, "dtype": "float32"}
    wanted = {"kind": "numbers", "shape": shape, "dtype": "float32", **output}
    return {"type": "", "roles": {"network": {"inputs": {name: field}, "outputs": {"out": wanted}}}}


PIXELS = wanting("image", [1, 8, 8], {"before": "image"})
BACKWARDS = wanting("point", [2], {"backwards": True})
STACKED = wanting("point", [2], {"stacked": True})


def chain(*layers: Any, end: str = "scores") -> dict[str, Any]:
    s = Sketch()
    first, *rest = layers
    x = s.put(first[0], **first[1]) if isinstance(first, tuple) else s.put(first)
    x = s.chain(x, *rest)
    s.put(end, x, name="out")
    return document(s.graph())


TABLE = ("table", {"features": 6})
PICTURE = ("image", {"channels": 3, "height": 8, "width": 8})
GREY = ("image", {"name": "image", "channels": 1, "height": 8, "width": 8})
POINT = ("table", {"name": "point", "features": 2})
DENSE = ("dense", {"out_features": 4})


def changed(base: dict[str, Any], *puts: tuple[list[str], Any]) -> dict[str, Any]:
    made = json.loads(json.dumps(base))
    for path, value in puts:
        place = made
        for key in path[:-1]:
            place = place.setdefault(key, {})
        if value is None:
            place.pop(path[-1])
        else:
            place[path[-1]] = value
    return made


NET = ["networks", "network"]


def two_sizes() -> dict[str, Any]:
    s = Sketch()
    x = s.put("conv2d", s.put("image", channels=3, height=8, width=8), out_channels=16)
    y = s.chain(x, "relu", ("conv2d", {"out_channels": 32}))
    s.put("picture", s.put("add", y, x), name="out")
    return document(s.graph())


def circle() -> dict[str, Any]:
    s = Sketch()
    x = s.put("table", features=6)
    total = s.put("add", x)
    y = s.put("dense", total, out_features=6)
    s.wire(y, total)
    s.put("scores", y, name="out")
    return document(s.graph())


def twice() -> dict[str, Any]:
    s = Sketch()
    x = s.put("dense", s.put("table", features=6), out_features=3)
    total = s.put("add", x, x)
    s.put("scores", total, name="out")
    return document(s.graph())


def lonely_again() -> dict[str, Any]:
    s = Sketch()
    x = s.put("dense", s.put("table", features=6), out_features=6)
    s.put("scores", s.put("again", x), name="out")
    return document(s.graph())


def orderless() -> dict[str, Any]:
    s = Sketch()
    x = s.put("embedding", s.put("tokens", length=8, vocabulary=20), embedding_dim=8)
    s.put("scores", s.chain(x, "self_attention", "mean_over_time", DENSE), name="out")
    return document(s.graph())


def unequal() -> dict[str, Any]:
    s = Sketch()
    x = s.put("gru", s.put("series", length=9, features=2), hidden_size=4)
    s.put("scores", s.put("dense", x, out_features=3), name="out")
    return document(s.graph())


def with_another_input() -> dict[str, Any]:
    s = Sketch()
    x = s.put("dense", s.put("table", name="features", features=6), out_features=5)
    y = s.put("dense", s.put("table", name="more", features=2), out_features=5)
    s.put("scores", s.chain(s.put("add", x, y), "relu", ("dense", {"out_features": 3})), name="out")
    return document(s.graph())


GOOD = chain(TABLE, DENSE, "relu", ("dense", {"out_features": 3}))
Make = Callable[[], dict[str, Any]]
CASES: list[tuple[str, str, Make, Any]] = [
    ("misfit", "error", lambda: chain(PICTURE, ("conv2d", {"kernel_size": 20, "padding": 0}), "flatten", DENSE), None),
    ("misfit", "error", lambda: chain(TABLE, ("conv2d", {}), "flatten", DENSE), None),
    ("misfit", "error", lambda: chain(("tokens", {"length": 5, "vocabulary": 9}), DENSE), None),
    ("misfit", "error", lambda: chain(PICTURE, ("conv2d", {"groups": 5, "out_channels": 10}), "flatten", DENSE), None),
    ("misfit", "error", lambda: chain(PICTURE, "flatten", ("repeat", {}), ("conv2d", {}), "flatten", DENSE), None),
    ("sizes-differ", "error", two_sizes, None),
    ("missing-input", "error", lambda: changed(GOOD, ([*NET, "wires", "w2"], None)), None),
    ("no-input", "error", lambda: changed(GOOD, ([*NET, "nodes", "n1"], None), ([*NET, "wires", "w1"], None)), None),
    ("no-output", "error", lambda: changed(GOOD, ([*NET, "nodes", "n5"], None), ([*NET, "wires", "w4"], None)), None),
    ("unknown-layer", "error", lambda: changed(GOOD, ([*NET, "nodes", "n2", "type"], "dence")), None),
    ("unknown-layer", "error", lambda: changed(GOOD, ([*NET, "nodes", "n3"], {"type": "block", "name": "b", "block": "gone", "at": [0, 0]})), None),
    ("setting", "error", lambda: changed(GOOD, ([*NET, "nodes", "n2", "params", "out_features"], -3)), None),
    ("setting", "error", lambda: changed(GOOD, ([*NET, "nodes", "n2", "params", "out_feature"], 3)), None),
    ("cycle", "error", circle, None),
    ("stray-wire", "warning", lambda: changed(GOOD, ([*NET, "wires", "w9"], {"from": ["gone", "out"], "to": ["n2", "in"]})), None),
    ("stray-wire", "warning", lambda: changed(GOOD, ([*NET, "wires", "w9"], {"from": ["n1", "out"], "to": ["n4", "in"]})), None),
    ("dead-branch", "warning", lambda: changed(GOOD, ([*NET, "nodes", "n9"], {"type": "dense", "name": "lost", "at": [0, 0]}), ([*NET, "wires", "w9"], {"from": ["n1", "out"], "to": ["n9", "in"]})), None),
    ("unused-input", "warning", lambda: changed(GOOD, ([*NET, "nodes", "n9"], {"type": "table", "name": "other", "at": [0, 0]})), None),
    ("name", "error", lambda: changed(GOOD, ([*NET, "nodes", "n2", "name"], "train")), None),
    ("name", "error", lambda: changed(GOOD, ([*NET, "nodes", "n2", "name"], "relu")), None),
    ("nothing-to-learn", "error", lambda: chain(TABLE, "relu"), None),
    ("beginning", "error", lambda: changed(GOOD, ([*NET, "nodes", "n2", "init"], {"bias": {"type": "orthogonal"}})), None),
    ("beginning", "error", lambda: changed(GOOD, ([*NET, "nodes", "n2", "init"], {"weight": {"type": "he_norml"}})), None),
    ("picture-into-dense", "warning", lambda: chain(PICTURE, DENSE, "relu", "flatten", DENSE), None),
    ("series-order", "warning", lambda: chain(("series", {"length": 9, "features": 9}), ("conv1d", {}), "flatten", DENSE), None),
    ("two-dense", "hint", lambda: chain(TABLE, DENSE, DENSE), None),
    ("dropout-before-norm", "hint", lambda: chain(TABLE, DENSE, "dropout", "batch_norm1d", DENSE), None),
    ("bias-before-norm", "hint", lambda: chain(PICTURE, ("conv2d", {}), "batch_norm2d", "flatten", DENSE), None),
    ("huge-dense", "hint", lambda: chain(("image", {"channels": 3, "height": 224, "width": 224}), "flatten", ("dense", {"out_features": 100})), None),
    ("deep-sigmoid", "hint", lambda: chain(TABLE, *[DENSE, "sigmoid"] * 5, DENSE), None),
    ("same-again", "hint", lambda: chain(TABLE, DENSE, "relu", "relu", DENSE), None),
    ("all-frozen", "error", lambda: changed(GOOD, ([*NET, "nodes", "n2", "frozen"], True), ([*NET, "nodes", "n4", "frozen"], True)), None),
    ("shared-target", "error", lonely_again, None),
    ("dropout-all", "warning", lambda: chain(TABLE, DENSE, ("dropout", {"p": 1.0}), DENSE), None),
    ("dropout-at-end", "hint", lambda: chain(TABLE, DENSE, "dropout"), None),
    ("idle-dropout", "hint", lambda: chain(("series", {"length": 4, "features": 2}), ("gru", {"dropout": 0.5}), DENSE), None),
    ("no-positions", "hint", orderless, None),
    ("end-relu", "hint", lambda: chain(TABLE, DENSE, "relu"), None),
    ("one-branch", "hint", lambda: chain(TABLE, DENSE, "add", "relu", DENSE), None),
    ("same-branch", "hint", twice, None),
    ("tiny-map", "hint", lambda: chain(PICTURE, "global_avg_pool2d", ("conv2d", {}), "flatten", DENSE), None),
    ("data-input", "error", lambda: chain(("table", {"name": "features", "features": 9}), ("dense", {"out_features": 3})), WANTS),
    ("data-input", "error", lambda: chain(("image", {"name": "picture", "channels": 1, "height": 4, "width": 4}), "flatten", ("dense", {"out_features": 3})), WANTS),
    ("data-output", "error", lambda: chain(("table", {"name": "features", "features": 6}), DENSE, "relu", ("dense", {"out_features": 7})), WANTS),
    ("data-output", "error", lambda: changed(chain(("table", {"name": "features", "features": 6}), DENSE, "relu"), ([*NET, "nodes", "n4"], None), ([*NET, "wires", "w3"], None)), WANTS),
    ("end-activation", "warning", lambda: chain(("table", {"name": "features", "features": 6}), ("dense", {"out_features": 3}), "softmax"), WANTS),
    ("data-input", "error", with_another_input, WANTS),
    ("small-picture", "error", lambda: chain(PICTURE, *["max_pool2d"] * 4, "flatten", DENSE), None),
    ("unequal-lengths", "hint", unequal, SERIES_WANTS),
    ("sees-itself", "error", lambda: chain(GREY, "relu", ("masked_conv2d", {"out_channels": 1}), end="picture"), PIXELS),
    ("sees-itself", "error", lambda: chain(GREY, ("conv2d", {"out_channels": 1, "kernel_size": 4}), end="picture"), PIXELS),
    ("sees-itself", "error", lambda: chain(GREY, ("masked_conv2d", {"first": True}), "relu", ("conv2d", {"out_channels": 1}), end="picture"), PIXELS),
    ("out-of-chain", "error", lambda: chain(POINT, "coupling", "tanh", "coupling", end="numbers"), BACKWARDS),
    ("out-of-chain", "error", lambda: chain(POINT, ("boltzmann", {"hidden": 5}), "dropout", ("boltzmann", {"hidden": 2}), end="latent"), STACKED),
]  # fmt: skip


def told(made: dict[str, Any], wants: Any) -> list[dict[str, Any]]:
    return judge(made, SIGNATURE if wants is WANTS else None, wants)["problems"]


@pytest.mark.parametrize(
    ("check", "severity", "make", "wants"),
    CASES,
    ids=[f"{number}-{case[0]}" for number, case in enumerate(CASES)],
)
def test_a_problem_is_told_in_four_parts_and_its_fix_removes_it(
    check: str, severity: str, make: Make, wants: Any
) -> None:
    made = make()
    found = [problem for problem in told(made, wants) if problem["check"] == check]
    assert found, (
        f"{check} says nothing; said: {[problem['text'] for problem in told(made, wants)]}"
    )
    problem = found[0]
    assert problem["severity"] == severity
    for part in ("title", "where", "what", "why", "do", "text"):
        assert problem[part], f"{check} has no {part}"
    for word in ("invalid", "illegal", "failed", "RuntimeError", "torch says", "{from}", "None"):
        assert word not in " ".join(
            problem[part] for part in ("title", "where", "what", "why", "do")
        ), problem
    if problem["node"] is not None:
        assert "**" in problem["what"], "the sentence names its node"
    fix = problem["fix"]
    assert fix or check in ("no-input", "nothing-to-learn", "unused-input", "no-output"), (
        f"{check} has no fix"
    )
    for remedy in (fix, problem["other"]):
        if remedy:
            after = Project(made).apply(remedy["puts"]).document
            left = [
                one
                for one in told(after, wants)
                if one["check"] == check
                and one["node"] == problem["node"]
                and one["what"] == problem["what"]
            ]
            assert not left, f"{remedy['label']} left: {left}"
            assert json.loads(json.dumps(remedy)) == remedy


def test_a_chain_of_the_right_layers_and_a_network_that_looks_back_alone_have_no_problem() -> None:
    masked = ("masked_conv2d", {"first": True})
    narrow = ("conv2d", {"out_channels": 1, "kernel_size": 1})
    fine = [
        (chain(GREY, masked, "relu", ("masked_conv2d", {}), narrow, end="picture"), PIXELS),
        (chain(POINT, "stretch_shift", "coupling", "invertible_mix", end="numbers"), BACKWARDS),
        (chain(POINT, ("boltzmann", {"hidden": 2}), end="latent"), STACKED),
    ]
    for drawing, wants in fine:
        checks = {problem["check"] for problem in told(drawing, wants)}
        assert not checks & {"sees-itself", "out-of-chain"}


def test_there_are_at_least_25_checks_and_each_is_tried_here() -> None:
    assert len(rules()) >= 25
    tried = {case[0] for case in CASES}
    assert {rule.name for rule in rules()} <= tried | {"misfit"}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_every_check_has_a_page(rule: Any) -> None:
    for part in ("What:", "Why:", "How to fix:"):
        assert part in rule.page


def test_the_worst_comes_first_and_all_come_at_once() -> None:
    made = changed(
        chain(TABLE, DENSE, DENSE, "relu"),
        ([*NET, "nodes", "n2", "params", "out_features"], 0),
        ([*NET, "nodes", "n3", "name"], "half"),
    )
    severities = [problem["severity"] for problem in judge(made)["problems"]]
    assert severities == sorted(severities, key=["error", "warning", "hint"].index)
    assert {"setting", "name", "two-dense", "end-relu"} <= {
        problem["check"] for problem in judge(made)["problems"]
    }


HOSTILE = [
    "train", "half", "type", "class", "lambda", "match", "self", "torch", "nn", "F", "", " ", "1st", "größe", "图像", "имя", "a b", "a-b", "__init__", "_x",
    "x); import os; os.system('touch hacked'); (", "'\"", "\n\nimport os\n", "\\", "{0}", "%s", "a" * 150, "forward", "NETWORKS", "ﬁ", "x\u202ey", "\x00", "😀",
]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_of_a_person_becomes_code(name: str) -> None:
    made = changed(
        GOOD,
        ([*NET, "nodes", "n2", "name"], name),
        ([*NET, "nodes", "n2", "title"], name),
        ([*NET, "nodes", "n2", "note"], name),
        (["name"], name),
    )
    made = changed(
        made,
        ([*NET, "nodes", "n1", "name"], name + "2"),
        ([*NET, "nodes", "n5", "name"], name + "3"),
        ([*NET, "nodes", "n2", "type"], "dense"),
    )
    verdict = judge(made)
    source = verdict["source"]
    compile(source, "generated", "exec")
    assert "import os" not in source
    assert "hacked" not in source.replace("touch_hacked", "")
    net = classes(source)["network"]()
    assert sum(parameter.numel() for parameter in net.parameters()) == 43
    for problem in verdict["problems"]:
        assert "\n" not in problem["text"]


def nested(depth: int) -> bytes:
    return b'{"format": 1, "plan": ' + b'{"a":' * depth + b"1" + b"}" * depth + b', "networks": {}}'


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "not JSON"), (b"\xff\xfe\x00", "not a text"), (b"[1,2,3]", "a list"), (b"7", "a number"), (b"null", "nothing"), (b"{", "not JSON"),
        (nested(50), "nested deeper"), (b"[" * 100_000, "nested deeper"), (b'{"format": 1, "format": 1, "networks": {}}', "given twice"),
        (b'{"format": 1, "networks": {}, "plan": {"a": NaN}}', "NaN"), (b'{"format": 1, "networks": {}, "plan": {"a": Infinity}}', "Infinity"),
        (b'{"format": 1, "networks": {}, "plan": {"a": 1e999}}', "too large"), (b'{"format": 1, "networks": {}, "plan": {"a": ' + b"9" * 5000 + b"}}", "not JSON"),
        (b'{"format": [1], "networks": {}}', "ever wrote"), (b'{"format": {"a": 1}, "networks": {}}', "ever wrote"), (b" " * 8_000_001, "larger than 8 MB"),
        (b'{"format": 2, "networks": {}}', "newer Layerloom"), (b'{"format": 1}', "missing"), (b'{"format": 1, "networks": {}, "bocks": {}}', "Did you mean “blocks”"),
        (b'{"format": 1, "networks": {"n": {"nodes": {"N 1": {"type": "relu", "name": "r"}}}}}', "id"),
        (b'{"format": 1, "networks": {"n": {"nodes": {"n1": {"type": "relu", "name": "r", "param": {}}}}}}', "Did you mean “params”"),
        (b'{"format": 1, "networks": {"n": {"nodes": {"n1": {"type": "relu", "name": "r", "repeat": 1000000000}}}}}', "repeat"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_project_is_refused_in_words(
    data: bytes, says: str, tmp_path: Any
) -> None:
    with pytest.raises(ProjectError, match=says):
        parse(data)
    path = tmp_path / "bad.json"
    path.write_bytes(data)
    with pytest.raises(ProjectError):
        open_project(path)


def bundle(body: bytes, damage: slice = slice(0, 0)) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.json", body)
    content = bytearray(out.getvalue())
    content[damage] = bytes(byte ^ 0x55 for byte in content[damage])
    return bytes(content)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.zip", bundle(dump(template("digits-cnn").document).encode(), slice(60, 90)), "no project bundle, or it is damaged"),
        ("a.zip", bundle(b" " * 30_000_000), "larger than 8 MB"),
        ("a.zip", b"", "no project bundle"),
        ("a.onnx", b"", "no drawing"),
        ("a.onnx", b"\x08\x01" * 10_000_000, "no drawing"),
        ("a.onnx", bytes(50_000_000), "no drawing"),
        ("gone.zip", None, "cannot be read: No such file"),
        ("gone.onnx", None, "cannot be read: No such file"),
    ],
)  # fmt: skip
def test_a_bundle_or_network_that_is_none_is_refused_in_words_and_takes_no_memory(
    name: str, content: bytes | None, says: str, tmp_path: Any
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    peak_memory(reset=True)
    before = peak_memory()
    with pytest.raises(ProjectError, match=says):
        open_project(path)
    # What is mapped counts here, and lies in the file.
    assert peak_memory() - before < len(content or b"") + 40 * 2**20


@pytest.mark.parametrize(
    "document_",
    [
        None,
        [],
        7,
        "x",
        {},
        {"format": 1},
        {"format": True, "networks": {}},
        {"format": 1, "networks": {"n": []}},
        {"format": 9, "networks": {}},
    ],
)
def test_judging_anything_at_all_gives_a_verdict(document_: Any) -> None:
    verdict = judge(document_)
    assert verdict["problems"]
    json.dumps(verdict, allow_nan=False)


def test_blocks_inside_themselves_and_chains_of_2000_are_told_or_judged_without_an_exception() -> (
    None
):
    s = Sketch()
    x = s.put("table", features=6)
    for _ in range(1000):
        x = s.chain(x, "relu", ("dense", {"out_features": 6}))
    s.put("scores", x, name="out")
    long = Project(document(s.graph()))
    assert not long.problems
    assert long.parameters == 42_000
    inner = {
        "title": "A",
        "nodes": {"n1": {"type": "block", "name": "b", "block": "b", "at": [0, 0]}},
        "wires": {},
        "groups": {},
        "exposed": {},
    }
    other = {
        "title": "B",
        "nodes": {"n1": {"type": "block", "name": "a", "block": "a", "at": [0, 0]}},
        "wires": {},
        "groups": {},
        "exposed": {},
    }
    made = document(
        {"nodes": {"n1": {"type": "block", "name": "a", "block": "a", "at": [0, 0]}}, "wires": {}},
        {"a": inner, "b": other},
    )
    assert any("holds itself" in problem["what"] for problem in judge(made)["problems"])


def test_weights_of_a_block_that_lie_beside_the_way_to_the_output_are_nothing_to_learn() -> None:
    b = Sketch()
    x = b.put("block_in", name="x")
    b.put("block_out", b.put("dense", x, out_features=6), name="y")
    b.put("block_out", b.put("tanh", x), name="z")
    s = Sketch({"part": b.block("Part")})
    use = s.use("part", s.put("table", features=6))
    s.put("latent", f"{use}.z", name="out")
    problems = judge(document(s.graph(), s.blocks))["problems"]
    assert [problem["check"] for problem in problems if problem["severity"] == "error"] == [
        "nothing-to-learn"
    ]
    s.put("latent", f"{use}.y", name="other")
    assert not [
        problem
        for problem in judge(document(s.graph(), s.blocks))["problems"]
        if problem["severity"] == "error"
    ]


def test_an_error_beside_the_way_to_the_output_only_warns_and_the_network_still_trains() -> None:
    made = changed(
        GOOD,
        ([*NET, "nodes", "n9"], {"type": "conv2d", "name": "draft", "at": [0, 0]}),
        ([*NET, "wires", "w9"], {"from": ["n1", "out"], "to": ["n9", "in"]}),
    )
    verdict = judge(made)
    assert {problem["severity"] for problem in verdict["problems"]} == {"warning"}
    assert "draft" not in verdict["source"]
    assert template("digits-cnn").job()["format"] == 1
