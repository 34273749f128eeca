"""The project menu: open, new, rename, copy, remove, keep as a file, open a file."""

from __future__ import annotations

import json
from typing import Any

import streamlit as st

from builder.document.documents import RefusedEdit
from builder.ui.app import state
from builder.ui.app.server import documents, settings


def project_menu() -> None:
    project = state.project()
    name = st.text_input(
        "Name",
        project.document["name"],
        key=f"name-{project.id}-{project.document['name']}",
        max_chars=80,
    )
    if name.strip() and name.strip() != project.document["name"]:
        try:
            documents().put(
                state.owner(),
                project.id,
                [{"path": ["name"], "value": name.strip()}],
                "Rename the project",
            )
        except RefusedEdit as why:
            st.warning(str(why))
        else:
            st.rerun()
    others = [listed for listed in documents().list(state.owner()) if listed.id != project.id]
    if others:
        st.caption("Open another")
        for other in others[:8]:
            if st.button(other.name or "untitled", key=f"open-{other.id}", type="tertiary"):
                go(other.id)
    with st.container(horizontal=True):
        if st.button(
            "New", icon=":material/add:", key="new", help="Start from a template or an empty canvas"
        ):
            state.close_menu()
            st.switch_page("pages/build.py", query_params={**state.address(), "gallery": "1"})
        if st.button("Copy", icon=":material/content_copy:", key="copy"):
            go(
                documents().duplicate(
                    state.owner(), project.id, f"{project.document['name']} copy"[:80]
                )
            )
        if st.button(
            "Delete",
            icon=":material/delete:",
            key="delete",
            help="Moves it to the trash folder of the data folder",
        ):
            documents().delete(state.owner(), project.id)
            state.close_project()
            state.close_menu()
            state.say(f"{project.document['name']} was deleted. Its runs are kept.")
            st.switch_page("pages/build.py")
    st.download_button(
        "Save as a file",
        json.dumps(project.document, indent=1),
        file_name=f"{file_name(project.document['name'])}.json",
        mime="application/json",
        icon=":material/download:",
        on_click="ignore",
    )
    if st.button("Show me around", icon=":material/tour:", help="Four places, two minutes"):
        state.begin_tour()
        state.close_menu()
        st.switch_page("pages/build.py", query_params=state.address())
    most = min(settings().project_mb, settings().upload_mb)
    file = st.file_uploader(
        f"Open a project file, up to {most} MB", type=["json", "onnx", "zip"], key=state.upload_key("project-file"), max_upload_size=most,
        help="A project file, a bundle with weights, or an ONNX file that was exported here",
    )  # fmt: skip
    if file is not None:
        try:
            document = opened(file.name, file.getvalue())
        except ValueError as why:
            st.error(f"{file.name}: {why}")
        else:
            state.forget_upload()
            go(documents().create(state.owner(), document))


def opened(name: str, content: bytes) -> dict[str, Any]:
    """The project in a file from elsewhere, or a ValueError with a sentence. How far it is stands
    there meanwhile; Cancel, as anything else that a person does, stops it.
    """
    from builder.ui.app.foreign import open_foreign

    place = st.empty()
    with place.container():
        bar = st.progress(0.0, "Opening the file")
        st.button("Cancel", key="cancel-opening", on_click=state.forget_upload)

    def progress(share: float, text: str) -> None:
        bar.progress(max(0.0, share), text or "Opening the file")

    try:
        return open_foreign(name, content, settings(), progress)
    finally:
        place.empty()


def go(id: str) -> None:
    state.close_menu()
    state.open_project(id)
    st.switch_page("pages/build.py", query_params={"project": id})


def file_name(text: str) -> str:
    """A file name that every system takes."""
    safe = "".join(c if c.isalnum() or c in "-_ " else "-" for c in text).strip(" -")
    return safe[:60] or "project"
