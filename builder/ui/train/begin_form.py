"""What a plan begins from: new weights, or those of an earlier run, with a line for each layer."""

from __future__ import annotations

from typing import Any

import streamlit as st

from builder.document.documents import Document
from builder.ui.app import state
from builder.ui.app.server import settings
from builder.ui.joint import beginning
from builder.ui.joint.start import CannotTrain

Json = dict[str, Any]
NEW, KEPT, FILE = "", "as it is", "a file"  # beside the ids of runs
LEFT = 0  # the weights that a run left in the end, beside the steps of its checkpoints
STATES = {"taken": "taken over", "other size": "new, for the sizes differ", "new": "new"}


def begin_form(project: Document, plan: Json) -> tuple[Json, list[Json]]:
    """The plan as it begins now, and the edits of the drawing that go with it."""
    roles = [role for role, name in roles_in(plan).items() if name in project.document["networks"]]
    offered = beginning.runs_with_weights(state.owner())
    document = {**project.document, "plan": plan}
    begin: Json = {}
    fits: Json = {}
    for role in roles:
        if len(roles) > 1:
            st.subheader(role)
        before = (plan.get("begin_from") or {}).get(role)
        try:
            chosen, taking = begin_of(project, plan, role, before, offered)
        except CannotTrain as why:
            st.warning(str(why))
            chosen, taking = before, None
        if chosen:
            begin[role] = chosen
        if chosen and taking:
            fits[role] = taking
    if begin != (plan.get("begin_from") or {}):
        plan = {**plan, "begin_from": begin}
    if not fits:
        return plan, []
    still = st.toggle(
        "What is taken over stands still",
        all_still(document, fits),
        key="plan-begin-still",
        help="Only the new layers learn (where all are taken over, the last), which is faster and needs less data. Single layers are let go on Build.",
    )
    return plan, beginning.held_still(document, fits, still)


def roles_in(plan: Json) -> dict[str, str]:
    return (plan.get("objective") or {}).get("roles") or {}


def begin_of(
    project: Document, plan: Json, role: str, before: Json | None, offered: dict[str, str]
) -> tuple[Json | None, Json | None]:
    """What the plan says of a role's beginning, and which of its layers take what."""
    names = {NEW: "New weights", FILE: "A file …"} | offered
    if before:
        names = {KEPT: before.get("of") or "The weights that the plan names"} | names
    chosen = st.selectbox(
        "It begins from",
        list(names),
        format_func=names.__getitem__,
        key=f"plan-begin-{role}",
        help="What an earlier run has learned saves time and data where the new task is like it",
    )
    if chosen == NEW:
        return None, None
    if chosen == KEPT and before:
        sha, of = before["sha"], before.get("of", "")
    elif chosen == FILE:
        sha, of = of_file(role)
    else:
        sha, of = of_run(role, chosen, names[chosen])
    if not sha:
        return before, None
    taking = fits_of(project.id, project.revision, sha, roles_in(plan), project, plan)[role]
    shown(role, taking)
    if chosen == KEPT:
        return before, taking
    document = {**project.document, "plan": plan}
    return beginning.begun(document, role, taking, sha, of), taking


def shown(role: str, taking: Json) -> None:
    """How many layers take over, and a line for each."""
    layers = taking["layers"]
    taken = [layer for layer in layers if layer["state"] == "taken"]
    if not taken:
        st.warning(
            "No layer of the drawing has the sizes of one of these. Draw the layers that you want to take over as they are in that run."
        )
        return
    weights, whole = (sum(layer["weights"] for layer in some) for some in (taken, layers))
    st.caption(f"{len(taken)} of {len(layers)} layers take over {weights:,} of {whole:,} weights.")
    st.dataframe(
        [
            {
                "layer": layer["layer"] or "of its own",
                "weights": layer["weights"],
                "begins": STATES[layer["state"]],
                "from": "" if layer["state"] == "new" else layer["of"],
                "why": layer["why"],
            }
            for layer in layers
        ],
        hide_index=True,
        height=min(320, 35 * (len(layers) + 1) + 3),
        key=f"plan-begin-layers-{role}",
    )
    if left := taking["left"]:
        st.caption(f"Nothing takes from: {', '.join(left[:8])}{' and others' * (len(left) > 8)}.")


def of_run(role: str, run: str, name: str) -> tuple[str, str]:
    """The hash of the weights that are chosen of a run, and whose they are in words."""
    steps = beginning.checkpoints_of(run)
    step = st.selectbox(
        "Which of its weights",
        [LEFT, *reversed(steps)],
        format_func=lambda step: f"after {step:,} steps" if step else "those that it left",
        key=f"plan-begin-step-{role}-{run}",
        help="What it left are its best weights where it watched for them, else its last",
    )
    when = f" after {step:,} steps" if step else ""
    return beginning.weights_of(run, step or None), f"the weights of {name}{when}"


def of_file(role: str) -> tuple[str, str]:
    """The same of a file that is brought here; nothing while there is none."""
    most = settings().upload_mb
    file = st.file_uploader(
        f"Weights, up to {most} MB",
        type=list(beginning.endings()),
        key=f"plan-begin-file-{role}",
        max_upload_size=most,
        help="safetensors, a state_dict of PyTorch, ONNX, or a bundle of Layerloom. Only tensors are read: what could run is refused.",
    )
    if file is None:
        return "", ""
    return kept(file.name, file.getvalue()), f"the weights in {file.name}"


@st.cache_data(show_spinner="Reading the weights …", max_entries=20, ttl=3600)
def kept(name: str, content: bytes) -> str:
    return beginning.weights_in(name, content, lambda share, text: None)


def all_still(document: Json, fits: Json) -> bool:
    """Whether nothing would have to be done for that."""
    return bool(document.get("plan", {}).get("begin_from")) and not beginning.held_still(
        document, fits, True
    )


@st.cache_data(show_spinner="Laying the layers side by side …", max_entries=100, ttl=3600)
def fits_of(
    id: str, revision: int, sha: str, roles: dict[str, str], _project: Document, _plan: Json
) -> Json:
    return beginning.what_fits(_project, _plan, sha)
