"""The templates: published parameter counts, no problems, and a first screen without torch."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from builder import ProjectError, template, templates
from builder.templates.gallery import TEMPLATES
from engine.plan.plan import wants


def test_digits_cnn_is_the_promise_of_the_readme() -> None:
    project = template("digits-cnn")
    assert not project.problems
    assert project.parameters == 5_962
    assert project.shapes["network/out"] == (10,)


@pytest.mark.parametrize("name", [one.name for one in TEMPLATES])
def test_every_template_is_judged_and_drawn_from_its_files_without_torch(name: str) -> None:
    code = (
        "import sys; from builder import template, templates\n"
        f"project = template({name!r})\n"
        "assert not [p for p in project.problems if p.severity != 'hint'], [str(p) for p in project.problems]\n"
        "assert project.source and [one for one in templates() if one.picture]\n"
        "assert not {'torch', 'sklearn', 'streamlit', 'engine'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("one", TEMPLATES, ids=lambda one: one.name)
def test_published_parameter_counts(one) -> None:
    if one.parameters is not None:
        assert template(one.name).parameters == one.parameters


@pytest.mark.slow  # `make check` asks the same
def test_the_template_files_are_not_stale() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "builder.templates", "check"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_wrong_template_name_suggests_the_nearest() -> None:
    with pytest.raises(ProjectError, match="Did you mean “digits-cnn”"):
        template("digit-cnn")


def test_a_plan_is_plain_json_that_names_fields_of_its_signature_or_of_its_way() -> None:
    for shown in templates():
        plan = template(shown.name).plan
        json.dumps(plan, allow_nan=False)
        signature = plan.get("data", {}).get("signature")
        if signature:
            wanted = wants(plan)["roles"]
            for role, fields in plan["objective"]["inputs"].items():
                assert set(fields.values()) <= {*signature["fields"], *wanted[role]["inputs"]}
