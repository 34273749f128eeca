"""How a network learns, and what is particular about it: the first thing that a plan says."""

from __future__ import annotations

from typing import Any

import streamlit as st

from builder.document.documents import Document
from builder.document.edits import Put
from builder.ui.app.forms import options_form
from builder.ui.joint import ways_offered

Json = dict[str, Any]


def way_form(project: Document, plan: Json) -> tuple[Json, list[Put]]:
    """The plan as it learns now, and the edits of the drawing that go with that."""
    offered = {way.type: way for way in ways_offered.ways_for(plan)}
    now = plan["objective"]
    chosen = st.selectbox(
        "Way to learn",
        list(offered),
        list(offered).index(now["type"]),
        format_func=lambda name: offered[name].title,
        key="plan-way",
        help="Those that can learn from the data of this project",
    )
    way = offered[chosen]
    st.caption(f"{way.summary} {way.when}")
    before = dict(now.get("options") or {}) if chosen == now["type"] else {}
    fields = [field.as_json() for field in way.fields]
    options = options_form(fields, before, f"plan-way-{chosen}")
    new, puts, trouble = ways_offered.learned_so(project.document, plan, chosen, options)
    if missing := ways_offered.networks_missing(project.document, new):
        names = " and ".join(f"*{name}*" for name in missing)
        st.info(
            f"It takes {'a network' if len(missing) == 1 else 'networks'} called {names}, yet to be drawn: "
            "on Build, the plus beside the names of networks begins one."
        )
    if trouble:
        st.warning(trouble)
    elif puts:
        st.caption("The drawing's inputs and outputs are made to fit.")
    return new, puts
