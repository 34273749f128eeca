"""From a file of one's own to a project that can be trained, for scripts and the terminal.

It lies here because a proposal needs both sides: the engine reads the data, the builder draws the
network, and neither may know the other. `builder/__init__.py` looks `from_file` up when it is first
asked for, so `import builder` still brings no engine; nothing here knows a screen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from builder.project import Project
from builder.templates.drawing import document
from builder.ui.joint.from_data import (
    advice_of,
    networks_for,
    plan_of,
    training_of,
    wanted_of,
)
from builder.ui.joint.proposals import Proposal
from engine.catalogue import nearest
from engine.data import proposal as data_proposal
from engine.data.looking.explained import Explained, explain, harmless, wrapped
from engine.data.looking.own_file import data_part, open_data_part
from engine.plan.defaults import Reason
from engine.reading.columns import DataError

if TYPE_CHECKING:
    from engine.data.looking.opened import Opened

Json = dict[str, Any]


@dataclass(frozen=True)
class ProposedProject(Project):
    """A project whose network and plan were proposed for data, with the other proposals and the
    reasons. Printed, it says them.
    """

    opened: Opened = field(repr=False, compare=False, kw_only=True)
    proposals: tuple[Proposal, ...] = field(repr=False, compare=False, kw_only=True)
    taken: Proposal = field(compare=False, kw_only=True)
    folder: Path | str | None = field(default=None, repr=False, compare=False, kw_only=True)

    @property
    def reasons(self) -> list[Reason]:
        """Each proposed setting with its reason: of the data first, then of the training."""
        proposed = data_proposal.propose(self.opened.data.as_json(), self.opened.raw)
        of_data = [
            Reason(("data",), proposed["data"], reason["what"], reason["why"])
            for reason in proposed["reasons"]
        ]
        return [*of_data, *training_of(self.opened, self.taken)]

    def explain_data(self) -> Explained:
        """The columns, what is left out and why, the split, and what could fool us."""
        return explain(self.opened)

    def take(self, name: str) -> ProposedProject:
        """The project with another of the proposed networks, by its name or title, and the plan
        that suits that one.
        """
        network = _called(name, self.proposals)
        return _with_network(self.opened, self.proposals, network, self.folder)

    def with_data(self, data: Mapping[str, Any]) -> ProposedProject:
        """The project proposed anew for a changed `data` part of the plan, such as the
        `fix.data` of a problem that `explain_data` names.
        """
        again = _proposed(open_data_part(dict(data), self.folder), self.folder)
        same = any(network.name == self.taken.name for network in again.proposals)
        return again.take(self.taken.name) if same else again

    def __str__(self) -> str:
        lines = [f"{self.name}: networks that suit these data (* is taken)"]
        for network in self.proposals:
            mark = "*" if network == self.taken else " "
            size = f"{network.name}, {network.parameters:,} parameters"
            lines += [f"  {mark} {network.title} ({size})", wrapped(network.reason, " " * 6)]
        if advice := advice_of(self.opened):
            lines += ["", wrapped(advice, "  ", "  ")]
        lines += ["", "What is proposed, and why"]
        for reason in self.reasons:
            lines.append(wrapped(f"{reason.what}: {reason.why}", "    ", "  "))
        return harmless("\n".join(lines))


def from_file(
    path: Path | str,
    target: str | None = None,
    *,
    task: str = "auto",
    split: str | Mapping[str, Any] | None = None,
    folder: Path | str | None = None,
    **choices: Any,
) -> ProposedProject:
    """A project for a file of one's own: a table, pictures in a zip, a text, arrays or series.

    What is not said is guessed, as on the Data page: which column to predict (`target`), as what
    (`task`), which rows learn (`split`: "stratified", "grouped", "time" … or the whole of a plan's
    part). Choices have the names of the Data page: types={"postcode": "category"},
    leave_out=["id"], group="customer", as_="series long", delimiter=";", decimal="," and so on.
    `folder` is the data folder, as `start` has it. Raises DataError with a sentence.
    """
    data = data_part(path, target, task=task, split=split, folder=folder, **choices)
    return _proposed(open_data_part(data, folder), folder)


def _proposed(opened: Opened, folder: Path | str | None) -> ProposedProject:
    if opened.data.augment:
        from engine.data import augmentations

        augmentations.pipeline(list(opened.data.augment), opened.signature)  # refuses what is unfit
    wanted = wanted_of(opened, {})[1]
    suitable = tuple(network for network in networks_for(opened, wanted) if not network.errors)
    if not suitable:
        raise DataError(
            f"No network is known that suits {opened.raw.task} on these data. Choose another target or task."
        )
    return _with_network(opened, suitable, suitable[0], folder)


def _with_network(
    opened: Opened, suitable: tuple[Proposal, ...], network: Proposal, folder: Path | str | None
) -> ProposedProject:
    plan = plan_of(opened, wanted_of(opened, {})[0], network)
    name = Path(str(opened.data.options.get("name") or opened.entry.title)).stem[:80]
    return ProposedProject(
        document(name, {"network": network.network}, blocks=network.blocks, plan=plan),
        opened=opened,
        proposals=suitable,
        taken=network,
        folder=folder,
    )


def _called(name: str, suitable: tuple[Proposal, ...]) -> Proposal:
    names = {network.name: network for network in suitable}
    titles = {network.title.lower(): network for network in suitable}
    network = names.get(name.lower()) or titles.get(name.lower())
    if network is None:
        raise DataError(f"No network called '{name}' was proposed.{nearest(name, names)}")
    return network
