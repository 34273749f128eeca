"""The Export page: the source of the drawing, what a trained run gives, its answers to one's own
input, and its endpoints.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from builder.document.documents import Document
from builder.ui.app import state
from builder.ui.app.projects import file_name
from builder.ui.app.server import judged
from builder.ui.export import predict_screen, serve_screen, take_screen

VIEWS = ("Take away", "Predict", "Serve")


def export_panel(project: Document, run: str | None) -> None:
    st.title("Export")
    owned = state.owned_run(run) if run else None
    view = (
        st.segmented_control(
            "View", VIEWS, default=VIEWS[0], key="export-view", label_visibility="collapsed"
        )
        or VIEWS[0]
    )
    if view == "Take away":
        source_of(project)
        st.subheader("Trained network")
    if owned is None or owned.weights is None:
        untrained(project, owned)
    elif view == "Take away":
        st.caption(
            f"Run **{owned.name}**, {owned.state}. Everything is made by a worker with limits and checked before it is offered."
        )
        take_screen(owned.id, owned.name)
    elif view == "Predict":
        predict_screen(owned.id, owned.name)
    else:
        serve_screen(owned.id, owned.name)


def source_of(project: Document) -> None:
    """The networks as plain PyTorch, ready to read and to download."""
    st.subheader("Source", help="Plain PyTorch: it runs where nothing of Layerloom is installed")
    source = judged(project.document)["source"]
    if not source:
        st.warning("The drawing has problems, so there is no source yet. Build says which.")
        return
    name = f"{file_name(project.document['name'])}.py"
    st.download_button(
        "Download the Python file",
        source,
        name,
        "text/x-python",
        icon=":material/download:",
        on_click="ignore",
        key="source",
    )
    with st.expander("Read it here"):
        st.code(source, language="python", height=420)


def untrained(project: Document, owned: Any) -> None:
    """Why there is nothing yet, and the button that makes it so."""
    if owned is not None:
        st.write(
            f"Run **{owned.name}** is {owned.state}. There are no weights yet: they are kept when it ends or is stopped."
        )
        return
    st.write("Train the network, and it can be taken away, asked and served from here.")
    if st.button(f"Train {project.document['name']}", type="primary", key="export-train"):
        state.ask_to_start()
        st.switch_page("pages/train.py", query_params=state.address())
