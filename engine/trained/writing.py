"""A trained network goes on with a text, token by token."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

import numpy as np

from engine.data.kinds.tokens import IGNORED
from engine.data.symbols import joined, readable
from engine.errors import Refusal
from engine.trained.opened import Trained, open_trained
from engine.ways.making import in_full
from engine.ways.readings.choosing import WISHES, Choosing, Chosen
from engine.ways.way import NOTHING, Nets, first_input

if TYPE_CHECKING:
    from engine.run.folder import RunFolder


class CannotWrite(Refusal, ValueError):
    """What was asked for cannot be written."""


@runtime_checkable
class GoesOn(Protocol):
    """A way whose networks go on with a text: an endless row of tokens after those given."""

    def go_on(
        self, nets: Nets, given: list[int], choosing: Choosing, chance: np.random.Generator
    ) -> Iterator[Chosen]: ...


def write_task(
    run: RunFolder, text: str, seed: int = 0, wishes: dict[str, Any] | None = None
) -> dict[str, Any]:
    """The same text, seed and wishes give the same tokens."""
    return written_by(open_trained(run.folder), text, seed, wishes or {})


def written_by(trained: Trained, text: str, seed: int, wishes: Mapping[str, Any]) -> dict[str, Any]:
    way = trained.way
    if not isinstance(way, GoesOn):
        raise CannotWrite(
            f"A network that learned by *{way.title}* does not go on with a text. Ask it with predict."
        )
    chosen = in_full("Writing", WISHES, wishes)
    limit, stop = chosen.pop("limit"), chosen.pop("stop")
    aim = trained.signature.target_field or NOTHING
    if not aim.classes:
        raise CannotWrite("Its vocabulary is too large to be kept with it, so it cannot be read.")
    given = codes_of(trained, text)
    begun = joined(aim.classes, given, aim.spelling)
    taken, ended = list[Chosen](), "limit"
    for one_more in way.go_on(trained.nets, given, Choosing(**chosen), np.random.default_rng(seed)):
        taken.append(one_more)
        whole = joined(aim.classes, given + [each.code for each in taken], aim.spelling)
        follows = whole.removeprefix(begun)
        if stop and stop in follows:
            follows, ended = follows[: follows.index(stop)], "stop"
            break
        if len(taken) == limit:
            break
    words = readable(aim.classes, aim.spelling)
    return {
        "given": text,
        "text": follows,
        "ended": ended,
        "tokens": [
            {
                "text": words[each.code],
                "chance": each.chance,
                "others": [[words[code], share] for code, share in each.others],
            }
            for each in taken
        ],
    }


def codes_of(trained: Trained, text: str) -> list[int]:
    """The tokens of a text, the last ones where it is longer than what the network sees."""
    name, field = first_input(trained.signature)
    recipe = trained.data.recipe
    (column,) = recipe.inputs
    while True:
        fields = recipe.arrays_of({column: [text]})
        following = fields[trained.way.target][0]
        codes = [int(fields[name][0, 0]), *following[following != IGNORED].tolist()]
        if len(codes) <= field.sizes[0]:
            break
        text = text[max(1, len(text) // 4) :]
    if not text.strip() or codes == [0]:
        raise CannotWrite("There is no text to go on with. Write its beginning.")
    return codes
