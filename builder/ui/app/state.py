"""The only module that touches `st.session_state` and the query parameters: who is here, which
project and run are open.
"""

from __future__ import annotations

import contextlib
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from builder.document.documents import DamagedProject, Document, NoSuchProject
from builder.ui.app.gate import OWNER_COOKIE, is_owner_cookie, owner_of
from builder.ui.app.server import documents

FIRST_PROJECT = "digits-cnn"


def owner() -> str:
    """The visitor's owner id, from the cookie that the gate set before this session's socket
    opened.
    """
    cookie = st.context.cookies.get(OWNER_COOKIE, "")
    if is_owner_cookie(cookie):
        return owner_of(cookie)
    # No browser (a test of pages) or cookies refused: things last as long as the session.
    if "owner" not in st.session_state:
        import secrets

        st.session_state["owner"] = owner_of(secrets.token_urlsafe(32))
    return str(st.session_state["owner"])


def project() -> Document:
    """The open project: the one of the URL, else the last one, else the ready `digits-cnn`. Its id
    is put into the URL.
    """
    wanted = st.query_params.get("project")
    if wanted and "key" in st.query_params:
        with contextlib.suppress(NoSuchProject):
            documents().join(owner(), wanted, st.query_params["key"])
        del st.query_params["key"]  # the secret does not stay in the address
    for id in (wanted, st.session_state.get("project")):
        if id:
            try:
                return _opened(documents().open(owner(), id))
            except (NoSuchProject, DamagedProject) as why:
                if id == wanted:
                    st.session_state["notice"] = (
                        str(why)
                        if isinstance(why, DamagedProject)
                        else "There is no such project here. This is your last one."
                    )
    for listed in documents().list(owner()):
        try:
            return _opened(documents().open(owner(), listed.id))
        except (NoSuchProject, DamagedProject):
            continue
    # Nothing is here yet: a first visit.
    begin_tour()
    # A run in the address stays open: it may be one from Python.
    return _opened(documents().open(owner(), create_from_template(FIRST_PROJECT)))


def open_template(name: str) -> Document:
    return open_project(create_from_template(name))


def create_from_template(name: str) -> str:
    """The new project's id."""
    from builder import template

    return documents().create(owner(), template(name).document)


def open_project(id: str) -> Document:
    forget_run()
    return _opened(documents().open(owner(), id))


def _opened(document: Document) -> Document:
    if st.session_state.get("project") not in (None, document.id):
        forget_run()
    st.session_state["project"] = document.id
    if st.query_params.get("project") != document.id:
        st.query_params["project"] = document.id
    return document


def run() -> str | None:
    """The open run's id, from the URL or from this session."""
    id = st.query_params.get("run") or st.session_state.get("run")
    if id:
        open_run(id)
    return id


def last_run(project: str) -> str | None:
    """The open run, else the newest one of this project: who comes back finds what was trained."""
    if id := run():
        return id
    if st.session_state.get("run") == "":
        return None  # put aside in this session
    from engine import files as jobs_home
    from engine.run.index import Index

    if id := Index(jobs_home.home()).newest(owner(), project):
        open_run(id)
    return id


def open_run(id: str) -> None:
    st.session_state["run"] = id
    if st.query_params.get("run") != id:
        st.query_params["run"] = id


def owned_run(id: str) -> Any:
    """The run, if it is this visitor's; another's answers like an unknown one."""
    import engine

    try:
        run = engine.open_run(id)
    except LookupError:
        return None
    return run if run.card.get("owner") == owner() else None


def forget_run() -> None:
    st.session_state.pop("run", None)
    if "run" in st.query_params:
        del st.query_params["run"]


def leave_run() -> None:
    """Puts the run aside; the page shows the plan until another is opened."""
    forget_run()
    st.session_state["run"] = ""


def wants_start() -> bool:
    """Whether this page was opened to start a run; asked once, so that a reload starts nothing."""
    asked = st.session_state.pop("start", False)
    if "start" in st.query_params:
        del st.query_params["start"]
        asked = True
    return bool(asked)


def ask_to_start() -> None:
    st.session_state["start"] = True


def is_to_start() -> bool:
    """Whether a start was asked for that the Train page has not begun yet."""
    return bool(st.session_state.get("start", False))


def ask_to_try() -> None:
    st.session_state["try"] = True


def wants_to_try() -> bool:
    """Whether the Export page was opened to try the network; asked once."""
    return bool(st.session_state.pop("try", False))


def put_by(entry: str | None) -> None:
    """The layer that the next drawing opened takes in; nothing once it has."""
    st.session_state["put"] = entry


def to_put() -> str | None:
    return st.session_state.pop("put", None)


def refuse(sentence: str) -> None:
    st.session_state["refused"] = sentence


def refused() -> str | None:
    """Why the last start was refused; said once."""
    return st.session_state.pop("refused", None)


def menu() -> int:
    """Which project menu this is: another number is another one, and that is closed."""
    return int(st.session_state.get("menu", 0))


def close_menu() -> None:
    st.session_state["menu"] = menu() + 1


def begin_tour() -> None:
    st.session_state["tour"] = True


def is_on_tour() -> bool:
    return bool(st.session_state.get("tour", False))


def leave_tour() -> None:
    st.session_state["tour"] = False


def wants_gallery() -> bool:
    return "gallery" in st.query_params


def leave_gallery() -> None:
    if "gallery" in st.query_params:
        del st.query_params["gallery"]


def notice() -> str | None:
    """A sentence for the next page drawn, said once."""
    return st.session_state.pop("notice", None)


def say(sentence: str) -> None:
    st.session_state["notice"] = sentence


def has_link(id: str) -> bool:
    """Whether a link to this project was made in this session."""
    return id in st.session_state.get("links", set())


def make_link(id: str) -> str:
    """The address that opens this project for somebody else too."""
    st.session_state["links"] = {*st.session_state.get("links", set()), id}
    url = urlsplit(st.context.url or "")
    return f"{url.scheme}://{url.netloc}/?project={id}&key={documents().share(owner(), id)}"


def close_project() -> None:
    st.session_state.pop("project", None)
    forget_run()
    st.query_params.clear()


def upload_key(name: str) -> str:
    """The key of an uploader. A new one after each file, since an uploader keeps its file and the
    page would open it again.
    """
    return f"{name}-{st.session_state.get('uploads', 0)}"


def forget_upload() -> None:
    st.session_state["uploads"] = st.session_state.get("uploads", 0) + 1


def address() -> dict[str, str]:
    """What a link to another page carries on."""
    opened = {"project": st.session_state.get("project"), "run": st.session_state.get("run")}
    return {name: value for name, value in opened.items() if value}
