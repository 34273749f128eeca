"""Graphs: tables of nodes and edges in a zip, JSON as node-link, GraphML, and arrays in .npz."""

from __future__ import annotations

import io
import json
import re
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any
from xml.etree import ElementTree

import numpy as np

from engine.reading import limits
from engine.reading.columns import Column, DataError, category, number
from engine.reading.formats.format import Beginning, Format, Reading, choice
from engine.reading.found import Found, shown
from engine.reading.graphs import both_are_known, check_ids, graph_of, named_nodes

EDGES = re.compile(
    r"(^|[^a-z])(edges?|edge_?list|links?|relations?|citations?|cites)([^a-z]|$)", re.I
)
NODES = re.compile(r"(^|[^a-z])(nodes?|vertices|vertex|features?|labels?|content)([^a-z]|$)", re.I)
TABLES = (".csv", ".tsv", ".txt", ".parquet", ".feather", ".jsonl")
ID = re.compile(r"^(id|ids|node|nodes|node_?id|name|key|vertex|label_?id)$", re.I)
START = re.compile(r"^(source|from|src|start|u|a|id_?1|node_?1|citing)$", re.I)
END = re.compile(r"^(target|to|dst|dest|destination|end|v|b|id_?2|node_?2|cited)$", re.I)
ARRAY = re.compile(r"^(edges?|edge_index|adj|adjacency|adj_indptr|adj_matrix)$", re.I)
DIRECTED = choice(
    "directed", "Edges", (True, "go one way"), (False, "go both ways"), help="Which way nodes hear each other"
)  # fmt: skip


# ---- tables in a zip ----
def tables_of(members: Iterable[str]) -> tuple[str, str | None] | None:
    """(the table of edges, that of the nodes); None where the zip holds no such pair.

    >>> tables_of(["club/nodes.csv", "club/edges.csv"])
    ('club/edges.csv', 'club/nodes.csv')
    >>> tables_of(["readme.md", "data.csv"])
    """
    tables = [name for name in members if name.lower().endswith(TABLES)]
    stems = {name: PurePosixPath(name).stem for name in tables}
    edges = [name for name in tables if EDGES.search(stems[name])]
    nodes = [name for name in tables if name not in edges and NODES.search(stems[name])]
    if len(edges) != 1 or len(nodes) > 1:
        return None
    return edges[0], nodes[0] if nodes else None


def read_tables(asked: Reading) -> Found:
    from engine.reading.pictures import members, open_zip, unpack

    with open_zip(asked.path) as archive:
        infos = {info.filename: info for info in members(archive)}
        pair = tables_of(infos)
        if pair is None:
            raise DataError("The zip holds no table that is called 'edges'.")
        edges, nodes = pair
        contents = Found("table", [], {"format": "graph"})
        table = _member(asked, archive, infos[edges], unpack)
        ends = _two_ends(table, edges)
        words = [column.words() for column in ends]
        pairs = list(zip(*(list(column) for column in words), strict=True))
        if nodes is None:
            ids, columns = named_nodes(pairs), list[Column]()
            contents.notes.append(
                "The zip holds no table of nodes: they are those that edges name."
            )
        else:
            whole = _member(asked, archive, infos[nodes], unpack)
            contents.notes += whole.notes
            contents.questions += whole.questions
            named = next((c for c in whole.columns if ID.match(c.name)), whole.columns[0])
            ids = check_ids(list(named.words()))
            columns = [column for column in whole.columns if column is not named]
    known = both_are_known(pairs, ids, contents)
    return graph_of(contents, ids, columns, known, asked.options)


def _member(asked: Reading, archive: zipfile.ZipFile, info: Any, unpack: Any) -> Found:
    with tempfile.TemporaryDirectory(dir=".") as folder:
        path = Path(folder) / "member"
        unpack(archive, info, path)
        return asked.inside(path, PurePosixPath(info.filename).name)


def _two_ends(table: Found, name: str) -> tuple[Column, Column]:
    columns = table.columns
    if len(columns) < 2:
        raise DataError(
            f"'{shown(name, 60)}' has {len(columns)} column; a table of edges has two: from which node, to which."
        )
    start = next((column for column in columns if START.match(column.name)), None)
    end = next((column for column in columns if END.match(column.name)), None)
    if start is None or end is None:
        start, end = columns[:2]
    return start, end


