"""Train: the plan on the left, the live run on the right."""

from __future__ import annotations

import streamlit as st

from builder.document.documents import RefusedEdit
from builder.ui.app import state
from builder.ui.app.server import documents
from builder.ui.app.shell import has_page, page_file
from builder.ui.joint.dials import mend_plan, turn_dials
from builder.ui.joint.onward import classifier_of
from builder.ui.joint.start import CannotTrain, start_training
from builder.ui.train import train_screen
from builder.ui.train.plan_form import change_plan, show_estimate
from builder.ui.train.plan_panel import plan_words

project = state.project()
if state.wants_start():
    try:
        state.open_run(start_training(project))
    except CannotTrain as why:
        state.refuse(str(why))

with st.container(key="whole"):
    run = state.last_run(project.id)
    plan, words = plan_words(project, run)
    refused = state.refused()
    words["refused"] = None if words.get("drawing") else refused  # then the page itself says it
    asked = train_screen(
        run, plan, words, project.document["name"], key=f"run-{run}" if run is None else "run"
    )
    if (
        run is None
        and words.get("ready", True)
        and not words.get("problems")
        and not words.get("drawing")
    ):
        show_estimate(project)

what = asked.get("do") if isinstance(asked, dict) else asked
if what == "change":
    change_plan(project)
elif what == "again":
    state.ask_to_start()
    st.rerun()
elif what == "build":
    st.switch_page(page_file("Build"), query_params=state.address())
elif what == "data":
    st.switch_page(
        page_file("Data") if has_page("Data") else page_file("Build"), query_params=state.address()
    )
elif what == "try":
    state.ask_to_try()
    st.switch_page(page_file("Export"), query_params=state.address())
elif what == "onward" and run is not None:
    try:
        onward = documents().create(state.owner(), classifier_of(run))
    except (CannotTrain, RefusedEdit) as why:
        state.refuse(str(why))
        st.rerun()
    else:
        state.open_project(onward)
        st.switch_page(page_file("Build"), query_params=state.address())
elif what in ("arena", "export"):
    st.switch_page(page_file(what.capitalize()), query_params=state.address())
elif what == "forget":
    state.leave_run()
    st.rerun()
elif what == "open":
    state.open_run(str(asked["run"]))
    st.rerun()
elif what in ("plan", "mend"):
    try:
        if what == "plan":
            turn_dials(project, run, asked.get("changes") or {})
        else:
            mend_plan(project, run, asked.get("change") or {})
    except CannotTrain as why:
        state.refuse(str(why))
    else:
        state.ask_to_start()
    st.rerun()
