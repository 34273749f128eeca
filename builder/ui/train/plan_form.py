"""The plan as a form in plain words: what most people set is open, the rest is folded away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from builder.document.documents import Document, RefusedEdit
from builder.ui.app import state
from builder.ui.app.forms import choose, options_form
from builder.ui.app.server import documents
from builder.ui.train.begin_form import begin_form
from builder.ui.train.training import estimate, learning_rates
from builder.ui.train.way_form import way_form

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

DEVICES = {
    "auto": "GPU if there is one",
    "cpu": "CPU",
    "cuda": "GPU",
    "mps": "GPU of a Mac (pays for large networks)",
}


@st.dialog("Change the plan", width="large")
def change_plan(project: Document) -> None:
    """Edit a copy; "Use this plan" puts it into the project as one edit."""
    from engine.plan.plan import PlanError, read

    plan = dict(project.document.get("plan") or {})
    if not plan.get("objective"):
        st.write(
            "Choose the data first, on the Data page: the objective and its settings follow from them."
        )
        return
    way, *tabs, begins = st.tabs(
        ["Way to learn", "How long", "How it learns", "Against overfitting", "What it begins from"],
        default="How long",
    )
    with way:
        new, puts = way_form(project, plan)
    new = form(new, *tabs)
    with begins:
        new, stills = begin_form(project, new)
    try:
        read(new)
    except PlanError as why:
        for problem in why.problems:
            st.warning(problem)
        return
    find_rate(project, new)
    same = new == plan and not puts and not stills
    if st.button("Use this plan", type="primary", key="use-plan", disabled=same):
        whole: list[Any] = [{"path": ["plan"], "value": new}, *puts, *stills]
        try:
            documents().put(state.owner(), project.id, whole, "Change the plan")
        except RefusedEdit as refused:
            st.error(str(refused))
        else:
            st.rerun()


# Over the empty plot, below its button: the component cannot wait for it, and the page draws it
# when it is known.
ESTIMATE_PLACE = "<style>.st-key-estimate{position:fixed;top:calc(50vh + 152px);left:calc(50vw + 128px);transform:translateX(-50%);width:auto!important;max-width:560px;text-align:center}</style>"


@st.fragment
def show_estimate(project: Document) -> None:
    """Below the empty plot, once it is known: how long the training will take. The page does not
    wait for it.
    """
    estimated = estimate_of(project.id, project.revision, project)
    st.html(ESTIMATE_PLACE)
    with st.container(key="estimate"):
        if "why" in estimated:
            st.warning(estimated["why"])
        else:
            seconds = estimated["seconds"]
            long = "Until you stop it" if seconds is None else f"About {duration(seconds)}"
            memory = f"{estimated['memory'] / 1e9:.1f} GB of memory"
            st.caption(f"{long} on one CPU core, and {memory}.")


@st.cache_data(show_spinner=False, max_entries=200, ttl=3600)
def estimate_of(id: str, revision: int, _project: Document) -> dict[str, Any]:
    return estimate(_project)


def duration(seconds: float) -> str:
    for size, name in ((86400, "days"), (3600, "hours"), (60, "minutes")):
        if seconds >= 1.5 * size:
            return f"{seconds / size:.0f} {name}"
    return f"{max(1, round(seconds))} seconds" if seconds >= 1.5 else "a second"


def find_rate(project: Document, plan: dict[str, Any]) -> None:
    """The learning-rate finder: a hundred steps with a growing rate, and what it proposes."""
    if st.button(
        "Find a learning rate",
        icon=":material/search:",
        key="find-rate",
        help="Tries a hundred steps with a growing rate, which takes seconds",
    ):
        with st.spinner("Trying a hundred steps …"):
            rates = learning_rates(project, plan)
        if "why" in rates:
            st.warning(rates["why"])
            return
        st.info(
            rates.get("text")
            or (
                f"Take {rates['rate']:.2g}: there the loss falls fastest."
                if rates.get("rate")
                else "No rate stood out."
            )
        )
        import plotly.graph_objects as go

        figure = go.Figure(
            go.Scatter(
                x=rates["rates"],
                y=rates["losses"],
                mode="lines",
                hovertemplate="rate %{x:.2g}, loss %{y:.3g}<extra></extra>",
            )
        )
        if rates.get("rate"):
            figure.add_vline(rates["rate"], line_dash="dot", annotation_text="proposed")
        figure.update_layout(
            height=220,
            margin={"l": 40, "r": 10, "t": 10, "b": 36},
            xaxis={"type": "log", "title": "learning rate"},
            yaxis={"title": "loss"},
        )
        st.plotly_chart(figure, key="rates", config={"displayModeBar": False})


def augmentation(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Harmless changes to the training samples, those that suit this data; what was set before
    keeps its options.
    """
    from engine.data import augmentations
    from engine.data.signature import Signature

    now = {earlier.get("type"): earlier for earlier in data.get("augment") or []}
    fitting = augmentations.fitting(Signature.from_json(data.get("signature")))
    if fitting:
        st.caption(
            "Augmentation: harmless changes to the training samples, so that the network cannot learn them by heart."
        )
    chosen = []
    for entry in fitting:
        if st.toggle(
            entry.title, entry.name in now, key=f"plan-augment-{entry.name}", help=entry.summary
        ):
            chosen.append(now.get(entry.name) or {"type": entry.name})
    return chosen


