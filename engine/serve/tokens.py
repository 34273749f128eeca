"""Access tokens: shown once, kept as a hash, with an end and a rate."""

from __future__ import annotations

import hashlib
import hmac
import math
import secrets
import time
from dataclasses import asdict, dataclass
from typing import Any

from engine.serve.sent import TokenSent

PREFIX = "ll_"


@dataclass(frozen=True)
class Token:
    """What is kept of a token. `per_minute` 0 means as many requests as the endpoint can take."""

    id: str
    name: str
    hash: str
    created: float
    expires: float | None = None
    per_minute: int = 0

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @property
    def public(self) -> TokenSent:
        return {
            "id": self.id,
            "name": self.name,
            "created": self.created,
            "expires": self.expires,
            "per_minute": self.per_minute,
        }

    def has_ended(self, now: float | None = None) -> bool:
        return self.expires is not None and (time.time() if now is None else now) >= self.expires


def make_token(
    name: str = "", *, days: float | None = None, per_minute: int = 0
) -> tuple[str, Token]:
    """A new secret and what is kept of it. The secret has 256 random bits, so a plain hash cannot
    be turned back.
    """
    secret = PREFIX + secrets.token_urlsafe(32)
    now = time.time()
    ends = None if days is None else now + days * 86400
    return secret, Token(
        secrets.token_hex(4),
        name.strip()[:60] or "token",
        hash_of(secret),
        now,
        ends,
        max(0, per_minute),
    )


def hash_of(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def find(secret: str, tokens: list[Token]) -> Token | None:
    """The token of a secret; every comparison takes the same time."""
    given, known = hash_of(secret), None
    for token in tokens:
        if hmac.compare_digest(given, token.hash):
            known = token
    return known


class Rate:
    """So many requests a minute, evenly refilled: after a rest a burst of a quarter of them is let
    through.
    """

    def __init__(self, per_minute: int) -> None:
        self.per_second = per_minute / 60
        self.room = self.full = max(1.0, per_minute / 4)
        self.at = time.monotonic()

    def wait(self, now: float | None = None) -> int:
        """0 when a request may come in now, else the seconds after which it may."""
        now = time.monotonic() if now is None else now
        self.room = min(self.full, self.room + (now - self.at) * self.per_second)
        self.at = now
        if self.room >= 1:
            self.room -= 1
            return 0
        return max(1, math.ceil((1 - self.room) / self.per_second))
