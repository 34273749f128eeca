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
    asked = arena_screen(
        project.id, project.document["name"], st.query_params.get("race"), key=f"arena-{project.id}"
    )
if asked in ("build", "data"):
    st.switch_page(page_file(asked.capitalize()), query_params=state.address())
elif asked and st.query_params.get("race") != asked:
    st.query_params["race"] = asked