# ---- JSON, as node-link ----
def is_node_link(file: Beginning) -> bool:
    low = file.head.lstrip(b"\xef\xbb\xbf \r\n\t")
    has_nodes = re.search(rb'"nodes"\s*:\s*\[', file.head) is not None
    if not low.startswith(b"{") or not (
        has_nodes or re.search(rb'"(links|edges)"\s*:\s*\[', file.head)
    ):
        return False
    if file.path.stat().st_size > limits.JSON:
        return False
    text = file.path.read_bytes()
    return bool(
        re.search(rb'"nodes"\s*:\s*\[', text) and re.search(rb'"(links|edges)"\s*:\s*\[', text)
    )


def read_node_link(asked: Reading) -> Found:
    try:
        whole = json.loads(asked.path.read_text(encoding="utf-8-sig", errors="replace"))
    except RecursionError:
        raise DataError("The JSON is nested too deeply to be a graph.") from None
    except ValueError as error:
        raise DataError(f"The JSON is broken: {shown(error, 120)}.") from None
    nodes = whole.get("nodes") if isinstance(whole, dict) else None
    edges = (whole.get("links") or whole.get("edges") or []) if isinstance(whole, dict) else None
    if not isinstance(nodes, list) or not isinstance(edges, list):
        raise DataError("The JSON holds no lists 'nodes' and 'links' of one graph.")
    if not all(isinstance(node, dict) for node in nodes):
        nodes = [{"id": node} for node in nodes if not isinstance(node, dict | list)]
    contents = Found("table", [], {"format": "graph"})
    key = next((name for name in ("id", "key", "name") if nodes and name in nodes[0]), None)
    ids = check_ids([_name(node.get(key)) if key else str(k) for k, node in enumerate(nodes)])
    pairs = [_ends_of(edge) for edge in edges]
    columns = _columns(
        asked, [{k: v for k, v in node.items() if k != key} for node in nodes], contents
    )
    known = both_are_known(pairs, ids, contents)
    return graph_of(contents, ids, columns, known, asked.options, whole.get("directed") is True)


def _name(value: Any) -> str | None:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return None if value is None or value == "" or isinstance(value, dict | list) else str(value)


def _ends_of(edge: Any) -> tuple[str | None, str | None]:
    if isinstance(edge, list) and len(edge) >= 2:
        return _name(edge[0]), _name(edge[1])
    if not isinstance(edge, dict):
        return None, None
    start = next((edge[name] for name in ("source", "from", "src") if name in edge), None)
    end = next((edge[name] for name in ("target", "to", "dst") if name in edge), None)
    return _name(start), _name(end)


def _columns(asked: Reading, rows: list[dict[str, Any]], contents: Found) -> list[Column]:
    """What the nodes say of themselves, typed as a table of JSON is."""
    if not any(rows):
        return []
    with tempfile.TemporaryDirectory(dir=".") as folder:
        path = Path(folder) / "nodes.jsonl"
        keys = dict.fromkeys(key for row in rows for key in row)
        lines = (json.dumps({key: row.get(key) for key in keys}) for row in rows)
        path.write_text("\n".join(lines), encoding="utf-8")
        read = asked.inside(path, path.name)
    contents.notes += read.notes
    contents.questions += read.questions
    return read.columns


# ---- GraphML ----
def is_graphml(file: Beginning) -> bool:
    return b"<graphml" in file.head or (file.ends(".graphml") and b"<" in file.head[:200])


