"""Start the app with everything checked first: each obstacle is one sentence that says what to
do.
"""

from __future__ import annotations

import importlib.util
import os
import socket
import sys
import tempfile
import webbrowser
from pathlib import Path
from typing import Any, NoReturn

from engine.settings import ROOT, Settings, SettingsError, read


class CannotStart(RuntimeError):
    """Why the app cannot start; the text is for the person who typed the command."""


def check_python(version: tuple[int, ...] = sys.version_info[:2]) -> None:
    if version < (3, 11):
        raise CannotStart(
            f"Layerloom needs Python 3.11 or newer and this is {version[0]}.{version[1]}. Install a newer one, then: make run PYTHON=python3.12"
        )


def check_address(settings: Settings) -> None:
    if settings.is_public and not settings.token:
        raise CannotStart(
            f"Address {settings.address or '0.0.0.0'} can be reached from other machines, and without a token anyone there could use this one. "
            "Set LAYERLOOM_TOKEN (make one with: openssl rand -hex 16), or leave LAYERLOOM_ADDRESS at 127.0.0.1."
        )


def check_home(settings: Settings) -> None:
    home = settings.home
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.NamedTemporaryFile(dir=home):
            pass
    except OSError as error:
        raise CannotStart(
            f"Layerloom keeps projects and runs in {home}, and cannot write there ({error.strerror}). "
            "Make that folder writable, or name another one: LAYERLOOM_HOME=/path/to/folder make run"
        ) from error


def check_port(settings: Settings) -> None:
    family = socket.AF_INET6 if ":" in settings.address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.address, settings.port))
        except OSError as error:
            raise CannotStart(
                f"Port {settings.port} at {settings.address} cannot be used ({error.strerror}). "
                f"If Layerloom already runs there, open http://{settings.address}:{settings.port}; else take another port: LAYERLOOM_PORT={settings.port + 1} make run"
            ) from error


def torchvision_is_broken() -> bool:
    """A torchvision for another torch raises at import and takes others with it; we never import
    it, but the person should know.
    """
    spec = importlib.util.find_spec("torchvision")
    if spec is None or not spec.submodule_search_locations:
        return False
    version = Path(next(iter(spec.submodule_search_locations)), "version.py")
    built_for = version.read_text(encoding="utf-8", errors="replace") if version.exists() else ""
    return "0.28" not in built_for  # the only one that pairs with torch 2.13


def check(settings: Settings) -> None:
    """All that can be known before the server starts."""
    check_python()
    check_address(settings)
    check_home(settings)
    check_port(settings)


def options(settings: Settings) -> dict[str, Any]:
    """Streamlit's own options that follow from ours."""
    return {
        "server.port": settings.port,
        "server.address": settings.address,
        "server.maxUploadSize": settings.upload_mb,
    }


def settings_or_leave() -> Settings:
    """The settings; or status 2 and the sentence that says which one cannot be used."""
    try:
        return read()
    except SettingsError as reason:
        leave(reason)


def leave(reason: Exception) -> NoReturn:
    print(f"Layerloom cannot start: {reason}", file=sys.stderr)
    sys.exit(2)


def launch(app: Any) -> None:
    """Check, say where the app will be, and serve until stopped. Leaves with status 2 and one
    sentence where it cannot.
    """
    settings = settings_or_leave()
    try:
        check(settings)
    except CannotStart as reason:
        leave(reason)
    if torchvision_is_broken():
        print(
            "Note: the torchvision installed here does not belong to torch 2.13. Layerloom does not use it; other programs may fail to import it."
        )
    os.chdir(ROOT)
    from engine.run.mailbox import warm_up  # what it imports is on the way to the first page anyway

    warm_up()  # while the server starts and the first page paints, a worker gets ready
    shown = "127.0.0.1" if settings.address in ("0.0.0.0", "::", "") else settings.address
    url = f"http://{shown}:{settings.port}" + (
        f"/?token={settings.token}" if settings.token else ""
    )
    print(f"Layerloom is at {url}  (Ctrl+C stops it; trainings go on)", flush=True)
    if sys.stdout.isatty() and os.environ.get("DISPLAY") and not os.environ.get("CI"):
        webbrowser.open_new_tab(url)
    app.run(config={**options(settings), "logger.hideWelcomeMessage": True})
