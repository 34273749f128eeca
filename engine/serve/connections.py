"""The connections of an endpoint: deadlines that uvicorn does not have, and room for those who have
shown a token however many others are there.

A stranger is a connection on which no token was accepted yet. Behind a proxy, and on this machine,
all come from one address, so a fixed number for each address would shut out good clients with bad
ones. Instead all strangers together have a number of places, and one too many costs the place of who
waits longest at the address that has most: a good request shows its token in its first moment.
"""

from __future__ import annotations

import asyncio
import json
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

HEADER_SECONDS = 10.0  # from the first moment, or the first byte of a further request, to its end
READING_SECONDS = 10.0  # in which a client takes nothing of an answer
STRANGERS = 2048


class Door:
    """Who is in without having shown a token, by address and port, those who wait longest first."""

    def __init__(self, places: int = STRANGERS) -> None:
        self.places, self.count = places, 0
        self.strangers: dict[str, dict[int, Connection]] = {}

    def enter(self, stranger: Connection) -> None:
        host, port = stranger.client or ("", id(stranger))
        here = self.strangers.setdefault(host, {})
        self.count += port not in here  # one that broke off may not have been missed yet
        here[port] = stranger
        if self.count > self.places:
            most = max(self.strangers.values(), key=len)
            longest = next(iter(most.values()))
            self.leave(longest.client, gone=longest)
            longest.transport.abort()

    def leave(self, client: tuple[str, int] | None, gone: Connection | None = None) -> None:
        """It is no stranger any more, or has gone: then another may have its address already."""
        host, port = client or ("", id(gone))
        here = self.strangers.get(host, {})
        if gone is not None and here.get(port) is not gone:
            return
        if here.pop(port, None) is not None:
            self.count -= 1
            if not here:
                del self.strangers[host]


class Connection(H11Protocol):
    def __init__(self, door: Door, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.door = door
        self.until_header: asyncio.TimerHandle | None = None
        self.until_read: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        self.until_header = self.loop.call_later(HEADER_SECONDS, self.end_without_header)
        self.door.enter(self)

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self.door.leave(self.client, gone=self)
        self.until_header = stopped(self.until_header)
        self.until_read = stopped(self.until_read)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.cycle and not self.cycle.response_complete:
            self.until_header = stopped(self.until_header)
        elif self.until_header is None:
            self.until_header = self.loop.call_later(HEADER_SECONDS, self.end_without_header)

    def end_without_header(self) -> None:
        if self.cycle is None and self.conn.trailing_data[0]:
            sentence = f"The header did not come within {HEADER_SECONDS:.0f} seconds."
            body = json.dumps({"error": sentence})
            self.transport.write(
                f"HTTP/1.1 408 Request Timeout\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\nconnection: close\r\n\r\n{body}".encode()
            )
        self.close()

    def close(self) -> None:
        """Soon at any rate: closing alone waits until the client has read everything."""
        self.transport.close()
        self.loop.call_later(READING_SECONDS, self.transport.abort)

    def timeout_keep_alive_handler(self) -> None:
        super().timeout_keep_alive_handler()
        self.close()

    def pause_writing(self) -> None:
        super().pause_writing()
        self.until_read = self.loop.call_later(READING_SECONDS, self.transport.abort)

    def resume_writing(self) -> None:
        super().resume_writing()
        self.until_read = stopped(self.until_read)


def stopped(timer: asyncio.TimerHandle | None) -> asyncio.TimerHandle | None:
    if timer:
        timer.cancel()
    return None
