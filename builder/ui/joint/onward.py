"""From a run to a project that goes on with what it has learned: the same body, a head for classes,
and a plan that begins from its weights.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from builder.document.edits import Put, apply
from builder.proposing.onward import NoBody, with_class_head, with_class_head_on_code
from builder.ui.app.server import judged
from builder.ui.joint.of_run import trained_with
from builder.ui.joint.planned import fitted, planned, shape_of
from builder.ui.joint.start import CannotTrain

if TYPE_CHECKING:
    from engine.data.signature import Signature

Json = dict[str, Any]


def classes_ahead(plan: Json) -> int:
    """How many classes its data have that what was learned helps to tell; 0 where there are none."""
    from engine import ways
    from engine.data.signature import Signature

    way = ways.CATALOGUE.entries.get((plan.get("objective") or {}).get("type", ""))
    if way is None or not way.prepares:
        return 0
    aim = Signature.from_json(plan["data"].get("signature")).target_field
    # One of them for a whole text: what comes next has classes too, at each place.
    return len(aim.classes) if aim is not None and not aim.shape else 0


def classifier_of(run: str) -> Json:
    """The project. Raises CannotTrain with a sentence."""
    import engine
    from engine import ways
    from engine.data.signature import Signature
    from engine.errors import RunError
    from engine.export.reopen import with_weights

    was = trained_with(run)
    if was is None or was.drawing is None:
        raise CannotTrain("This run has no drawing that a classifier could go on with.")
    classes = classes_ahead(was.plan)
    if not classes:
        raise CannotTrain(
            "These data have no classes to tell apart. Choose data with a column of classes on the Data page, and learn from them without labels first."
        )
    try:
        sha = engine.open_run(run).weights_at()
    except (LookupError, RunError) as why:
        raise CannotTrain(str(why)) from None
    objective, data = was.plan["objective"], dict(was.plan["data"])
    signature = Signature.from_json(data.pop("signature"))
    role = ways.CATALOGUE[objective["type"]].asked or next(iter(objective["roles"]))
    try:
        network = body_with_head(was.drawing, objective, role, signature, classes)
    except NoBody as why:
        raise CannotTrain(str(why)) from None
    plan, trouble = planned({}, data, signature, {"network": network})
    if trouble:
        raise CannotTrain(trouble)
    document: Json = {
        **was.drawing,
        "name": f"{was.name[:60]} classifier",
        "networks": {"network": network},
        "plan": plan,
        "weights": {},
        "notes": f"Goes on with what *{was.name}* learned without labels: all layers but the head begin from its weights.",
    }
    puts = cast("list[Put]", fitted(document, plan))
    document = apply(document, puts).document
    return with_weights(document, {"network": sha})


def body_with_head(
    drawing: Json, objective: Json, role: str, signature: Signature, classes: int
) -> Json:
    """The network of a role with a head for classes: behind the code that it gives, else in place
    of its scores for each token of a text.
    """
    from engine import ways
    from engine.catalogue import filled

    name = objective["roles"][role]
    drawn, outputs = drawing["networks"][name], objective["outputs"].get(role) or {}
    output = next(iter(outputs.values()), "")
    way = ways.CATALOGUE[objective["type"]]
    wants = way.wants(signature, filled(way, objective.get("options") or {}))
    wanted = wants[role]["outputs"]
    if any(of["kind"] == "code" for of in wanted.values()):
        return with_class_head_on_code(drawn, output, classes)
    verdict = judged(drawing)["networks"][name]
    text = next(
        (
            put_in
            for put_in, field in (objective["inputs"].get(role) or {}).items()
            if signature.fields[field].kind == "tokens"
        ),
        "",
    )
    return with_class_head(
        drawn, output, text, classes, lambda node, port: shape_of(verdict, node, port)
    )
