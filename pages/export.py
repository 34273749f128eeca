"""Export: take the network away, ask it, serve it. One component that talks to the server by
itself.
"""

from __future__ import annotations

import streamlit as st

from builder.ui.app import state
from builder.ui.app.server import judged
from builder.ui.app.shell import page_file
from builder.ui.export import ExportedRun, export_screen

project = state.project()
run = state.last_run(project.id)
owned = state.owned_run(run) if run else None
with st.container(key="whole"):
    go = export_screen(
        project.document["name"],
        judged(project.document)["source"],
        ExportedRun(owned.id, owned.name, owned.state, owned.weights is not None)
        if owned
        else None,
        tries=state.wants_to_try(),
        key=f"export-{run}",
    )
if go == "start":
    state.ask_to_start()
    st.switch_page(page_file("Train"), query_params=state.address())
elif go in ("build", "runs", "train"):
    st.switch_page(page_file(go.capitalize()), query_params=state.address())
