"""A file at an address: fetched where it lies openly, refused with a sentence where it does not."""

from __future__ import annotations

import io
import ipaddress
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from engine.reading.address import Address, fetched, is_open
from engine.reading.columns import DataError

BODY = b"a,b\n1,2\n3,4\n"


class Handler(BaseHTTPRequestHandler):
    redirects: ClassVar[dict[str, str]] = {
        "/moved": "/some%20table.csv",
        "/inside": "http://10.1.2.3/secret.csv",
        "/metadata": "http://169.254.169.254/latest/",
        "/file": "file:///etc/passwd",
        "/round": "/round",
    }

    def do_GET(self) -> None:
        path = self.path.split("?", maxsplit=1)[0]
        if path in self.redirects:
            self.send_response(302)
            self.send_header("Location", self.redirects[path])
            self.end_headers()
            return
        self.send_response(404 if path == "/nothing" else 200)
        if path == "/named":
            self.send_header("Content-Disposition", 'attachment; filename="../my table.csv"')
        if path == "/short":
            self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"" if path == "/empty" else BODY * 1000 if path == "/large" else BODY)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    served = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=served.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{served.server_port}"
    served.shutdown()


def here_or_open(address: Address) -> bool:
    """The test's own server lies inside; nothing else there may be reached."""
    return str(address) == "127.0.0.1" or is_open(address)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/some%20table.csv", "some table.csv"),
        ("/moved", "some table.csv"),
        ("/named", "my table.csv"),
        ("/größe.csv?raw=1", "größe.csv"),
        ("/", "127.0.0.1"),
    ],
)
def test_a_file_is_fetched_with_its_name(server: str, path: str, name: str) -> None:
    file = io.BytesIO()
    assert fetched(server + path, file, 1000, may_reach=here_or_open) == name
    assert file.getvalue() == BODY


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/inside", "10.1.2.3 is a machine inside this network"),
        ("/metadata", "169.254.169.254 is a machine inside"),
        ("/file", "is no address of the web"),
        ("/round", "from address to address without an end"),
        ("/nothing", "answered 404"),
        ("/empty", "gave an empty file"),
        ("/large", r"larger than 1\.0 KB, the limit for one file"),
        ("/short", "broke after"),
    ],
)
def test_what_cannot_be_fetched_says_why(server: str, path: str, said: str) -> None:
    with pytest.raises(DataError, match=said):
        fetched(server + path, io.BytesIO(), 1000, may_reach=here_or_open)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "[fe80::1]", "[fd00::1]", "[64:ff9b::7f00:1]", "224.0.0.1"],
)  # fmt: skip
def test_nothing_inside_is_reached_however_it_is_written(host: str) -> None:
    with pytest.raises(DataError, match=r"inside this network or this machine itself|is not known"):
        fetched(f"http://{host}:9/table.csv", io.BytesIO(), 1000)


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2606:4700::1111"])
def test_the_internet_is_open(address: str) -> None:
    assert is_open(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("", "no address of the web"),
        ("table.csv", "no address of the web"),
        ("ftp://example.org/a.csv", "no address of the web"),
        ("http://example.org:99999/a", "no address of the web"),
        ("https://me:secret@example.org/a.csv", "holds a name or a password"),
        ("http://no-such-host.invalid/a.csv", "not known, or this machine is not connected"),
    ],
)
def test_what_is_no_address_says_so(address: str, said: str) -> None:
    with pytest.raises(DataError, match=said):
        fetched(address, io.BytesIO(), 1000)


def test_it_stops_once_nobody_waits(server: str) -> None:
    with pytest.raises(DataError, match="Stopped, as you asked"):
        fetched(
            f"{server}/a.csv", io.BytesIO(), 1000, left=lambda: True, may_reach=here_or_open
        )  # fmt: skip


def test_a_server_that_does_not_answer_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.reading.address.PATIENCE", 0.2)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        with pytest.raises(DataError, match="did not answer within"):
            fetched(f"http://127.0.0.1:{silent.getsockname()[1]}/", io.BytesIO(), 1000, may_reach=here_or_open)  # fmt: skip
