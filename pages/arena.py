"""Arena: the drawn network against classical models on the same rows. One component follows the
race; nothing here reruns while it goes.
"""

from __future__ import annotations

import streamlit as st

from builder.ui.app import state
from builder.ui.app.shell import page_file
from builder.ui.arena import arena_screen

project = state.project()
with st.container(key="whole"):
    said = arena_screen(
        project.id, project.document["name"], st.query_params.get("race"), key=f"arena-{project.id}"
    )
if said in ("build", "data"):
    st.switch_page(page_file(said.capitalize()), query_params=state.address())
elif said and st.query_params.get("race") != said:
    st.query_params["race"] = said
