"""All runs of this visitor as one component; what it cannot do alone (opening a page) it asks the
page for.
"""

from __future__ import annotations

import streamlit as st

from builder.document.documents import Document
from builder.ui.app import state
from builder.ui.train import runs_screen


def runs_table(project: Document) -> None:
    with st.container(key="whole"):
        asked = runs_screen(project.id, project.document["name"], key="runs")
    if asked == "train":
        state.ask_to_start()
        st.switch_page("pages/train.py", query_params=state.address())
    elif isinstance(asked, dict) and asked.get("do") == "open":
        state.open_run(str(asked["run"]))
        st.switch_page("pages/train.py", query_params=state.address())
