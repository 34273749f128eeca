"""From opened data to networks that suit them and the plan to train one: what the Data page asks
for, and `builder.from_file`. Knows no screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.proposing import designs
from builder.ui.joint.planned import first_plan, planned, suited
from builder.ui.joint.proposals import Proposal, proposals, suggestion_for
from engine.data import proposal as data_proposal
from engine.reading.columns import DataError

if TYPE_CHECKING:
    from engine.data.looking.opened import Opened
    from engine.plan.defaults import Reason

Json = dict[str, Any]

PROPOSED = ("loss", "learners", "regularisers", "average", "epochs", "batch", "stopping")


def wanted_of(opened: Opened, plan: Json) -> tuple[Json, Json]:
    """The plan with these data, and what its objective wants of a network."""
    from engine.plan.plan import PlanError, wants

    with_data, trouble = planned(plan, opened.kept, opened.signature, {})
    if trouble:
        raise DataError(trouble)
    try:
        return with_data, wants(with_data)
    except PlanError as why:
        raise DataError(" ".join(why.problems)) from None


def networks_for(opened: Opened, wanted: Json) -> list[Proposal]:
    """The one to begin with first."""
    return proposals(opened.signature, wanted, opened.split.sizes["train"])


def advice_of(opened: Opened) -> str:
    """What is better tried before any network; empty where a network is worth beginning with."""
    if opened.bends is not None and not opened.bends.pay:
        return opened.bends.in_words()
    suggestion = suggestion_for(opened.signature, opened.split.sizes["train"])
    if suggestion is not None:
        return suggestion.in_words()
    return designs.advice(opened.signature.as_json(), wanted_of(opened, {})[1])


def training_of(opened: Opened, network: Proposal) -> list[Reason]:
    """How to train this network on these data, each setting with its reason."""
    reasons = suited(opened.signature, network.drawn, network.parameters)
    return [reason for reason in reasons if reason.path[0] != "objective"]


def plan_of(opened: Opened, plan: Json, network: Proposal) -> Json:
    """The plan of a project that begins with this network: `plan` (of `wanted_of`) with the
    settings that suit it.
    """
    augment = data_proposal.propose(opened.data.as_json(), opened.raw)["data"]["augment"]
    data = {**plan["data"], "augment": augment}
    fresh = first_plan(data, opened.signature, network.drawn, network.parameters)
    settings = {name: fresh[name] for name in PROPOSED}
    networks = {"network": network.network}
    new, trouble = planned({**plan, **settings}, data, opened.signature, networks)
    if trouble:
        raise DataError(trouble)
    return new