def form(
    plan: dict[str, Any], basic: DeltaGenerator, learning: DeltaGenerator, more: DeltaGenerator
) -> dict[str, Any]:
    """The plan as the widgets of three tabs now have it."""
    from engine import ways
    from engine.plan import losses, optimizers, regularisers, schedules

    new = dict(plan)
    objective = ways.CATALOGUE[plan["objective"]["type"]]
    source = objective.learns_from
    rounds = f"Rounds of {source.batches:,} batches" if source.endless else "Epochs"
    with basic:
        left, middle, right = st.columns(3)
        planned = plan.get("epochs", 20)
        ends = not st.toggle(
            "Until I stop it",
            planned is None,
            key="plan-endless",
            help="It has no last epoch; stopping keeps the weights of the moment",
        )
        epochs = left.number_input(
            rounds,
            1,
            1_000_000,
            planned or 20,
            key="plan-epochs",
            disabled=not ends,
            help="How often it is measured and goes on"
            if source.endless
            else "How often the network sees all the training data",
        )
        new["epochs"] = int(epochs) if ends else None
        new["batch"] = int(
            middle.number_input(
                "Batch",
                1,
                1_000_000,
                plan.get("batch", 32),
                key="plan-batch",
                help="How many samples it looks at before each step",
            )
        )
        new["seed"] = int(
            right.number_input(
                "Seed",
                0,
                2**31,
                plan.get("seed", 0),
                key="plan-seed",
                help="The same seed on the same machine gives the same bits again",
            )
        )
        left, middle, right = st.columns(3)
        devices = list(DEVICES)
        new["device"] = left.selectbox(
            "Runs on",
            devices,
            devices.index(plan.get("device", "auto"))
            if plan.get("device", "auto") in devices
            else 0,
            format_func=DEVICES.__getitem__,
            key="plan-device",
        )
        precisions = ["fp32", "tf32", "bf16", "fp16"]
        new["precision"] = middle.selectbox(
            "Precision",
            precisions,
            precisions.index(plan.get("precision", "fp32")),
            key="plan-precision",
            help="Fewer bits are faster on a GPU; fp32 is the safe choice",
        )
        new["accumulate"] = int(
            right.number_input(
                "Batches a step",
                1,
                1000,
                plan.get("accumulate", 1),
                key="plan-accumulate",
                help="Several small batches act as one large one where memory is short",
            )
        )
    with learning:
        if objective.losses_fit:
            fitting = [
                entry
                for entry in losses.CATALOGUE.as_json()
                if entry["type"] in objective.losses_fit
            ]
            new["loss"] = choose("Loss", fitting, plan.get("loss"), "plan-loss")
        learners: dict[str, Any] = {}
        for name in objective.learners:
            before = plan.get("learners", {}).get(name, {})
            if len(objective.learners) > 1:
                st.subheader(name)
            optimizer = choose(
                "Optimizer",
                optimizers.CATALOGUE.as_json(),
                before.get("optimizer"),
                f"plan-{name}-optimizer",
            )
            schedule = choose(
                "Learning-rate schedule",
                schedules.CATALOGUE.as_json(),
                before.get("schedule"),
                f"plan-{name}-schedule",
            )
            learners[name] = {**before, "optimizer": optimizer, "schedule": schedule}
        new["learners"] = learners
    with more:
        chosen = []
        now = {regulariser["type"]: regulariser for regulariser in plan.get("regularisers", [])}
        for entry in regularisers.CATALOGUE.as_json():
            if st.toggle(
                entry["title"],
                entry["type"] in now,
                key=f"plan-reg-{entry['type']}",
                help=f"{entry['summary']} {entry['when']}",
            ):
                options = now.get(entry["type"], {}).get("options", {})
                chosen.append(
                    {
                        "type": entry["type"],
                        "options": options_form(
                            entry["fields"], options, f"plan-reg-{entry['type']}"
                        ),
                    }
                )
        new["regularisers"] = chosen
        new["data"] = {**plan["data"], "augment": augmentation(plan["data"])}
        stop = plan.get("stopping")
        if objective.metrics and st.toggle(
            "Stop when it no longer gets better",
            stop is not None,
            key="plan-stop",
            help="The best weights are kept",
        ):
            patience = st.number_input(
                f"{'Rounds' if source.endless else 'Epochs'} without a gain",
                1,
                10_000,
                (stop or {}).get("patience", 10),
                key="plan-patience",
            )
            new["stopping"] = {**(stop or {}), "patience": int(patience)}
        else:
            new["stopping"] = None
    return new
