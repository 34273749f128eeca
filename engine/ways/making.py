"""Ways whose trained networks make samples that were never there, and ways that keep a sample as a
few numbers. Pages, exports and endpoints ask these two questions and know no way.

Random numbers come from torch's global generator; who asks reseeds it, so the same wish gives the
same samples.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from engine.catalogue import Field, nearest
from engine.data.signature import Signature
from engine.data.source import Source
from engine.errors import Refusal
from engine.measures.samples import pictures, points, rows_as_they_are
from engine.ways.way import Batch, DoesNotSuit, Nets, Way, first_input

if TYPE_CHECKING:
    from torch import Tensor

    from engine.data.batches import Rows
    from engine.data.signature import Field as Given
    from engine.measures.figure import Figure

PICTURES, POINTS = 36, 400  # shown of what it makes


class NotWished(Refusal, ValueError):
    """Samples were asked for that cannot be made so; the text says why, all of it at once."""


# ---- a class that is told ------------------------------------------------------------------------
BY_CLASS = "by_class"  # the option of a way whose networks may be told the class
NO_CLASSES = (
    "These data have no classes that the networks could be told. Choose a column of classes as the "
    "target on the Data page, or switch the telling of the class off."
)
ONE_CLASS = (
    "All rows are of one class, so telling it says nothing. Switch the telling of the class off, or "
    "choose a target with more classes."
)


def sample_of(signature: Signature) -> tuple[str, Given]:
    """The first input, where noise can become something like it."""
    name, field = first_input(signature)
    if not field.dtype.startswith("float"):
        raise DoesNotSuit("Noise becomes numbers, and these data are symbols.")
    return name, field


def class_wish(signature: Signature, open_means: str = "As often as each was there") -> Field:
    aim = signature.target_field
    names = aim.classes if aim else ()
    return Field(
        "class",
        "Class",
        "choice",
        None,
        "of which class samples are made",
        choices=((None, open_means), *((name, name) for name in names)),
        nullable=True,
    )


def as_chosen(wish: Field | None, value: Any) -> Any:
    """What was meant where a choice has the same as a text: digits have a class "7", which a
    terminal takes for a number.
    """
    chosen = [choice for choice, _ in wish.choices] if wish else []
    return str(value) if value not in chosen and str(value) in chosen else value


def classes_wished(signature: Signature, name: str | None, count: int, device: Any) -> Tensor:
    """(count,): the number of the wished class; by lot, as often as each was there, without one."""
    import torch

    aim = signature.target_field
    assert aim is not None
    if name is not None:
        return torch.full((count,), aim.classes.index(name), device=device)
    shares = torch.tensor([float(n) for n in aim.counts] or [1.0] * len(aim.classes))
    return torch.multinomial(shares, count, replacement=True).to(device)


def shaped(answer: Tensor, signature: Signature, who: str) -> Tensor:
    """An answer as a sample of the data, or words where it has another size."""
    _, field = first_input(signature)
    numbers, wanted = answer[0].numel(), math.prod(field.sizes)
    if numbers != wanted:
        raise DoesNotSuit(
            f"The {who} gives {numbers} numbers a sample, and a sample of these data has {wanted} "
            f"({' × '.join(map(str, field.sizes))}). Give its last layer {wanted}."
        )
    return answer.reshape(len(answer), *field.sizes)


def in_full(title: str, fields: Iterable[Field], wishes: Mapping[str, Any]) -> dict[str, Any]:
    """All wishes, each as it is said, else its default; NotWished where one cannot be."""
    known = {wish.name: wish for wish in fields}
    wishes = {name: as_chosen(known.get(name), value) for name, value in wishes.items()}
    problems = [
        f"{title} has no wish '{name}'.{nearest(name, known)}"
        for name in wishes
        if name not in known
    ]
    problems += [
        problem
        for name, wish in known.items()
        if name in wishes and (problem := wish.problem(wishes[name]))
    ]
    if problems:
        raise NotWished(" ".join(problems))
    values = {name: wishes.get(name, wish.default) for name, wish in known.items()}
    # JSON that a program writes may have 50.0 where a whole number is meant
    whole = {name for name, wish in known.items() if wish.kind == "int"}
    return {
        name: int(value) if name in whole and value is not None else value
        for name, value in values.items()
    }


# ---- what is shown -------------------------------------------------------------------------------


def shown(generated: Tensor, real: Tensor, field: Given) -> tuple[Figure, ...]:
    """What a network makes like a field of the data: pictures, or points over real ones."""
    if field.kind == "image":
        return (pictures(generated, field.range),)
    if len(field.shape) == 1 and (field.shape[0] or 0) >= 2:
        return (points(generated, real, field.columns),)
    return ()


def as_seen(samples: Tensor, field: Given) -> tuple[Figure, ...]:
    """Samples of a field as they are: pictures, else their numbers."""
    if field.kind == "image":
        return (pictures(samples, field.range),)
    return (rows_as_they_are(samples, field.columns, field.names),)


def looks_of(field: Given | None) -> dict[str, Any]:
    """How samples of a field of the data are drawn."""
    if field is None or field.kind != "image":
        return {}
    return {"pictured": True, "span": field.range}


def rows_at(source: Rows, places: Iterable[int]) -> Batch:
    """Single rows of a part, side by side."""
    import torch

    rows = [source.row(int(place)) for place in places]
    return {name: torch.cat([row[name] for row in rows]) for name in source.cut}


class Likening(Way):
    """A way that learns what samples are like, whatever their target says."""

    @classmethod
    def aim(cls, signature: Signature) -> str:
        return cls.summary.rstrip(".")


class Maker(Likening):
    """A way that makes samples like its first input, in prepared numbers."""

    @classmethod
    def misfits(cls, signature: Signature, options: Mapping[str, Any]) -> list[str]:
        if not options.get(BY_CLASS) or not signature.fields:
            return []
        aim = signature.target_field
        if aim is None or aim.kind != "label":
            return [NO_CLASSES]
        return [ONE_CLASS] if len(aim.classes) < 2 else []

    def wishes(self) -> tuple[Field, ...]:
        """What may be asked of samples, beside how many: a class, a number of steps."""
        return ()

    def make(self, nets: Nets, count: int, wishes: Mapping[str, Any]) -> Tensor:
        """(count, *shape of the first input). A wish that is not said has its default."""
        raise NotImplementedError

    @property
    def made_soon(self) -> int:
        """So many samples can be made while somebody waits; a judge asks for no more."""
        return 1000

    def wished(self, wishes: Mapping[str, Any]) -> dict[str, Any]:
        """All wishes, each as it is said, else its default; NotWished where one cannot be."""
        return in_full(self.title, self.wishes(), wishes)

    @property
    def example(self) -> dict[str, Any]:
        """How a program asks for samples, with every wish: where nothing is usual, the first that
        there is.
        """
        wishes = {
            wish.name: next((value for value, _ in wish.choices if value is not None), None)
            if wish.default is None
            else wish.default
            for wish in self.wishes()
        }
        return {"count": 4, "seed": 1, **wishes}

    def samples(
        self, nets: Nets, sources: dict[str, Any], state: dict[str, Any]
    ) -> tuple[Figure, ...]:
        """The same draws at every look, so that change is learning and not luck."""
        name, field = first_input(self.signature)
        real = sources["train"].batch(0, 0)[name]
        count = PICTURES if field.kind == "image" else POINTS
        return shown(self.make(nets, count, {}), real[:count], field)


class Repairer(Likening):
    """A way that can say what might stand where a part of a sample is missing."""

    # Whether another seed gives another sample.
    draws: ClassVar[bool] = True

    def repair_wishes(self) -> tuple[Field, ...]:
        """What may be asked of a repair."""
        return ()

    def cleaning_wishes(self) -> tuple[Field, ...] | None:
        """What may be asked where nothing is missing and a sample is to lose its noise; None where
        that cannot be.
        """
        return None

    def repaired(
        self, nets: Nets, sample: Tensor, missing: Tensor, wishes: Mapping[str, Any]
    ) -> Tensor:
        """(rows, *shape of the first input): as it was, but for what might stand where `missing` is
        true; what stands there in `sample` is not looked at.
        """
        raise NotImplementedError

    def cleaned(self, nets: Nets, sample: Tensor, wishes: Mapping[str, Any]) -> Tensor:
        """(rows, *shape of the first input): the samples without what the network takes for noise."""
        raise NotImplementedError


class Coder(Likening):
    """A way that keeps a sample as a few numbers, and makes a sample of any such numbers."""

    @property
    def code_size(self) -> int:
        """How many numbers; 0 where networks of this plan have no code."""
        raise NotImplementedError

    @property
    def may_have_code(self) -> bool:
        """Whether it is worth opening the networks to look."""
        return bool(self.code_size)

    def find_code(self, nets: Nets, batch: Batch) -> None:
        """Looks for it where no plan says how many numbers it has."""

    def encode(self, nets: Nets, batch: Batch) -> Tensor:
        """(rows, numbers of the code)."""
        raise NotImplementedError

    def decode(self, nets: Nets, code: Tensor, wishes: Mapping[str, Any]) -> Tensor:
        """(rows, *shape of the first input)."""
        raise NotImplementedError

    def told(self) -> tuple[Field, ...]:
        """Which wishes decoding heeds beside the code."""
        return ()

    def came_back(
        self, nets: Nets, outputs: Mapping[str, Tensor]
    ) -> tuple[Tensor | None, Tensor | None]:
        """Of what the role that answers gave, by what is wanted of it: the codes, and the samples
        that come back; nothing where either is not known.
        """
        code = outputs["code"]
        return code, self.decode(nets, code, {})


class AllTheSame(Refusal, ValueError):
    """There is nothing to learn in samples that do not differ."""


def as_numbers(raw: bool = False) -> dict[str, Any]:
    """What a network that gives a sample back is asked for. `raw`: scores, of which a sigmoid is
    still to come.
    """
    return {"kind": "numbers", "activation": "none"} | ({"raw": True} if raw else {})


def too_many(signature: Signature, code: int) -> list[str]:
    """A code as large as the sample has nothing to squeeze, so a larger one is a slip."""
    field = next(iter(signature.inputs_of.values()), None)
    size = math.prod(field.sizes) if field is not None else code
    if code <= size:
        return []
    what = f"A code of {code:,} numbers is larger than a sample of these data, which has {size:,}"
    return [f"{what}, so nothing would be squeezed. Choose at most {size:,}."]


def needs_spread(sources: Mapping[str, Source], name: str) -> None:
    """Looks at the first batch alone: data that differ anywhere differ there."""
    if "train" not in sources:
        return
    values = sources["train"].batch(0, 0)[name]
    if len(values) > 1 and bool((values == values[:1]).all()):
        raise AllTheSame(
            "All samples that would be learned from are the same, so there is nothing to learn in "
            "what they have in common. Look at the data on the Data page, or choose other ones."
        )