def read_graphml(asked: Reading) -> Found:
    size = asked.path.stat().st_size
    if size > limits.TEXT:
        raise DataError(
            f"The file has {limits.bytes_text(size)}; GraphML is read up to {limits.bytes_text(limits.TEXT)}. Bring nodes and edges as tables in a zip."
        )
    body = asked.path.read_bytes()
    if b"<!DOCTYPE" in body or b"<!ENTITY" in body:
        raise DataError(
            "The GraphML declares entities of its own, which can fill any memory. Save it without a DOCTYPE."
        )
    contents = Found("table", [], {"format": "graph"})
    kinds: dict[str, str] = {}
    rows: list[dict[str, Any]] = []
    ids: list[str | None] = []
    pairs: list[tuple[str | None, str | None]] = []
    directed, graphs, depth = False, 0, 0
    try:
        for event, element in ElementTree.iterparse(io.BytesIO(body), ("start", "end")):
            tag = element.tag.rpartition("}")[2]
            if tag == "graph" and event == "start":
                depth += 1
                graphs += depth == 1
                directed = directed or element.get("edgedefault") == "directed"
            elif tag == "graph":
                depth -= 1
            elif event == "end" and tag == "key":
                kinds[element.get("id") or ""] = element.get("attr.name") or element.get("id") or ""
            elif event == "end" and tag == "node":
                ids.append(element.get("id"))
                rows.append(_data_of(element, kinds))
                element.clear()
            elif event == "end" and tag == "edge":
                pairs.append((element.get("source"), element.get("target")))
                element.clear()
    except ElementTree.ParseError as error:
        raise DataError(f"The GraphML is broken: {shown(error, 120)}.") from None
    if graphs > 1:
        raise DataError(
            f"The file holds {graphs:,} graphs, and one is learned from. Save each in a file of its own."
        )
    names = check_ids(ids)
    columns = _columns(asked, rows, contents)
    known = both_are_known(pairs, names, contents)
    return graph_of(contents, names, columns, known, asked.options, directed)


def _data_of(element: Any, kinds: dict[str, str]) -> dict[str, Any]:
    values = {}
    for data in element:
        if data.tag.rpartition("}")[2] == "data":
            name = kinds.get(data.get("key") or "", data.get("key") or "")
            values[name] = _value(data.text)
    return values


def _value(text: str | None) -> Any:
    if text is None or not text.strip():
        return None
    try:
        return float(text)
    except ValueError:
        return text.strip()


# ---- arrays ----
def are_graph_arrays(file: Beginning) -> bool:
    names = [name.removesuffix(".npy") for name in file.members if name.endswith(".npy")]
    return len(names) == len(file.members) and any(ARRAY.match(name) for name in names)


def read_graph_arrays(asked: Reading) -> Found:
    from engine.reading.arrays import header_of
    from engine.reading.pictures import member_bytes, members, open_zip

    with open_zip(asked.path) as archive:
        arrays: dict[str, np.ndarray] = {}
        for info in members(archive):
            header_of(archive, info)  # refuses what is not plain numbers or texts
            body = member_bytes(archive, info, limits.UNPACKED)
            name = info.filename.removesuffix(".npy").lower()
            arrays[name] = np.lib.format.read_array(io.BytesIO(body), allow_pickle=False)
    contents = Found("table", [], {"format": "graph"})
    edges = _edges_in(arrays)
    features = _features_in(arrays)
    label = next(
        (arrays[n] for n in ("y", "labels", "label", "targets", "target") if n in arrays), None
    )
    count = (
        len(features)
        if features is not None
        else len(label)
        if label is not None
        else int(edges.max(initial=-1)) + 1
    )
    if edges.size and (edges.min() < 0 or edges.max() >= count):
        wrong = int(edges.max()) if edges.max() >= count else int(edges.min())
        raise DataError(
            f"An edge leads to node {wrong:,}, and there are {count:,}, counted from 0. Bring a row of features for each node."
        )
    columns = []
    if features is not None:
        if features.ndim != 2 or features.shape[1] > limits.COLUMNS:
            raise DataError(
                f"The features have {' × '.join(map(str, features.shape))} values; a row of at most {limits.COLUMNS:,} numbers for each node can be read."
            )
        columns = [number(f"feature {k + 1}", features[:, k]) for k in range(features.shape[1])]
    if label is not None:
        columns.append(_label(label, count))
        contents.target = "label"
    contents.given = _parts_in(arrays, count)
    ids = [str(k) for k in range(count)]
    return graph_of(contents, ids, columns, edges, asked.options)


