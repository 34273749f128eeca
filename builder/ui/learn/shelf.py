"""The shelf of the Learn page: every entry of every catalogue in one form, by families."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from builder.judging import checks
from builder.layers import entries as layers
from builder.layers.fields import Field
from builder.layers.layer import FAMILIES, Layer
from builder.ui.learn import layer_pictures
from builder.ui.learn.layer_pictures import Scene
from engine import ways
from engine.catalogue import Catalogue, Described, Entry, FormOption
from engine.errors import NotThere
from engine.measures.figure import Figure
from engine.plan import losses, optimizers, pictures, regularisers, schedules

Options = Mapping[str, Any]
Draw = Callable[[Options, Scene], Figure]
Puts = Callable[[dict[str, Any]], None]


@dataclass(frozen=True)
class ShelfFamily:
    id: str
    title: str
    group: str  # its colour
    glyph: str


@dataclass(frozen=True)
class Item:
    """One entry as the shelf shows it. `named`: where a project file names it, and by which word."""

    id: str
    family: ShelfFamily
    title: str
    summary: str
    text: str
    named: tuple[str, str]
    maths: str = ""
    code: str = ""  # torch's name of it
    words: str = ""  # by which it is looked for too
    options: tuple[FormOption, ...] = ()
    draw: Draw | None = None
    puts: Puts | None = None  # into a plan
    is_drawn: bool = False  # it can be put into a drawing
    plays_window: bool = field(default=False)  # a person may change the numbers of its window


# ---- layers --------------------------------------------------------------------------------------
NOT_ALONE = ("block", "again", "block_in", "block_out", "tied")
"""Kinds that mean something inside a drawing only: a use of a block, say."""


def of_layer(entry: Layer) -> Item:
    family = FAMILIES[entry.family]
    return Item(
        f"layer/{entry.type}",
        ShelfFamily(entry.family, family.title, family.group, family.glyph),
        entry.title,
        entry.summary,
        entry.explain,
        ("node", entry.type),
        entry.maths,
        entry.torch if entry.torch.startswith("torch.") else "",
        " ".join((*entry.words, *entry.purposes, entry.torch)),
        tuple(option_of(each) for each in entry.fields),
        None
        if entry.kind in NOT_ALONE
        else lambda options, scene: layer_pictures.picture(entry, options, scene),
        is_drawn=entry.kind not in NOT_ALONE,
        plays_window=entry.window is not None,
    )


def option_of(field: Field) -> FormOption:
    """A layer's field as the engine's forms have it; a size is one number here, or one of its
    words.
    """
    choices = [{"value": choice.value, "label": choice.label} for choice in field.choices]
    kind = {"size": "int", "list": "text", "layer": "text"}.get(field.kind, field.kind)
    default: Any = field.default
    if field.kind == "size" and choices:
        kind = "choice"
        usual = [value for value in (*field.usual, default) if isinstance(value, int)]
        choices += [{"value": value, "label": str(value)} for value in dict.fromkeys(usual)]
    if isinstance(default, tuple):
        default = list(default)
    return {
        "name": field.name,
        "label": field.label,
        "help": field.help,
        "kind": kind,  # type: ignore[typeddict-item]  # the two lists of kinds differ by those above
        "default": default,
        "low": field.low,
        "high": field.high,
        "step": field.step,
        "nullable": field.nullable,
        "advanced": field.advanced,
        "choices": choices or None,  # type: ignore[typeddict-item]  # as above
    }


# ---- what a plan is made of ----------------------------------------------------------------------
@dataclass(frozen=True)
class PlanShelf:
    """A catalogue whose entries a plan names, and how one of them gets into a plan."""

    family: ShelfFamily
    catalogue: Catalogue[Any]
    place: str  # where a plan names it
    puts: Callable[[dict[str, Any], str], None] | None


def in_learners(name: str) -> Callable[[dict[str, Any], str], None]:
    def put(plan: dict[str, Any], type_: str) -> None:
        for learner in plan["learners"].values():
            learner[name] = {"type": type_, "options": {}}

    return put


def as_loss(plan: dict[str, Any], type_: str) -> None:
    plan["loss"] = {"type": type_, "options": {}}


def beside_others(plan: dict[str, Any], type_: str) -> None:
    others = [each for each in plan.get("regularisers") or [] if each["type"] != type_]
    plan["regularisers"] = [*others, {"type": type_, "options": {}}]


def quiet(id: str, title: str) -> ShelfFamily:
    return ShelfFamily(id, title, "structure", "block")


PLAN_SHELVES = (
    PlanShelf(quiet("optimizers", "Optimizers"), optimizers.CATALOGUE, "optimizer", in_learners("optimizer")),
    PlanShelf(quiet("losses", "Losses"), losses.CATALOGUE, "loss", as_loss),
    PlanShelf(quiet("schedules", "Schedules"), schedules.CATALOGUE, "schedule", in_learners("schedule")),
    PlanShelf(quiet("regularisers", "Regularisers"), regularisers.CATALOGUE, "regularisers", beside_others),
    PlanShelf(quiet("objectives", "Objectives"), ways.CATALOGUE, "objective", None),
)  # fmt: skip


def of_plan(shelf: PlanShelf, entry: Described) -> Item:
    put = shelf.puts
    return Item(
        f"{shelf.family.id}/{entry.type}",
        shelf.family,
        entry.title,
        entry.summary,
        entry.when,
        (shelf.place, entry.type),
        getattr(entry, "maths", ""),
        f"torch.optim.{name}" if (name := getattr(entry, "torch", "")) else "",
        options=tuple(each.as_json() for each in entry.fields),
        draw=draw_of(entry) if isinstance(entry, Entry) else None,
        puts=None if put is None else lambda plan: put(plan, entry.type),
    )


def draw_of(entry: Entry) -> Draw:
    return lambda options, scene: pictures.picture(entry, options)


# ---- problems ------------------------------------------------------------------------------------
PROBLEMS = quiet("problems", "Problems")


def of_rule(rule: checks.Rule) -> Item:
    _, _, text = rule.page.partition("\n")
    return Item(
        f"problems/{rule.name}", PROBLEMS, rule.title, f"{rule.severity.capitalize()}.", text.strip(), ("", "")
    )  # fmt: skip


# ---- all of them ---------------------------------------------------------------------------------
@cache
def items() -> dict[str, Item]:
    """Every item by its id, in the order of the shelf: what is drawn, what is planned, what goes
    wrong.
    """
    return {item.id: item for item in _all()}


def _all() -> Iterator[Item]:
    by_family = sorted(layers.catalogue(), key=lambda entry: ORDER.index(entry.family))
    yield from (of_layer(entry) for entry in by_family if entry.kind not in NOT_ALONE)
    for shelf in PLAN_SHELVES:
        yield from (of_plan(shelf, entry) for entry in shelf.catalogue)
    yield from (of_rule(rule) for rule in checks.rules())


# What teaches most first; the ends of a network, which one meets anyway, last.
ORDER = [
    *(name for name, family in FAMILIES.items() if family.group != "structure"),
    *(name for name, family in FAMILIES.items() if family.group == "structure"),
]


def item_of(id: str) -> Item:
    if id not in items():
        raise NotThere("There is no such entry here. Search for it on the left.")
    return items()[id]


@cache
def families() -> dict[str, list[Item]]:
    """The items of each family, by its id."""
    shelves: dict[str, list[Item]] = {}
    for item in items().values():
        shelves.setdefault(item.family.id, []).append(item)
    return shelves
