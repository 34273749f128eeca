"""What to try next, from what this race measured; each with the number that speaks for it and what
it would cost.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import numpy as np

from engine.arena import classical
from engine.arena.classical.entry import in_time
from engine.arena.classical.inputs import MOST_LEVELS
from engine.arena.folder import Story
from engine.arena.standing import Advice, DataFacts, Lead, Verdict
from engine.arena.textbook import in_seconds
from engine.arena.track import Track
from engine.arena.verdict import Entered, called

MOST = 5


def two_digits(count: int) -> int:
    """
    >>> two_digits(98312), two_digits(840)
    (98000, 840)
    """
    return int(float(f"{count:.2g}"))


@dataclass(frozen=True)
class Measured:
    """What a race has measured, as the cases look at it."""

    story: Story
    track: Track
    entered: Sequence[Entered]
    verdict: Verdict

    @property
    def data(self) -> DataFacts:
        assert self.story.data is not None  # they were measured on
        return self.story.data

    @property
    def lead(self) -> Lead | None:
        """The two in front and how far apart they are, if there are two."""
        return self.verdict.lead

    @cached_property
    def test_rows(self) -> int:
        return len(self.track.y("test"))

    @cached_property
    def best_classical(self) -> Entered | None:
        """The classical model that is best on validation."""
        ranked = sorted(
            (rival for rival in self.entered if not rival.is_baseline),
            key=lambda rival: rival.validation or -np.inf,
            reverse=True,
        )
        return next((rival for rival in ranked if not rival.is_network), None)


def doubt_the_score(race: Measured) -> Advice | None:
    doubt = race.verdict.doubt
    if doubt is None or not doubt.columns:
        return None
    return Advice(
        "alert",
        doubt.title,
        "Leave out what will not be known when you ask, and race again.",
        "Open Data",
        {"do": "data"},
    )


def race_your_network(race: Measured) -> Advice | None:
    if any(rival.asked.is_network for rival in race.story.contestants.values()):
        return None
    return Advice(
        "plus",
        "Race your network",
        "Only classical models raced. The open project's network takes the same rows and the same split.",
        "Add",
        {"do": "add-network"},
    )


def embed_categories(race: Measured) -> Advice | None:
    categories, numbers = race.data.categories, race.data.numbers
    coded = sum(min(count, MOST_LEVELS) for count in categories.values())
    networks = {rival.key for rival in race.entered if rival.is_network}
    if not race.best_classical or coded <= numbers:
        return None
    if not race.lead or race.lead.second not in networks:
        return None
    count = len(categories)
    return Advice(
        "layers",
        f"Embed the {count} category column{'s' if count > 1 else ''}",
        f"One-hot gives {coded:,} of {coded + numbers:,} inputs; an embedding shares what it learns.",
        "Open in Build",
        {"do": "build"},
    )


def judge_on_more_rows(race: Measured) -> Advice | None:
    needed = race.verdict.needed
    if not race.lead or race.verdict.shown or not needed or needed <= race.test_rows:
        return None
    return Advice(
        "rows",
        "Judge on more rows, or in folds",
        f"If the lead of {100 * race.lead.test.lead:.1f} points is real, about {two_digits(needed):,} test rows would show it; there are {race.test_rows:,}.",
        "Race in 5 folds",
        {"do": "rerun", "folds": 5},
    )


def tune_the_best(race: Measured) -> Advice | None:
    best = race.best_classical
    if not best or best.entry not in classical.catalogue():
        return None
    grid = classical.find(best.entry).grid
    if not grid or race.story.contestants[best.key].asked.tune:
        return None
    tries = int(np.prod([len(values) for values in grid.values()]))
    seconds = tries * max(0.05, best.fit_seconds)
    return Advice(
        "sliders",
        f"Tune {called(best, 1)}",
        f"{tries} settings on validation, about {in_time(seconds)}.",
        "Run",
        {"do": "add", "entry": best.entry, "tune": True},
    )


def see_how_it_grows(race: Measured) -> Advice | None:
    if race.story.grown:
        return None
    # Three draws of each size, each size half the next: together about 1 + 3 times the fit on
    # all rows; a network's process takes a second more.
    seconds = 4 * sum(rival.fit_seconds + (4 if rival.is_network else 0) for rival in race.entered)
    return Advice(
        "pulse",
        "See how it grows with rows",
        f"Six training sizes, all contestants, at most about {in_seconds(max(1.0, seconds))}.",
        "Run",
        {"do": "grow"},
    )


def where_two_disagree(race: Measured) -> Advice | None:
    if not race.lead or not race.track.classes:
        return None
    keys = race.lead.first, race.lead.second
    pair = [rival for rival in race.entered if rival.key in keys]
    if len(pair) != 2:
        return None
    differ = int(np.sum(pair[0].said != pair[1].said))
    return Advice(
        "list",
        "Where the two disagree",
        f"{differ:,} of {race.test_rows:,} test rows.",
        "Look",
        {"do": "disagree", "first": keys[0], "second": keys[1]},
    )


def balance_the_measure(race: Measured) -> Advice | None:
    shares = race.data.shares
    if not shares or max(shares) < 0.8 or race.track.measure.name != "accuracy":
        return None
    return Advice(
        "balance",
        "Judge by balanced accuracy",
        f"{100 * max(shares):.0f}% of the training rows are of one class, so accuracy says little about the others.",
        "Race again",
        {"do": "rerun", "measure": "balanced-accuracy"},
    )


def distrust_chances(race: Measured) -> Advice | None:
    leader = race.story.contestants.get(race.verdict.leader or "")
    if leader is None:
        return None
    trust = leader.test.calibration if leader.test else None
    if trust is None or not trust.error > 0.05:
        return None
    return Advice(
        "alert",
        "Do not trust its probabilities yet",
        f"When {leader.asked.title} says how sure it is, it is off by {100 * trust.error:.0f} points on average.",
        "Look",
        {"do": "calibration", "who": leader.key},
    )


CASES: tuple[Callable[[Measured], Advice | None], ...] = (
    doubt_the_score,
    race_your_network,
    embed_categories,
    judge_on_more_rows,
    tune_the_best,
    see_how_it_grows,
    where_two_disagree,
    balance_the_measure,
    distrust_chances,
)
"""Most useful first."""


def what_next(
    story: Story, track: Track, entered: Sequence[Entered], verdict: Verdict
) -> tuple[Advice, ...]:
    """A few proposals, the most useful first."""
    race = Measured(story, track, entered, verdict)
    proposals = (advice for case in CASES if (advice := case(race)))
    return tuple(islice(proposals, MOST))
