"""Every setting of Layerloom, read in one place: the environment (LAYERLOOM_PORT …) over the file
layerloom.toml over these defaults.

The table in the README is made from the fields below (`python -m engine.settings`).
"""

from __future__ import annotations

import dataclasses
import ipaddress
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.errors import Refusal

ROOT = Path(__file__).resolve().parent.parent


class SettingsError(Refusal, ValueError):
    """A setting cannot be used; its text is a sentence for the person who set it."""


def setting(default: Any, help: str) -> Any:
    return field(default=default, metadata={"help": help})


# What is known to one process alone: neither written into a request nor handed on.
SECRET = {"LAYERLOOM_TOKEN"}


@dataclass(frozen=True)
class Settings:
    """One value a field; `read()` fills it."""

    home: Path = setting(Path("~/.layerloom"), "where projects, runs, data and weights are kept")
    port: int = setting(8501, "the port that the app listens on")
    address: str = setting(
        "127.0.0.1",
        "the address that the app listens on; any other than this machine's own needs a token",
    )
    hosts: tuple[str, ...] = setting(
        (), "further host names under which visitors may open the app, separated by commas"
    )
    token: str = setting(
        "", "visitors must open the app once with ?token=… (at least 16 characters)"
    )
    data: tuple[Path, ...] = setting(
        (),
        "folders searched for data files before anything is fetched, separated by the system's path separator",
    )
    plugins: Path = setting(
        Path(),
        "a folder of entries of your own: ways/my_way.py in it joins engine/ways/, and so on",
    )
    cpu_slots: int = setting(0, "how many runs may train on the CPU at once (0: one for each core)")
    run_memory_gb: float = setting(
        0.0, "memory limit of one run in GB (0: three quarters of the machine's memory)"
    )
    run_hours: float = setting(
        0.0, "a run is stopped, its weights kept, after so many hours (0: never)"
    )
    upload_mb: int = setting(512, "largest file that may be uploaded, in MB")
    project_mb: int = setting(
        128, "largest bundle or ONNX file that may be opened as a project, in MB"
    )
    owner_quota_gb: float = setting(10.0, "disk space for one visitor's uploads, in GB")
    server_quota_gb: float = setting(
        0.0,
        "disk space for all uploads and fetched sets together, in GB (0: as much as the disk has)",
    )

    @property
    def is_public(self) -> bool:
        """Whether other machines can reach the address."""
        if self.address in ("localhost", ""):
            return self.address == ""
        try:
            return not ipaddress.ip_address(self.address).is_loopback
        except ValueError:
            return True


def read(environment: Mapping[str, str] | None = None, file: Path | None = None) -> Settings:
    """The settings in force now. Raises SettingsError with a sentence that names the setting."""
    environment = os.environ if environment is None else environment
    file = file or Path(environment.get("LAYERLOOM_SETTINGS", ROOT / "layerloom.toml"))
    written = _from_file(file)
    values: dict[str, Any] = {}
    for setting in dataclasses.fields(Settings):
        name, value = f"LAYERLOOM_{setting.name.upper()}", written.get(setting.name)
        where = f"{setting.name} in {file.name}"
        if name in environment:
            value, where = environment[name], name
        if value is not None:
            values[setting.name] = _convert(value, setting.default, where)
    settings = Settings(**values)
    settings = dataclasses.replace(
        settings,
        home=settings.home.expanduser().resolve(),
        plugins=settings.plugins.expanduser().resolve() if settings.plugins.parts else Path(),
        data=tuple(p.expanduser().resolve() for p in settings.data),
    )
    _check(settings)
    return settings


def spoken() -> dict[str, str]:
    """The settings that this process was given by its environment, to be handed on with what it
    asks for: the engine may have been started by somebody with others.
    """
    return {
        name: value
        for name, value in os.environ.items()
        if name.startswith("LAYERLOOM_") and name not in SECRET
    }


def take_on(given: Mapping[str, str]) -> None:
    """From now on this process has the settings of who asked for its work, and no others."""
    for name in spoken():
        if name not in given:
            del os.environ[name]
    os.environ.update(given)


def _from_file(file: Path) -> dict[str, Any]:
    if not file.exists():
        return {}
    try:
        written = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise SettingsError(
            f"The settings file {file} cannot be read: {error}. Mend that line or move the file away."
        ) from error
    names = [setting.name for setting in dataclasses.fields(Settings)]
    for name in written:
        if name not in names:
            raise SettingsError(
                f"The settings file {file} has an unknown setting '{name}'. There are: {', '.join(names)}."
            )
    return written


def _convert(value: Any, default: Any, where: str) -> Any:
    try:
        if isinstance(default, tuple):
            if isinstance(value, str):
                value = [
                    part.strip()
                    for part in value.split(
                        os.pathsep if where.upper().startswith(("LAYERLOOM_DATA", "DATA")) else ","
                    )
                ]
            parts = [part for part in value if part]
            return (
                tuple(Path(part) for part in parts)
                if "data" in where.lower()
                else tuple(str(part).lower() for part in parts)
            )
        if isinstance(default, bool) or not isinstance(default, (int, float)):
            return type(default)(value) if not isinstance(default, Path) else Path(value)
        return type(default)(value)
    except (TypeError, ValueError):
        raise SettingsError(
            f"{where} is '{value}', which is not a {'whole number' if isinstance(default, int) else 'number'}."
        ) from None


def _check(settings: Settings) -> None:
    if not 1 <= settings.port <= 65535:
        raise SettingsError(
            f"LAYERLOOM_PORT is {settings.port}; a port is a number from 1 to 65535."
        )
    if settings.token and len(settings.token) < 16:
        raise SettingsError(
            "LAYERLOOM_TOKEN is shorter than 16 characters, which can be guessed. Make one with: openssl rand -hex 16"
        )
    for name in (
        "cpu_slots",
        "run_memory_gb",
        "run_hours",
        "upload_mb",
        "project_mb",
        "owner_quota_gb",
        "server_quota_gb",
    ):
        if getattr(settings, name) < 0:
            raise SettingsError(f"LAYERLOOM_{name.upper()} is negative; use 0 or more.")


def table() -> str:
    """The README's table of settings, in Markdown."""
    rows = ["| setting | default | what it is |", "| --- | --- | --- |"]
    for setting in dataclasses.fields(Settings):
        shown = "" if setting.default in ((), "") else str(setting.default)
        rows.append(
            f"| `LAYERLOOM_{setting.name.upper()}` | {f'`{shown}`' if shown else ''} | {setting.metadata['help']} |"
        )
    return "\n".join(rows)


if __name__ == "__main__":
    print(table())
