"""A small file of every format: the same table, or what the format holds instead of one."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np

Row = tuple[float, int, str, datetime]
NAMES = ("amount", "count", "colour", "when")
COLOURS = ("red", "green", "blue")
ROWS: tuple[Row, ...] = tuple(
    (k * 1.5 + 0.25, (k * 7) % 23 - 5, COLOURS[k % 3], datetime(2024, 1, 3, 8) + timedelta(hours=7 * k))
    for k in range(40)
)  # fmt: skip


@dataclass(frozen=True)
class Example:
    """One file. `holds` is "table" where its columns are those of ROWS, else the kind of content."""

    name: str
    make: Callable[[], bytes]
    holds: str = "table"


def csv() -> bytes:
    lines = [",".join(NAMES), *(f"{a},{b},{c},{d:%Y-%m-%d %H:%M:%S}" for a, b, c, d in ROWS)]
    return "\n".join(lines).encode()


def json_lines() -> bytes:
    return "\n".join(
        json.dumps(dict(zip(NAMES, (a, b, c, d.isoformat(" ")), strict=True))) for a, b, c, d in ROWS
    ).encode()  # fmt: skip


def arrow() -> object:
    import pyarrow as pa

    return pa.table({name: [row[k] for row in ROWS] for k, name in enumerate(NAMES)})


def parquet() -> bytes:
    import pyarrow.parquet as pq

    out = io.BytesIO()
    pq.write_table(arrow(), out)
    return out.getvalue()


def feather() -> bytes:
    from pyarrow import feather

    out = io.BytesIO()
    feather.write_feather(arrow(), out)
    return out.getvalue()


def arrow_stream() -> bytes:
    import pyarrow as pa

    table, out = arrow(), io.BytesIO()
    with pa.ipc.new_stream(out, table.schema) as writer:  # type: ignore[attr-defined]
        writer.write_table(table)
    return out.getvalue()


def database(*statements: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "some.db"
        with sqlite3.connect(path) as made:
            made.execute(
                "CREATE TABLE sales (amount REAL, count INTEGER, colour TEXT, 'when' TEXT)"
            )
            made.executemany(
                "INSERT INTO sales VALUES (?, ?, ?, ?)",
                [(a, b, c, d.isoformat(" ")) for a, b, c, d in ROWS],
            )
            made.execute("CREATE TABLE small (x INTEGER, y TEXT)")
            made.executemany(
                "INSERT INTO small VALUES (?, ?)", [(k, "ab"[k % 2]) for k in range(9)]
            )
            for statement in statements:
                made.execute(statement)
        made.close()
        return path.read_bytes()


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, body in members.items():
            archive.writestr(dated(name, method), body)
    return out.getvalue()


def dated(name: str, method: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    """A member of a day of its own: the same zip whenever it is made."""
    info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
    info.compress_type, info.external_attr = method, 0o644 << 16
    return info


def link(name: str, to: str) -> tuple[zipfile.ZipInfo, bytes]:
    """A member that is a link, as `zip --symlinks` packs it."""
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, 0o120777 << 16
    return info, to.encode()


# ---- workbooks, written by hand: no package that writes them is needed for this ----
Cells = list[list[object]]
CONTENT = "http://schemas.openxmlformats.org"
EPOCH = datetime(1899, 12, 30)


def xlsx(sheets: dict[str, Cells] | None = None) -> bytes:
    """Numbers, texts and dates as Excel keeps them; dates are days since 1900 with a style."""
    sheets = sheets if sheets is not None else {"Sales": [list(NAMES), *map(list, ROWS)]}
    names = list(sheets)
    members = {
        "[Content_Types].xml": f'<Types xmlns="{CONTENT}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{CONTENT}/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{CONTENT}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{CONTENT}/spreadsheetml/2006/main" xmlns:r="{CONTENT}/officeDocument/2006/relationships"><sheets>'
        + "".join(
            f'<sheet name="{name}" sheetId="{k}" r:id="rId{k}"/>' for k, name in enumerate(names, 1)
        )
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{CONTENT}/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="rId{k}" Type="{CONTENT}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{k}.xml"/>'
            for k in range(1, len(names) + 1)
        )
        + f'<Relationship Id="rId99" Type="{CONTENT}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{CONTENT}/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>',
    }
    for k, rows in enumerate(sheets.values(), 1):
        members[f"xl/worksheets/sheet{k}.xml"] = (
            f'<worksheet xmlns="{CONTENT}/spreadsheetml/2006/main"><sheetData>'
            + "".join(
                f'<row r="{r}">{"".join(_cell(value, r, c) for c, value in enumerate(row))}</row>'
                for r, row in enumerate(rows, 1)
            )
            + "</sheetData></worksheet>"
        )
    return zipped({name: body.encode() for name, body in members.items()})


def _cell(value: object, row: int, column: int) -> str:
    place = f"{chr(65 + column)}{row}"
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f'<c r="{place}" s="1"><v>{(value - EPOCH).total_seconds() / 86400!r}</v></c>'
    if isinstance(value, bool):
        return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, (int, float)):
        return f'<c r="{place}"><v>{value!r}</v></c>'
    kind = "e" if str(value).startswith("#") else "str"
    return f'<c r="{place}" t="{kind}"><v>{value}</v></c>'


def ods(repeated: int = 1) -> bytes:
    def cell(value: object) -> str:
        if isinstance(value, datetime):
            return f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}"/>'
        if isinstance(value, (int, float)):
            return f'<table:table-cell office:value-type="float" office:value="{value!r}"/>'
        return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'

    rows = "".join(
        f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in (NAMES, *ROWS)
    )
    if repeated > 1:
        rows += f'<table:table-row table:number-rows-repeated="{repeated}"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>'
    office = "urn:oasis:names:tc:opendocument:xmlns"
    body = (
        f'<office:document-content xmlns:office="{office}:office:1.0" xmlns:table="{office}:table:1.0" xmlns:text="{office}:text:1.0">'
        f'<office:body><office:spreadsheet><table:table table:name="Sales">{rows}</table:table></office:spreadsheet></office:body></office:document-content>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        kind = "application/vnd.oasis.opendocument.spreadsheet"
        archive.writestr(dated("mimetype", zipfile.ZIP_STORED), kind)
        archive.writestr(dated("content.xml"), body)
        archive.writestr(dated("META-INF/manifest.xml"), "<manifest/>")
    return out.getvalue()


# ---- what is no table ----
def picture(colour: int = 120) -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (12, 12), (colour, 90, 60)).save(out, "PNG")
    return out.getvalue()


def pictures() -> bytes:
    return zipped({f"{'ab'[k % 2]}/{k}.png": picture(20 * k) for k in range(6)})


def arrays() -> bytes:
    out = io.BytesIO()
    np.savez(out, x=np.arange(20.0).reshape(10, 2), y=np.arange(10) % 2)
    return out.getvalue()


def series() -> bytes:
    return b"@problemName x\n@classLabel true a b\n@data\n1,2,3:a\n4,5,6:b\n7,8,9:a\n"


def text() -> bytes:
    return b"Once upon a time there was a text that nobody took for a table.\n" * 5


def zstd(body: bytes) -> bytes:
    import pyarrow as pa

    packed = pa.compress(body, "zstd", asbytes=True)
    assert isinstance(packed, bytes)
    return packed


def xls() -> bytes:
    """The rows as Excel kept them until 2003; xlwt 1.3 wrote the file, as nothing here can."""
    return Path(__file__).with_name("some.xls").read_bytes()


def documents() -> bytes:
    """Two kinds of texts, in folders."""
    texts = {
        f"{('good', 'bad')[k % 2]}/{k}.txt": f"text number {k} of many".encode() for k in range(30)
    }
    return zipped(texts | {"README.txt": text()})


def sides() -> bytes:
    german = "".join(
        f"ein Satz über {c} mit der Nummer {k}\n" for k, (_, _, c, _) in enumerate(ROWS)
    )
    english = "".join(
        f"a sentence about {c} of number {k}\n" for k, (_, _, c, _) in enumerate(ROWS)
    )
    packed = gzip.compress(english.encode(), mtime=0)
    return zipped({"train.de": german.encode(), "train.en.gz": packed, "README.md": text()})


def sounds() -> bytes:
    """Two tones, in folders."""
    time = np.arange(800) / 8000
    waves = [np.sin(2 * np.pi * (500, 1500)[k % 2] * time) for k in range(8)]
    return zipped({f"{'ab'[k % 2]}/{k}.wav": wav(wave) for k, wave in enumerate(waves)})


def wav(
    values: np.ndarray, rate: int = 8000, format: str = "WAV", subtype: str | None = None
) -> bytes:
    """Numbers from −1 to 1, one or several channels, as a file of sound."""
    import soundfile

    out = io.BytesIO()
    soundfile.write(out, values, rate, format=format, subtype=subtype)
    return out.getvalue()


def tagged() -> bytes:
    names = ("Ann", "Ben", "Cora")
    texts = (f"{names[k % 3]} B-PER\nis O\nin O\nNew B-LOC\nYork I-LOC\n. O\n" for k in range(40))
    return "\n".join(texts).encode()


# ---- graphs: the club of the format's own tests, in every form ----
KNOW = ((0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (2, 3))
MEMBERS = tuple({"id": f"p{k}", "age": 20.5 + 3 * k, "team": "red" if k < 3 else "blue"} for k in range(6))  # fmt: skip


def node_link() -> bytes:
    links = [{"source": f"p{a}", "target": f"p{b}"} for a, b in KNOW]
    return json.dumps({"nodes": MEMBERS, "links": links}).encode()


def graph_tables() -> bytes:
    nodes = "\n".join(["id,age,team", *(f"{m['id']},{m['age']},{m['team']}" for m in MEMBERS)])
    edges = "\n".join(["source,target", *(f"p{a},p{b}" for a, b in KNOW)])
    return zipped({"nodes.csv": nodes.encode(), "edges.csv": edges.encode()})


def graphml() -> bytes:
    nodes = "".join(
        f'<node id="{m["id"]}"><data key="d0">{m["age"]}</data><data key="d1">{m["team"]}</data></node>'
        for m in MEMBERS
    )
    edges = "".join(f'<edge source="p{a}" target="p{b}"/>' for a, b in KNOW)
    keys = '<key id="d0" for="node" attr.name="age"/><key id="d1" for="node" attr.name="team"/>'
    return (
        f'<graphml>{keys}<graph edgedefault="undirected">{nodes}{edges}</graph></graphml>'.encode()
    )


def graph_arrays() -> bytes:
    members = {}
    for name, array in (
        ("edge_index", np.array(KNOW).T),
        ("x", np.arange(18.0).reshape(6, 3)),
        ("y", np.array([0, 0, 0, 1, 1, 1])),
    ):
        out = io.BytesIO()
        np.save(out, array)
        members[f"{name}.npy"] = out.getvalue()
    return zipped(members)


EXAMPLES: dict[str, tuple[Example, ...]] = {
    "table": (Example("some.csv", csv),),
    "json": (Example("some.jsonl", json_lines),),
    "conll": (Example("some.conll", tagged, "tagged"), Example("names.txt", tagged, "tagged")),
    "parquet": (Example("some.parquet", parquet),),
    "feather": (Example("some.feather", feather), Example("some.arrow", arrow_stream)),
    "database": (Example("some.sqlite", database),),
    "workbook": (Example("some.xlsx", xlsx), Example("some.xls", xls), Example("some.ods", ods)),
    "packed": (
        Example("some.csv.gz", lambda: gzip.compress(csv(), mtime=0)),
        Example("some.csv.zst", lambda: zstd(csv())),
        Example("some.jsonl.bz2", lambda: bz2.compress(json_lines())),
        Example("some.csv.xz", lambda: lzma.compress(csv())),
        Example("some.xlsx.gz", lambda: gzip.compress(xlsx(), mtime=0)),
    ),
    "archive": (Example("some.zip", lambda: zipped({"README.txt": text(), "data/some.csv": csv()})),),
    "pictures": (Example("pictures.zip", pictures, "images"),),
    "documents": (Example("some.zip", documents, "documents"),),
    "side_by_side": (Example("some.zip", sides, "pairs"),),
    "sounds": (Example("sounds.zip", sounds, "sounds"),),
    "arrays": (Example("some.npz", arrays, "arrays"),),
    "graph-tables": (Example("graph.zip", graph_tables, "graph"),),
    "graph-arrays": (Example("graph.npz", graph_arrays, "graph"),),
    "graphml": (Example("some.graphml", graphml, "graph"),),
    "node-link": (Example("graph.json", node_link, "graph"),),
    "ts": (Example("some.ts", series, "series"),),
    "text": (Example("some.txt", text, "text"),),
}  # fmt: skip
