"""A bug goes to the log with its traceback; the visitor gets a sentence with the log's number."""

from __future__ import annotations

import logging
import logging.handlers
import secrets

import streamlit as st

from builder.document.documents import CannotSave
from engine.errors import FULL, DiskError
from engine.files import disk_is_full
from engine.settings import read

log = logging.getLogger("layerloom")


def keep_log() -> None:
    """Write the app's log beside the data, five files of 2 MB at most."""
    if any(isinstance(handler, logging.handlers.RotatingFileHandler) for handler in log.handlers):
        return
    file = read().home / "app.log"
    file.parent.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        file, maxBytes=2_000_000, backupCount=5, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)


def note(error: BaseException, where: str) -> str:
    """Log a bug; the number under which it is found again."""
    number = secrets.token_hex(4)
    log.error("%s in %s", number, where, exc_info=error)
    return number


def on_script_error(error: Exception) -> bool:
    """What a page shows instead of a traceback."""
    if isinstance(error, (DiskError, CannotSave)):
        st.error(str(error), icon=":material/error:")
        return True
    if isinstance(error, OSError) and error.errno in FULL:
        st.error(disk_is_full("What this page writes"), icon=":material/error:")
        return True
    number = note(error, "a page")
    st.error(
        f"This page met a mistake of ours and stopped drawing. Your project and your trainings are safe: they live on the server, not in this page. "
        f"Reload to go on. Whoever runs this server finds the details under **{number}** in app.log.",
        icon=":material/error:",
    )
    return True
