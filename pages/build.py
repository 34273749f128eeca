"""Build: draw the network. The canvas is one component that talks to the server by itself; no
gesture reruns this page.
"""

from __future__ import annotations

import streamlit as st

from builder.ui.app import state
from builder.ui.canvas import canvas, gallery

project = state.project()
with st.container(key="whole"):
    if state.wants_gallery():
        chosen = gallery(key="gallery")
        if chosen:
            state.leave_gallery()
            state.open_project(chosen)
            st.rerun()
    else:
        canvas(project.id, run=state.run(), put=state.to_put(), key=f"canvas-{project.id}")
