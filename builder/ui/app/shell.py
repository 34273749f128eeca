"""What surrounds every page: the bar with its pages, the project's name and save state, the
look.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from builder.document.documents import Document
from builder.ui.app import state
from builder.ui.app.look import page_style

ROOT = Path(__file__).resolve().parents[3]
# the warp is drawn by page.css in the theme's ink
LOGO = ROOT / "builder" / "ui" / "app" / "look" / "weft.svg"
MARK = ROOT / "builder" / "ui" / "app" / "look" / "mark.svg"

# The way of a project through the bar; other pages stand behind it.
JOURNEY = ("Build", "Data", "Train", "Arena", "Runs", "Export", "Learn")


def page_file(title: str) -> str:
    return f"pages/{title.lower()}.py"


def has_page(title: str) -> bool:
    return (ROOT / page_file(title)).exists()


def pages() -> list[str]:
    """The titles of all pages, in the bar's order. A file in pages/ is a page."""
    others = sorted(file.stem.capitalize() for file in (ROOT / "pages").glob("*.py"))
    return list(dict.fromkeys([*filter(has_page, JOURNEY), *others]))


def open_page() -> None:
    """Draw the bar and run the page that the URL asks for."""
    st.set_page_config(page_title="Layerloom", page_icon=str(MARK), layout="wide")
    st.html(page_style())
    st.logo(str(LOGO), size="large", link=None)
    page = st.navigation(
        [st.Page(page_file(title), title=title, default=title == "Build") for title in pages()],
        position="top",
    )
    project = state.project()
    bar(project.document["name"], page.title)
    tour(page.title)
    if sentence := state.notice():
        st.toast(sentence)
    page.run()


def bar(name: str, page: str) -> None:
    """The right of the header: which project, that it is saved, and the next step."""
    from builder.ui.app.saved import saved_mark

    with st.container(key="bar", horizontal=True, vertical_alignment="center", gap="small"):
        with st.popover(
            name,
            type="tertiary",
            help="Open another project or make one",
            key=f"menu-{state.menu()}",
        ):
            project_menu()
        saved_mark()
        with st.popover(
            "Share",
            icon=":material/share:",
            help="Work on this project together",
            key="share-menu",
        ):
            share_link(state.project())
        # In the gallery its own button is the one to press.
        if page == "Build" and not state.wants_gallery():
            # Its tip and its quiet look: page.css, told by the canvas. The press is noted before
            # the page runs: whatever else arrives in this moment begins the run anew, and the
            # button's own value would be lost with the old one.
            st.button(
                "Train",
                icon=":material/play_arrow:",
                type="primary",
                key="bar-train",
                on_click=state.ask_to_start,
            )
            if state.is_to_start():
                st.switch_page(page_file("Train"), query_params=state.address())


def tour(page: str) -> None:
    """The strip of the tour, on its pages while it is on; the gallery speaks for itself."""
    from builder.ui.app import tour

    if state.is_on_tour() and not state.wants_gallery() and (place := tour.place_of(page)):
        tour.strip(place, has_page)


def share_link(project: Document) -> None:
    """Whoever opens the link works on the same project; asked for, so that no link is made in
    passing.
    """
    st.write(
        "Whoever opens this link works on the same drawing; you see each other's edits within a second."
    )
    if st.button("Make a link", key="share") or state.has_link(project.id):
        st.code(state.make_link(project.id), language=None)


def project_menu() -> None:
    """Open, rename, copy, remove, save as a file."""
    from builder.ui.app.projects import project_menu as draw

    draw()
