"""Networks that go on with a series, each counted from its last value, so that a level that was
never met does not matter.
"""

from __future__ import annotations

from builder.drawing.ready_blocks import with_needs
from builder.drawing.sketch import Sketch
from builder.proposing.designs.design import Design, Drawn, Given

FEW = 200  # windows to learn from, below which no network was better than ridge


def _from_last(given: Given, s: Sketch) -> tuple[str, str]:
    """The past less its last step, and the last value of the channel that is foreseen."""
    series = given.begin(s)
    last = s.put("pick", series, dim=1, index=-1)  # (channels,)
    past = s.put("subtract", series, s.put("unsqueeze", last, dim=1))
    channels = list(given.field.get("columns") or ())
    if len(channels) > 1:
        place = channels.index(given.target["title"])
        last = s.put("slice", last, dim=1, start=place, stop=place + 1)
    return past, last


def _straight(given: Given) -> Drawn:
    s = Sketch()
    past, last = _from_last(given, s)
    trend = s.put("moving_average", past, window=min(25, max(3, given.steps // 2)))
    season = s.put("subtract", past, trend)
    ahead = [
        s.put("dense", s.put("flatten", part), name=name, out_features=given.answers)
        for part, name in ((trend, "of_trend"), (season, "of_season"))
    ]
    given.answer(s, s.put("add", *ahead, last))
    return Drawn(s.graph(), {})


def _n_beats(given: Given) -> Drawn:
    s = Sketch(with_needs("nbeats"))
    past, last = _from_last(given, s)
    x, ahead = past, []
    back = given.steps * max(1, len(given.field.get("columns") or ()))
    for number in (1, 2, 3):
        block = s.use(
            "nbeats",
            x,
            name=f"block{number}",
            title=f"Block {number}",
            past=back,
            ahead=given.answers,
        )
        x = f"{block}.rest"
        ahead.append(f"{block}.foreseen")
    given.answer(s, s.put("add", *ahead, last))
    return Drawn(s.graph(), s.blocks)


def _short(given: Given) -> str:
    if given.rows >= FEW:
        return ""
    return (
        f"Start with Ridge in the Arena here: with {given.rows:,} windows to learn from it came "
        "within 6% of the best network on two short series, or before it, and takes a second."
    )


n_beats = Design(
    "nbeats",
    "N-BEATS",
    "Each block explains a part of the past and hands on the rest: the first choice for forecasts.",
    lambda given: given.goes_on,
    _n_beats,
    rank=1,
    advice=_short,
)
straight_lines = Design(
    "lines",
    "Straight lines",
    "One weighted sum for the trend and one for the season: what larger networks must beat.",
    lambda given: given.goes_on,
    _straight,
    rank=2,
    instead_of="small",
)
