"""The tour: four places and what to do there, as a strip above the page. A first visit begins it,
the project menu calls it again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from builder.ui.app import state


@dataclass(frozen=True)
class Place:
    """A page that the tour comes by, and what a newcomer does there."""

    page: str
    words: str


PLACES = (
    Place(
        "Build",
        "This network tells handwritten digits apart. Press a layer to see what it is set to; the shapes and the code follow every change.",
    ),
    Place("Train", "Press the blue button. The curve shows how good the network is on pictures that it did not learn from."),
    Place("Arena", "Is a network worth it? Race it against classical models, on the same rows and the same split."),
    Place("Export", "Draw a digit and see the answer, then take the network away: as PyTorch, as ONNX, or served."),
)  # fmt: skip


def place_of(page: str) -> Place | None:
    return next((place for place in PLACES if place.page == page), None)


def strip(place: Place, has_page: Callable[[str], bool]) -> None:
    """Where the tour stands, the way on, and the way out."""
    places = [known for known in PLACES if has_page(known.page)]
    number = places.index(place) + 1
    following = places[number] if number < len(places) else None
    with st.container(key="tour", horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{number} of {len(places)} · {place.page}.** {place.words}")
        if following and st.button(f"Next: {following.page}", key="tour-next"):
            st.switch_page(f"pages/{following.page.lower()}.py", query_params=state.address())
        st.button(
            "Leave the tour" if following else "Done",
            key="tour-leave",
            type="tertiary",
            on_click=state.leave_tour,
            help="The project menu calls it again",
        )