def _edges_in(arrays: dict[str, np.ndarray]) -> np.ndarray:
    pairs = next((arrays[n] for n in ("edge_index", "edges", "edge") if n in arrays), None)
    if pairs is not None:
        if pairs.ndim != 2 or 2 not in pairs.shape or pairs.dtype.kind not in "iu":
            raise DataError(
                f"The edges have {' × '.join(map(str, pairs.shape))} values; they are pairs of whole numbers, from which node to which."
            )
        return (pairs if pairs.shape[1] == 2 else pairs.T).astype(np.int64)
    if "adj_indptr" in arrays and "adj_indices" in arrays:
        starts = np.repeat(np.arange(len(arrays["adj_indptr"]) - 1), np.diff(arrays["adj_indptr"]))
        return np.stack([starts, arrays["adj_indices"]], axis=1).astype(np.int64)
    table = next((arrays[n] for n in ("adj", "adjacency", "adj_matrix") if n in arrays), None)
    if table is None or table.ndim != 2 or table.shape[0] != table.shape[1]:
        raise DataError("The adjacency is not square: a row and a column for each node.")
    if table.dtype.kind == "f" and not np.isfinite(table).all():
        raise DataError(
            "The adjacency holds gaps (NaN) or infinite weights. Write 0 where there is no edge."
        )
    return np.argwhere(table != 0).astype(np.int64)


def _features_in(arrays: dict[str, np.ndarray]) -> np.ndarray | None:
    for name in ("x", "attr", "features", "feat"):
        if name in arrays:
            return arrays[name].astype(np.float64)
        if f"{name}_indptr" in arrays and f"{name}_indices" in arrays:
            pointers, places = arrays[f"{name}_indptr"], arrays[f"{name}_indices"]
            wide = (
                int(arrays[f"{name}_shape"][1])
                if f"{name}_shape" in arrays
                else int(places.max(initial=0)) + 1
            )
            rows = len(pointers) - 1
            if (
                wide > limits.COLUMNS
                or pointers[-1] != len(places)
                or (places.size and (places.min() < 0 or places.max() >= wide))
            ):
                raise DataError(
                    "The sparse features do not fit together. Save them again, or as a full table."
                )
            table = np.zeros((rows, wide))
            table[np.repeat(np.arange(rows), np.diff(pointers)), places] = arrays.get(
                f"{name}_data", 1.0
            )
            return table
    return None


def _label(label: np.ndarray, count: int) -> Column:
    if label.ndim != 1 or len(label) != count:
        raise DataError(
            f"There are {len(label):,} labels for {count:,} nodes. Bring one for each, −1 where it is not known."
        )
    if label.dtype.kind in "iub":
        known = label.astype(np.int64)
        levels, codes = np.unique(known[known >= 0], return_inverse=True)
        whole = np.full(count, -1, np.int64)
        whole[known >= 0] = codes
        return category("label", whole, [f"class {level}" for level in levels])
    if label.dtype.kind == "U":
        levels, codes = np.unique(label, return_inverse=True)
        return category("label", codes, levels)
    return number("label", label.astype(np.float64))


def _parts_in(arrays: dict[str, np.ndarray], count: int) -> np.ndarray | None:
    names = (
        ("train", "train_mask", "idx_train"),
        ("val", "val_mask", "idx_val", "validation"),
        ("test", "test_mask", "idx_test"),
    )
    given = np.full(count, -1, np.int8)
    for code, known in enumerate(names):
        chosen = next((arrays[name] for name in known if name in arrays), None)
        if chosen is None or chosen.ndim != 1 or chosen.dtype.kind not in "iub":
            return None
        rows = np.flatnonzero(chosen) if chosen.dtype.kind == "b" else chosen
        if rows.size and (rows.min() < 0 or rows.max() >= count):
            return None
        given[rows] = code
    return given


ENTRIES = (
    Format("graph-tables", "nodes and edges in a zip", 62, lambda file: file.is_zip and tables_of(file.members) is not None, read_tables, (), (DIRECTED,)),
    Format("graph-arrays", "", 63, are_graph_arrays, read_graph_arrays, (), (DIRECTED,)),
    Format("graphml", "GraphML", 64, is_graphml, read_graphml, (".graphml",), (DIRECTED,)),
    Format("node-link", "node-link JSON", 35, is_node_link, read_node_link, (), (DIRECTED,), by="form"),
)  # fmt: skip
