"""Data: from a file to a split that can be trusted. One component that talks to the server by
itself; no gesture reruns this page.
"""

from __future__ import annotations

import streamlit as st

from builder.ui.app import state
from builder.ui.data import data_screen
from builder.ui.train.plan_panel import own_origin

PLACES = {
    "build": "pages/build.py",
    "train": "pages/train.py",
    "runs": "pages/runs.py",
    "arena": "pages/arena.py",
}

project = state.project()
with st.container(key="whole"):
    plan = project.document.get("plan") or {}
    if origin := own_origin(plan):
        st.info(f"{origin} Choose data here only if this network is to learn something else.")
    gone = data_screen(
        project.id, plan.get("data") or {}, project.document["name"], key=f"data-{project.id}"
    )
    if gone and PLACES.get(gone.to):
        st.switch_page(PLACES[gone.to], query_params=state.address())
