"""Learn: what every layer, problem, loss and optimizer is, from the same entries that the rest of
the app is made of.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from builder.drawing import palette
from builder.judging import checks
from engine import ways
from engine.plan import losses, optimizers, regularisers, schedules


def layers(search: str) -> None:
    catalogue = palette.as_json()
    for group in catalogue["groups"]:
        families = {
            name: family
            for name, family in catalogue["families"].items()
            if family["group"] == group["id"]
        }
        entries = [
            entry
            for entry in catalogue["entries"].values()
            if entry["family"] in families and matches(entry, search)
        ]
        if not entries:
            continue
        st.subheader(group["title"])
        for entry in entries:
            with st.expander(f"**{entry['title']}**: {entry['summary']}"):
                st.write(entry["explain"])
                if entry["maths"]:
                    st.code(entry["maths"], language=None)
                if entry["fields"]:
                    st.table(
                        [
                            {
                                "Setting": field["label"],
                                "What it does": field["help"],
                                "Usual": shown(field["default"]),
                            }
                            for field in entry["fields"]
                        ]
                    )
                if entry["torch"]:
                    st.caption(f"In PyTorch: `{entry['torch']}`")


def matches(entry: dict[str, Any], search: str) -> bool:
    text = " ".join(
        [
            entry["title"],
            entry["summary"],
            entry.get("torch") or "",
            *entry.get("words", []),
            *entry.get("purposes", []),
        ]
    ).lower()
    return all(word in text for word in search.lower().split())


def shown(value: Any) -> str:
    return (
        "off" if value is False else "on" if value is True else "" if value is None else str(value)
    )


def entries(catalogue: Any, search: str) -> None:
    for entry in catalogue.as_json():
        if search.lower() in f"{entry['title']} {entry['summary']}".lower():
            with st.expander(f"**{entry['title']}**: {entry['summary']}"):
                st.write(f"**When:** {entry['when']}")
                if entry["fields"]:
                    st.table(
                        [
                            {
                                "Setting": field["label"],
                                "What it does": field["help"],
                                "Usual": shown(field["default"]),
                            }
                            for field in entry["fields"]
                        ]
                    )


def problems(search: str) -> None:
    for rule in checks.rules():
        if search.lower() in rule.page.lower():
            with st.expander(f"**{rule.title}** ({rule.severity})"):
                st.write(rule.page.partition("\n")[2])


st.title("Learn")
search = st.text_input(
    "Search",
    placeholder="dropout, shrink an image, loss …",
    label_visibility="collapsed",
    key="learn-search",
)
shown_tabs = st.tabs(
    ["Layers", "Objectives", "Losses", "Optimizers", "Schedules", "Regularisers", "Problems"]
)
with shown_tabs[0]:
    layers(search)
for tab, catalogue in zip(
    shown_tabs[1:6], (ways, losses, optimizers, schedules, regularisers), strict=True
):
    with tab:
        entries(catalogue.CATALOGUE, search)
with shown_tabs[6]:
    problems(search)
