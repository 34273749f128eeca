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
    begins = plan.get("begin_from") or {}
    offered = beginning.runs_with_weights(state.owner())
    names = {NEW: "New weights", FILE: "A file …"} | offered
    if begins:
        words = next((begin["of"] for begin in begins.values() if begin.get("of")), "")
        names = {KEPT: words or "The weights that the plan names"} | names
    chosen = st.selectbox(
        "It begins from",
        list(names),
        format_func=names.__getitem__,
        key="plan-begin",
        help="What an earlier run has learned saves time and data where the new task is like it",
    )
    if chosen == NEW:
        return ({**plan, "begin_from": {}} if begins else plan), []
    try:
        if chosen == KEPT:
            sha, of = next(begin["sha"] for begin in begins.values()), ""
        elif chosen == FILE:
            sha, of = of_file()
        else:
            sha, of = of_run(chosen, names[chosen])
        if not sha:
            return plan, []
        fits = fits_of(project.id, project.revision, sha, project, plan)
    except CannotTrain as why:
        st.warning(str(why))
        return plan, []
    layers = [layer for taking in fits.values() for layer in taking["layers"]]
    taken = [layer for layer in layers if layer["state"] == "taken"]
    if not taken:
        st.warning(
            "No layer of the drawing has the sizes of one of these. Draw the layers that you want to take over as they are in that run."
        )
        return plan, []
    weights, whole = (sum(layer["weights"] for layer in some) for some in (taken, layers))
    st.caption(f"{len(taken)} of {len(layers)} layers take over {weights:,} of {whole:,} weights.")
    left = [name for taking in fits.values() for name in taking["left"]]
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
        key="plan-begin-layers",
    )
    if left:
        st.caption(f"Nothing takes from: {', '.join(left[:8])}{' and others' * (len(left) > 8)}.")
    still = st.toggle(
        "What is taken over stands still",
        all_still(project.document, fits),
        key="plan-begin-still",
        help="Only the new layers learn, which is faster and needs less data. Single layers are let go on Build.",
    )
    if chosen != KEPT:
        plan = beginning.begun(project.document, plan, fits, sha, of)
    return plan, beginning.held_still(project.document, fits, still)


def of_run(run: str, name: str) -> tuple[str, str]:
    """The hash of the weights that are chosen of a run, and whose they are in words."""
    steps = beginning.checkpoints_of(run)
    step = st.selectbox(
        "Which of its weights",
        [LEFT, *reversed(steps)],
        format_func=lambda step: f"after {step:,} steps" if step else "those that it left",
        key=f"plan-begin-step-{run}",
        help="What it left are its best weights where it watched for them, else its last",
    )
    when = f" after {step:,} steps" if step else ""
    return beginning.weights_of(run, step or None), f"the weights of {name}{when}"


def of_file() -> tuple[str, str]:
    """The same of a file that is brought here; nothing while there is none."""
    most = settings().upload_mb
    file = st.file_uploader(
        f"Weights, up to {most} MB",
        type=["safetensors", "onnx", "pt", "pth", "bin", "zip"],
        key="plan-begin-file",
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
def fits_of(id: str, revision: int, sha: str, _project: Document, _plan: Json) -> Json:
    return beginning.what_fits(_project, _plan, sha)
