"""A file at an address of the web that a person has typed. Only what lies openly on the internet is
fetched: every address on the way is looked up first, and one inside this machine or its network is
refused, after a redirect as well.
"""

from __future__ import annotations

import http.client
import ipaddress
import re
import socket
import ssl
import time
from collections.abc import Callable
from contextlib import closing
from typing import IO
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

from engine.reading.columns import DataError
from engine.reading.found import shown
from engine.reading.limits import bytes_text

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
PATIENCE = 15.0  # seconds without a byte
WHOLE = 600.0  # seconds for all of it
REDIRECTS = 5
PIECE = 1 << 18
KEPT = "/%:@!$&'()*+,;=?~-._"  # characters of an address that stay as they are
# Addresses of version 6 that stand for one of version 4, which is the one that is reached.
TRANSLATED = ipaddress.ip_network("64:ff9b::/96")


def is_open(address: Address) -> bool:
    """Whether an address is one of the internet, and no machine of this house.

    >>> [is_open(ipaddress.ip_address(a)) for a in ("8.8.8.8", "127.0.0.1", "10.0.0.7", "169.254.169.254", "::ffff:127.0.0.1")]
    [True, False, False, False, False]
    """
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in TRANSLATED:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_open(inner)
        if address.teredo:
            return False
    return address.is_global and not address.is_multicast


def fetched(
    address: str,
    file: IO[bytes],
    most: int,
    left: Callable[[], bool] = lambda: False,
    may_reach: Callable[[Address], bool] = is_open,
) -> str:
    """Writes what lies at this address into `file`, no more than `most` bytes, and gives its name.
    Raises DataError with a sentence, also once `left` says that nobody waits any more.
    """
    deadline = time.monotonic() + WHOLE
    url = checked(address)
    try:
        for _ in range(REDIRECTS + 1):
            with closing(connected(url, may_reach)) as connection:
                target = quote(url.path or "/", safe=KEPT) + (
                    f"?{quote(url.query, safe=KEPT)}" if url.query else ""
                )
                connection.request(
                    "GET",
                    target,
                    headers={"User-Agent": "layerloom", "Accept-Encoding": "identity"},
                )
                answer = connection.getresponse()
                if answer.status in (301, 302, 303, 307, 308) and answer.headers.get("Location"):
                    url = redirected(url, str(answer.headers["Location"]))
                    continue
                if answer.status != 200:
                    raise DataError(
                        f"{host_of(url)} answered {answer.status} ({shown(answer.reason, 60)}). Open the address in a browser to see whether the file is still there."
                    )
                copied(answer, file, most, deadline, left, host_of(url))
                return name_of(url, answer.headers.get("Content-Disposition"))
    except (OSError, http.client.HTTPException, ValueError) as error:
        if isinstance(error, DataError):
            raise
        raise DataError(why_not(url, error)) from None
    raise DataError(f"{host_of(url)} sends on from address to address without an end.")


def checked(address: str) -> SplitResult:
    """An address in its parts, once it is one that may be asked."""
    try:
        url = urlsplit(address.strip())
        port_fits = url.port is None or url.port > 0
    except ValueError:
        url, port_fits = urlsplit(""), False
    if url.scheme not in ("http", "https") or not url.hostname or not port_fits:
        raise DataError(
            f"“{shown(address, 80)}” is no address of the web. It begins with https:// and names a file, such as https://example.org/table.csv."
        )
    if url.username or url.password:
        raise DataError(
            "The address holds a name or a password. They would be kept in logs on the way: fetch the file yourself and drop it here."
        )
    if re.search(r"[\x00-\x20\x7f]", url.path + url.query):
        raise DataError("The address holds blanks or control characters. Copy it once more.")
    return url


def redirected(url: SplitResult, to: str) -> SplitResult:
    new = checked(urljoin(url.geturl(), to))
    if url.scheme == "https" and new.scheme != "https":
        raise DataError(
            f"{host_of(url)} sends on to {host_of(new)} without encryption. Such a step was not taken."
        )
    return new


def connected(url: SplitResult, may_reach: Callable[[Address], bool]) -> http.client.HTTPConnection:
    """A connection to an address that was looked up here and found to be open: nobody can answer
    the second question otherwise than the first.
    """
    host = url.hostname or ""
    port = url.port or (443 if url.scheme == "https" else 80)
    places = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    for *_, place in places:
        if not may_reach(ipaddress.ip_address(str(place[0]).split("%")[0])):
            raise DataError(
                f"{shown(host, 80)} is a machine inside this network or this machine itself. Only files that lie openly on the internet are fetched; "
                "download it yourself and drop it here."
            )
    for place in (each[4] for each in places):
        try:
            plain = socket.create_connection((str(place[0]), port), PATIENCE)
            break
        except OSError as error:
            unreached = error
    else:
        raise unreached
    connection = http.client.HTTPConnection(host, port, timeout=PATIENCE)
    if url.scheme == "https":
        connection.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=host)
    else:
        connection.sock = plain
    return connection


def copied(
    answer: http.client.HTTPResponse,
    file: IO[bytes],
    most: int,
    deadline: float,
    left: Callable[[], bool],
    host: str,
) -> None:
    """The bytes of an answer, counted."""
    declared, size = int(answer.headers.get("Content-Length") or 0), 0
    while size <= most >= declared:
        piece = answer.read1(PIECE)
        if not piece:
            if not size:
                raise DataError(f"{host} gave an empty file.")
            if size < declared:
                raise DataError(
                    f"The connection to {host} broke after {bytes_text(size)} of {bytes_text(declared)}. Try again."
                )
            return
        size += len(piece)
        file.write(piece)
        if left():
            raise DataError("Stopped, as you asked. Nothing was kept.")
        if time.monotonic() > deadline:
            raise DataError(f"{host} took longer than {WHOLE / 60:.0f} minutes. Nothing was kept.")
    raise DataError(
        f"The file at {host} is larger than {bytes_text(most)}, the limit for one file (setting LAYERLOOM_UPLOAD_MB)."
    )


def name_of(url: SplitResult, disposition: str | None) -> str:
    """What the file is called: as its server says, else as its address ends.

    >>> name_of(urlsplit("https://a.org/data/my%20table.csv?raw=1"), None)
    'my table.csv'
    """
    by_server = re.search(r"filename\*?=(?:UTF-8'')?\"?([^\";]+)", disposition or "", re.I)
    name = (
        unquote(by_server[1] if by_server else url.path)
        .replace("\\", "/")
        .rstrip("/")
        .rsplit("/", 1)[-1]
    )
    return shown(name, 120) or host_of(url)


def host_of(url: SplitResult) -> str:
    return shown(url.hostname or "", 80)


def why_not(url: SplitResult, error: Exception) -> str:
    host = host_of(url)
    if isinstance(error, socket.gaierror):
        return f"{host} is not known, or this machine is not connected to the internet. Check the address, or drop the file here."
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"{host} does not prove that it is {host} (its certificate: {shown(error.verify_message, 80)}). Nothing was fetched."
    if isinstance(error, TimeoutError):
        return f"{host} did not answer within {PATIENCE:.0f} seconds. Try again, or download the file yourself and drop it here."
    return f"{host} cannot be reached ({shown(getattr(error, 'strerror', None) or error, 80)}). Is this machine connected to the internet? You can also drop the file here."
