"""What stands in the way of starting is one sentence that says what to do."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from builder.ui.app import launch
from engine.settings import ROOT, Settings, SettingsError, read


def start(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "app.py"],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_a_public_address_without_a_token_refuses_to_start(tmp_path: Path) -> None:
    done = start(
        {"LAYERLOOM_ADDRESS": "0.0.0.0", "LAYERLOOM_HOME": str(tmp_path), "LAYERLOOM_TOKEN": ""}
    )
    assert done.returncode == 2
    assert "without a token" in done.stderr
    assert "LAYERLOOM_TOKEN" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_port_in_use_names_the_port_and_the_next(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = start({"LAYERLOOM_PORT": str(port), "LAYERLOOM_HOME": str(tmp_path)})
    assert done.returncode == 2
    assert f"Port {port}" in done.stderr
    assert f"LAYERLOOM_PORT={port + 1}" in done.stderr


def test_a_data_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a file"
    file.write_text("")
    done = start({"LAYERLOOM_HOME": str(file / "home")})
    assert done.returncode == 2
    assert str(file) in done.stderr
    assert "LAYERLOOM_HOME" in done.stderr


def test_a_bad_setting_is_named() -> None:
    done = start({"LAYERLOOM_PORT": "eighty"})
    assert done.returncode == 2
    assert "LAYERLOOM_PORT is 'eighty'" in done.stderr


def test_an_old_python_is_told_what_to_install() -> None:
    with pytest.raises(launch.CannotStart, match=r"3\.11 or newer and this is 3\.9"):
        launch.check_python((3, 9))


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("127.0.0.1", False),
        ("127.8.8.8", False),
        ("::1", False),
        ("localhost", False),
        ("0.0.0.0", True),
        ("::", True),
        ("", True),
        ("192.168.1.5", True),
        ("lab.example", True),
    ],
)
def test_which_addresses_others_can_reach(address: str, public: bool) -> None:
    assert Settings(address=address).is_public is public


def test_the_environment_wins_over_the_file_and_the_file_over_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "layerloom.toml"
    file.write_text('port = 9000\nhosts = ["Lab.example"]\ndata = ["/data"]\n')
    found = read({"LAYERLOOM_PORT": "9001"}, file)
    assert (found.port, found.hosts, found.data, found.address) == (
        9001,
        ("lab.example",),
        (Path("/data"),),
        "127.0.0.1",
    )


def test_an_unknown_setting_or_a_broken_file_is_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "layerloom.toml"
    file.write_text("prot = 9000\n")
    with pytest.raises(SettingsError, match="unknown setting 'prot'"):
        read({}, file)
    file.write_text("port = \n")
    with pytest.raises(SettingsError, match="cannot be read"):
        read({}, file)


def test_a_short_token_is_refused() -> None:
    with pytest.raises(SettingsError, match="shorter than 16"):
        read({"LAYERLOOM_TOKEN": "short"}, Path("/nowhere"))


def test_a_torchvision_for_another_torch_is_noticed_without_importing_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "torchvision"
    package.mkdir()
    (package / "__init__.py").write_text(
        "raise RuntimeError('operator torchvision::nms does not exist')"
    )
    (package / "version.py").write_text("__version__ = '0.20.1'")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert launch.torchvision_is_broken()
    assert "torchvision" not in sys.modules
