"""Starts the app: pages, routes, theme; nothing else.

`python app.py` (which `make run` calls) checks the settings and serves; `streamlit run app.py`
works too.
"""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from builder.ui.app.gate import middleware
from builder.ui.app.launch import launch, settings_or_leave
from builder.ui.app.mishaps import on_script_error
from builder.ui.app.routes import lifespan, routes
from builder.ui.data import routes as data_routes
from builder.ui.learn import routes as learn_routes

app = st.App(
    __file__,
    routes=routes(data_routes.routes, learn_routes.routes),
    middleware=middleware(settings_or_leave()),
    lifespan=lifespan,
    on_script_error=on_script_error,
)

if get_script_run_ctx(suppress_warning=True) is not None:  # true only inside a visitor's session
    from builder.ui.app.shell import open_page

    open_page()
elif __name__ == "__main__":
    launch(app)
