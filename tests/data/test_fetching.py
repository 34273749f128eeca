"""Sets that live elsewhere: found in a data folder, fetched and continued from a real server, never
trusted unchecked.
"""

from __future__ import annotations

import gzip
import hashlib
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from engine.data.sets.fetch import get, is_here
from engine.data.sets.set import File, Opening
from engine.reading.columns import Cancelled, DataError

BODY = bytes(range(256)) * 4096  # 1 MB
SHA = hashlib.sha256(BODY).hexdigest()


class Handler(http.server.BaseHTTPRequestHandler):
    bodies: ClassVar[dict[str, bytes]] = {}
    breaks_at: int | None = None
    ranges: ClassVar[list[str | None]] = []

    def do_GET(self) -> None:
        body = type(self).bodies.get(self.path)
        if body is None:
            self.send_error(404)
            return
        wanted = self.headers.get("Range")
        type(self).ranges.append(wanted)
        start = int(wanted.split("=")[1].rstrip("-")) if wanted else 0
        self.send_response(206 if wanted else 200)
        self.send_header("Content-Length", str(len(body) - start))
        self.end_headers()
        end = type(self).breaks_at or len(body)
        self.wfile.write(body[start:end])

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    Handler.bodies = {"/good": BODY, "/packed.gz": gzip.compress(BODY), "/wrong": BODY[::-1]}
    Handler.breaks_at = None
    Handler.ranges = []
    running = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_address[1]}"
    running.shutdown()
    running.server_close()


def test_a_file_is_fetched_once_and_kept_under_its_own_hash(server: str, tmp_path: Path) -> None:
    told: list[tuple[float, str]] = []
    opening = Opening(tmp_path, lambda share, text: told.append((share, text)))
    path = get(File("good", (f"{server}/good",), SHA, len(BODY)), "Good", opening)
    assert path == tmp_path / SHA
    assert path.read_bytes() == BODY
    assert any("Fetching Good" in text for _, text in told)
    get(File("good", (f"{server}/good",), SHA, len(BODY)), "Good", opening)
    assert len(Handler.ranges) == 1


def test_a_packed_file_is_checked_by_what_is_inside(server: str, tmp_path: Path) -> None:
    assert (
        get(
            File("x.gz", (f"{server}/packed.gz",), SHA, len(BODY), member="gzip"),
            "Packed",
            Opening(tmp_path),
        ).read_bytes()
        == BODY
    )


def test_a_broken_connection_is_continued_where_it_broke(server: str, tmp_path: Path) -> None:
    file = File("good", (f"{server}/good",), SHA, len(BODY))
    Handler.breaks_at = 600_000
    with pytest.raises(DataError, match="not on this machine"):
        get(file, "Good", Opening(tmp_path))
    Handler.breaks_at = None
    # A broken try is thrown away or continued; either way the second try ends with the right bytes.
    assert get(file, "Good", Opening(tmp_path)).read_bytes() == BODY
    assert Handler.ranges[-1] == "bytes=600000-"


def test_a_cancelled_fetch_leaves_what_came_for_the_next_try(server: str, tmp_path: Path) -> None:
    def stop(share: float, text: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        get(File("good", (f"{server}/good",), SHA, len(BODY)), "Good", Opening(tmp_path, stop))
    assert (
        get(
            File("good", (f"{server}/good",), SHA, len(BODY)), "Good", Opening(tmp_path)
        ).read_bytes()
        == BODY
    )
    assert Handler.ranges[-1] is not None


def test_what_differs_from_the_promised_hash_is_thrown_away(server: str, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="sha256 differs"):
        get(File("wrong", (f"{server}/wrong",), SHA, len(BODY)), "Wrong", Opening(tmp_path))
    assert not list(tmp_path.iterdir())


def test_the_second_address_serves_where_the_first_does_not(server: str, tmp_path: Path) -> None:
    file = File("good", (f"{server}/nothing-here", f"{server}/good"), SHA, len(BODY))
    assert get(file, "Good", Opening(tmp_path)).read_bytes() == BODY


def test_a_data_folder_is_searched_first(tmp_path: Path) -> None:
    (tmp_path / "copies" / "good").mkdir(parents=True)
    (tmp_path / "copies" / "good" / "good.bin").write_bytes(BODY)
    file = File("good.bin", ("http://127.0.0.1:9/never",), SHA, len(BODY), ("good/good.bin",))
    assert (
        get(file, "Good", Opening(tmp_path / "home", local=(tmp_path / "copies",))).read_bytes()
        == BODY
    )


def test_what_serves_as_well_is_taken_where_it_is_here_and_never_where_it_is_another_version(
    server: str, tmp_path: Path
) -> None:
    copies, home = tmp_path / "copies", tmp_path / "home"
    copies.mkdir()
    bare = File("bare", (), hashlib.sha256(BODY[1:]).hexdigest(), len(BODY) - 1, ("bare",))
    file = File("good", (f"{server}/good",), SHA, len(BODY), instead=bare)
    opening = Opening(home, local=(copies,))
    assert not is_here(file, home, (copies,))
    (copies / "bare").write_bytes(BODY[1:])
    assert is_here(file, home, (copies,))
    assert get(file, "Good", opening).read_bytes() == BODY[1:]
    assert Handler.ranges == [], "nothing was fetched"
    (copies / "bare").write_bytes(b"edited since")
    (home / bare.sha256).unlink(missing_ok=True)
    assert get(file, "Good", opening).read_bytes() == BODY


def test_without_network_and_copy_a_sentence_says_what_else_to_try(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"data folder \(setting LAYERLOOM_DATA\).*try Digits"):
        get(
            File("far.bin", ("http://127.0.0.1:9/never",), SHA, len(BODY)), "Far", Opening(tmp_path)
        )
