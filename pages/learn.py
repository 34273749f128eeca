"""Learn: what every layer, loss, optimizer and problem is, from the same entries that the rest of
the app is made of. One component that talks to the server by itself.
"""

from __future__ import annotations

import streamlit as st

from builder.ui.app import state
from builder.ui.app.shell import page_file
from builder.ui.learn import learn_screen

project = state.project()
with st.container(key="whole"):
    wish = learn_screen(project.id, st.query_params.get("entry"), key="learn")
if wish is not None and wish.do == "put":
    state.put_by(wish.name)
    st.switch_page(page_file("Build"), query_params=state.address())
elif wish is not None and wish.do == "template":
    state.open_template(wish.name)
    st.switch_page(page_file("Build"), query_params=state.address())
elif wish is not None and wish.do == "train":
    st.switch_page(page_file("Train"), query_params=state.address())
