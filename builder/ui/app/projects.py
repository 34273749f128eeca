"""The project menu: open, new, rename, copy, remove, keep as a file, open a file."""

from __future__ import annotations

import json

import streamlit as st

from builder.document.documents import RefusedEdit
from builder.ui.app import state
from builder.ui.app.server import documents


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
    file = st.file_uploader(
        "Open a project file", type=["json", "onnx", "zip"], key=state.upload_key("project-file"), max_upload_size=512,
        help="A project file, a bundle with weights, or an ONNX file that was exported here",
    )  # fmt: skip
    if file is not None:
        open_file(file.name, file.getvalue())


def open_file(name: str, data: bytes) -> None:
    """A project file from elsewhere: refused with what and where, or opened as a new project of
    this visitor.
    """
    from builder.document.bytes import parse, taken_along
    from builder.ui.app.server import settings
    from engine.export.reopen import add_weights

    try:
        kind = name.lower().rpartition(".")[2]
        document = parse(taken_along(name, data) if kind in ("onnx", "zip") else data)
        if kind in ("onnx", "zip"):
            document = parse(json.dumps(add_weights(document, name, data, settings().home)))
    except ValueError as why:
        st.error(f"{name}: {why}")
        return
    state.forget_upload()
    go(documents().create(state.owner(), document))


def go(id: str) -> None:
    state.open_project(id)
    st.switch_page("pages/build.py", query_params={"project": id})


def file_name(text: str) -> str:
    """A file name that every system takes."""
    safe = "".join(c if c.isalnum() or c in "-_ " else "-" for c in text).strip(" -")
    return safe[:60] or "project"
