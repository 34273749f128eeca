"""The canvas by real mouse and keyboard: networks built from nothing, every edit undone and redone,
two tabs at once, the server away.
"""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.browser.drawing_hand import CanvasServer, Hand, until
from tests.browser.eyes import stumbles

LENET = "61,706"  # 156 + 2,416 + 48,120 + 10,164 + 850


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CanvasServer]:
    one = CanvasServer(tmp_path_factory.mktemp("canvas"))
    one.start()
    yield one
    one.stop()


def empty(name: str = "untitled") -> Any:
    return {"format": 1, "name": name, "notes": "", "networks": {"network": {"nodes": {}, "wires": {}, "groups": {}}}, "blocks": {}, "plan": {}, "weights": {}}  # fmt: skip


def wires(document: Any) -> set[tuple[str, str]]:
    network = document["networks"]["network"]
    return {
        (network["nodes"][w["from"][0]]["name"], network["nodes"][w["to"][0]]["name"])
        for w in network["wires"].values()
    }


def test_lenet_is_built_from_an_empty_canvas_by_mouse_alone(
    server: CanvasServer, page: Any
) -> None:
    hand = Hand(page, server, server.project())
    hand.open_groups()
    page.get_by_test_id("empty-add").click()
    hand.pick("channels", "1")

    def click(layer: str) -> None:
        item = page.get_by_test_id(f"pal-{layer}")
        item.scroll_into_view_if_needed()
        before = hand.js("[...editor.nodes][0]")
        item.click()
        until(lambda: hand.js("[...editor.nodes][0]") != before, f"{layer} added and chosen")

    for filters in (6, 16):
        click("conv2d")
        hand.scrub("out_channels", filters)
        hand.pick("kernel_size", "5")
        hand.pick("padding", "0")
        click("relu")
        click("max_pool2d")
    click("flatten")
    for units in (120, 84):
        click("dense")
        hand.scrub("out_features", units)
        click("relu")
    click("dense")
    hand.scrub("out_features", 10)
    click("scores")
    hand.parameters(LENET)
    hand.no_errors()
    page.get_by_test_id("tidy").click()
    document = hand.saved()
    assert len(document["networks"]["network"]["nodes"]) == 14
    assert not hand.wrong


def test_lenet_is_built_from_an_empty_canvas_by_keyboard_alone(
    server: CanvasServer, page: Any
) -> None:
    hand = Hand(page, server, server.project())
    page.get_by_test_id("flow").focus()

    def field(name: str, value: str) -> None:
        """Enter goes into the inspector, Tab walks on, Escape comes back."""
        hand.press("Enter")
        for _ in range(40):
            inside = page.evaluate(
                "() => document.getElementById('here').shadowRoot.activeElement?.closest('[data-testid^=param-]')?.dataset.testid ?? ''"
            )
            if inside.removesuffix("-value") == f"param-{name}":
                break
            hand.press("Tab")
        else:
            raise AssertionError(f"Tab never came to {name}")
        if (
            page.evaluate("() => document.getElementById('here').shadowRoot.activeElement.tagName")
            == "INPUT"
        ):
            hand.press("Control+a")
            hand.keyboard.type(value)
        else:
            for _ in range(12):
                if (
                    page.evaluate(
                        "() => document.getElementById('here').shadowRoot.activeElement.innerText"
                    )
                    == value
                ):
                    break
                hand.press("Tab")
            hand.press("Enter")
        hand.press("Escape")
        until(
            lambda: (
                page.evaluate(
                    "() => document.getElementById('here').shadowRoot.activeElement?.dataset.testid"
                )
                == "flow"
            ),
            "back on the drawing",
        )

    hand.add("image")
    field("channels", "1")
    for filters in ("6", "16"):
        hand.add("convolution")
        field("out_channels", filters)
        field("kernel_size", "5")
        field("padding", "0")
        hand.add("relu")
        hand.add("max pooling")
    hand.add("flatten")
    for units in ("120", "84"):
        hand.add("dense")
        field("out_features", units)
        hand.add("relu")
    hand.add("dense")
    field("out_features", "10")
    hand.add("class scores")
    hand.parameters(LENET)
    hand.no_errors()
    hand.press("t")
    assert len(hand.saved()["networks"]["network"]["nodes"]) == 14
    assert not hand.wrong


def test_a_residual_block_is_drawn_by_mouse_alone_and_its_skip_runs_beside_it(
    server: CanvasServer, page: Any
) -> None:
    hand = Hand(page, server, server.project())
    hand.open_groups()
    for number, layer in enumerate(
        (
            "image",
            "conv2d",
            "relu",
            "conv2d",
            "add",
            "relu",
            "global_avg_pool2d",
            "flatten",
            "dense",
            "scores",
        )
    ):
        hand.drop(layer, (360, 40 + number * 70))
    assert len(hand.titles()) == 10
    chain = [
        "Image",
        "Convolution 1",
        "ReLU 1",
        "Convolution 2",
        "Add 1",
        "ReLU 2",
        "Global average pooling 1",
        "Flatten 1",
        "Dense 1",
        "Class scores",
    ]
    for start, end in itertools.pairwise(chain):
        hand.connect(start, end)
    # From port to node: dropped anywhere on it.
    box = hand.node("Add 1").bounding_box()
    hand.drag(
        hand.out_port("ReLU 1"),
        (box["x"] + box["width"] - 30, box["y"] + box["height"] / 2),
        steps=8,
    )
    document = hand.saved()
    assert {("relu1", "add1"), ("conv2", "add1"), ("relu1", "conv2")} <= wires(document)
    hand.no_errors()
    page.get_by_test_id("tidy").click()
    xs = {round(one["at"][0]) for one in hand.saved()["networks"]["network"]["nodes"].values()}
    assert len(xs) == 1, "the skip does not push the others out of their column"
    assert hand.page.locator(".sidedot").count() == 1
    assert not hand.wrong


def test_a_residual_block_is_drawn_by_keyboard_alone(server: CanvasServer, page: Any) -> None:
    hand = Hand(page, server, server.project())
    page.get_by_test_id("flow").focus()
    for words in (
        "image",
        "convolution",
        "relu",
        "convolution",
        "add",
        "relu",
        "global average",
        "flatten",
        "dense",
        "class scores",
    ):
        hand.add(words)
    for _ in range(20):
        if hand.js("editor.network.nodes[[...editor.nodes][0]].name") == "relu1":
            break
        hand.press("ArrowUp")
    hand.link("add")
    assert ("relu1", "add1") in wires(hand.saved())
    hand.no_errors()
    # The keyboard alone also moves, deletes, takes back.
    before = hand.saved()
    hand.press("Shift+ArrowRight", "Delete")
    assert "relu1" not in {
        one["name"] for one in hand.saved()["networks"]["network"]["nodes"].values()
    }
    hand.press("Control+z", "Control+z")
    assert hand.saved() == before
    assert not hand.wrong


@pytest.mark.parametrize("gestures", [25, pytest.param(100, marks=pytest.mark.slow)])
def test_random_gestures_are_undone_to_the_start_and_redone_to_the_end(
    server: CanvasServer, page: Any, gestures: int
) -> None:
    hand = Hand(page, server, server.template("digits-cnn"))
    first = hand.saved()
    assert hand.js("store.undos.length") == 0
    chance = random.Random(11)
    flow = page.get_by_test_id("flow")
    flow.focus()
    adds = ("relu", "dropout", "batch", "tanh", "dense", "convolution", "max pooling", "add")

    def choose() -> None:
        hand.press(
            *(
                chance.choice(("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"))
                for _ in range(chance.randint(1, 5))
            )
        )

    def drag() -> None:
        shown = [one for one in page.locator(".react-flow__node").all() if one.is_visible()]
        box = chance.choice(shown).bounding_box()
        canvas = flow.bounding_box()
        x, y = box["x"] + 60, box["y"] + box["height"] / 2
        if (
            canvas["x"] + 20 < x < canvas["x"] + canvas["width"] - 20
            and canvas["y"] + 20 < y < canvas["y"] + canvas["height"] - 20
        ):
            hand.drag(
                (x, y),
                (min(canvas["x"] + 720, x + chance.randint(-80, 160)), y + chance.randint(-60, 60)),
                steps=2,
            )
        flow.focus()

    def number() -> None:
        box = page.locator(".inspector .fields input.num").first
        if box.count():
            box.fill(str(chance.randint(1, 24)))
            hand.press("Escape")

    known: list[tuple[Callable[[], Any], int]] = [
        (lambda: hand.add(chance.choice(adds), chance.choice(("Enter", "Shift+Enter"))), 4),
        (drag, 4), (lambda: hand.press("Shift+ArrowRight", "Shift+ArrowDown"), 2), (number, 4), (lambda: hand.press("Delete"), 2), (lambda: hand.press("Control+d"), 1),
        (lambda: hand.press("b"), 2), (lambda: hand.press("t"), 1), (lambda: hand.press("Control+g", "Enter"), 1), (lambda: hand.press("Control+a", "Shift+ArrowLeft"), 1), (lambda: hand.press("Control+z"), 2),
    ]  # fmt: skip
    for _ in range(gestures):
        choose()
        chance.choices([one for one, _ in known], [weight for _, weight in known])[0]()
        assert not hand.wrong
    last = hand.saved()
    assert last != first
    steps = hand.js("store.undos.length")
    assert steps > 0.4 * gestures
    flow.focus()
    for _ in range(steps):
        hand.press("Control+z")
    until(lambda: hand.js("store.undos.length") == 0, "all undone")
    assert json.dumps(hand.saved()) == json.dumps(first)
    for _ in range(steps):
        hand.press("Control+Shift+z")
    until(lambda: hand.js("store.undos.length") == steps, "as many done again")
    assert json.dumps(hand.saved()) == json.dumps(last)
    assert not hand.wrong


def test_undo_is_still_there_after_leaving_the_page_and_coming_back(
    server: CanvasServer, page: Any
) -> None:
    project = server.template("digits-cnn")
    hand = Hand(page, server, project)
    before = hand.saved()
    hand.node("Convolution 2").click()
    page.get_by_test_id("param-out_channels").fill("48")
    hand.saved()
    page.goto("about:blank")
    hand = Hand(page, server, project)
    page.get_by_test_id("undo").click()
    assert hand.saved()["networks"] == before["networks"]


def test_two_tabs_see_each_other_within_a_second_and_lose_no_edit(
    server: CanvasServer, page: Any, visitor: Callable[..., Any]
) -> None:
    project = server.template("digits-cnn")
    one, two = Hand(page, server, project), Hand(page.context.new_page(), server, project)
    one.node("Convolution 1").click()
    one.page.get_by_test_id("param-out_channels").fill("12")
    until(
        lambda: "12 filters" in two.node("Convolution 1").inner_text(),
        "the other tab shows 12 filters",
        3,
    )
    for hand in (one, two):
        hand.page.get_by_test_id("flow").focus()
        hand.press("Escape")
    # At once, without waiting for each other.
    for number in range(6):
        for hand, layer in ((one, "dropout"), (two, "tanh")):
            hand.js(
                "editor.add(argument[0], {at: [900 + argument[1] * 10, argument[2] * 60]}) && 0",
                [layer, 0 if hand is one else 30, number],
            )
    until(
        lambda: len(one.saved()["networks"]["network"]["nodes"]) == 24,
        "both tabs' layers are saved",
    )
    until(lambda: one.js("store.document") == two.js("store.document"), "both tabs show the same")
    names = [its["name"] for its in one.saved()["networks"]["network"]["nodes"].values()]
    assert len(names) == len(set(names))
    # Undo takes back one's own.
    one.page.get_by_test_id("flow").focus()
    one.press("Control+z")
    until(
        lambda: (
            len(two.js("Object.values(editor.network.nodes).filter(n => n.type === 'dropout')"))
            == 5
        ),
        "one's own last layer is gone in both",
    )
    assert len(two.js("Object.values(editor.network.nodes).filter(n => n.type === 'tanh')")) == 6


@pytest.mark.slow
def test_the_server_is_away_and_nothing_is_lost(tmp_path: Any, page: Any) -> None:
    server = CanvasServer(tmp_path)
    server.start()
    try:
        hand = Hand(page, server, server.template("digits-cnn"))
        hand.saved()
        server.stop()
        hand.node("Convolution 1").click()
        page.get_by_test_id("param-out_channels").fill("12")
        page.get_by_test_id("flow").focus()
        hand.press("Escape")
        hand.add("dropout")
        page.get_by_test_id("saved").filter(has_text="Not saved yet").wait_for()
        hand.press("Control+z", "Control+Shift+z")
        server.start()
        document = hand.saved()
        assert document["networks"]["network"]["nodes"]["n2"]["params"]["out_channels"] == 12
        assert "dropout" in {
            one["type"] for one in document["networks"]["network"]["nodes"].values()
        }
        assert "Not saved yet" not in hand.text("saved")
    finally:
        server.stop()


def test_a_reload_loses_no_work(server: CanvasServer, page: Any) -> None:
    project = server.template("digits-cnn")
    hand = Hand(page, server, project)
    hand.node("Convolution 1").click()
    page.get_by_test_id("param-out_channels").fill("13")
    page.reload()
    page.get_by_test_id("flow").wait_for()
    until(
        lambda: (
            server.document(project)["networks"]["network"]["nodes"]["n2"]["params"]["out_channels"]
            == 13
        ),
        "13 filters on the server",
    )


def test_impossible_wires_are_refused_with_the_reason_while_dragging(
    server: CanvasServer, page: Any
) -> None:
    hand = Hand(page, server, server.template("digits-cnn"))
    before = hand.saved()
    start, end = hand.out_port("Dense 2"), hand.middle(hand.node("Convolution 1"))
    hand.mouse.move(*start)
    hand.mouse.down()
    hand.mouse.move(start[0] + 80, start[1] - 60, steps=4)
    hand.mouse.move(*end, steps=8)
    until(lambda: "loop" in hand.text("link-reason"), "the reason beside the pointer")
    hand.mouse.up()
    assert "loop" in hand.text("toast")
    hand.drag(hand.out_port("Dense 2"), hand.middle(hand.node("Image")), steps=8)
    until(lambda: "no input" in hand.text("toast"), "an input takes no wire")
    hand.open_groups()
    hand.drop("conv2d", (620, 300))
    before = hand.saved()
    hand.drag(hand.out_port("Flatten"), hand.middle(hand.node("Convolution 3")), steps=8)
    until(
        lambda: (
            "takes 3 dimensions (channels, height, width), and this has 1" in hand.text("toast")
        ),
        "dimensions that cannot fit",
    )
    assert hand.saved() == before


def test_what_cannot_fit_is_refused_where_it_is_put_in_and_what_fits_best_is_offered(
    server: CanvasServer, page: Any
) -> None:
    hand = Hand(page, server, server.template("digits-cnn"))
    hand.open_groups()
    before = hand.saved()
    canvas = page.get_by_test_id("flow").bounding_box()
    a, b = hand.out_port("Flatten"), hand.in_port("Dense 1")
    # Dropped onto a wire: the reason stands at the pointer before the hand lets go, and nothing is
    # changed.
    hand.drop("conv2d", (a[0] - canvas["x"], (a[1] + b[1]) / 2 - canvas["y"]))
    assert "takes 3 dimensions (channels, height, width), and Flatten sends 1: 128" in hand.text(
        "toast"
    )
    assert hand.saved() == before
    page.get_by_test_id("offer").click()
    document = hand.saved()
    assert ("flatten", "dense3") in wires(document)
    assert ("dense3", "dense1") in wires(document)
    hand.no_errors()
    page.get_by_test_id("undo").click()
    # After the chosen layer, from the palette, by a click.
    hand.node("Flatten").click()
    page.get_by_test_id("pal-max_pool2d").click()
    until(lambda: "Max pooling takes 3 dimensions" in hand.text("toast"), "the reason")
    assert hand.saved()["networks"] == before["networks"]
    # By keyboard, where the other kind for as many dimensions is offered, and taken by a key.
    series = Hand(page, server, server.template("cnn-1d"))
    series.node("ReLU 1").click()
    before = series.saved()
    series.add("max pooling 3-d")
    page.get_by_test_id("offer").filter(has_text="Max pooling 1-D").wait_for()
    assert series.saved() == before
    series.press("x")
    until(
        lambda: any(
            end.startswith("pool") for start, end in wires(series.saved()) if start == "relu1"
        ),
        "the one that fits",
    )
    series.no_errors()


def between(hand: Hand, page: Any, above: str, below: str) -> tuple[float, float]:
    """The middle of a wire, as a place on the canvas."""
    canvas = page.get_by_test_id("flow").bounding_box()
    a = hand.out_port(above)
    b = hand.in_port(below)
    return (a[0] - canvas["x"], (a[1] + b[1]) / 2 - canvas["y"])


def test_what_the_layer_behind_the_wire_could_not_take_is_mended_by_one_press_or_refused(
    server: CanvasServer, page: Any
) -> None:
    hand = Hand(page, server, server.template("cnn-1d"))
    hand.open_groups()
    # One row of numbers where channels of steps are wanted: a layer between can bring it into form,
    # so it goes in and the remedy is one press away.
    hand.drop("flatten", between(hand, page, "ReLU 1", "Convolution 1-D 2"))
    offer = page.get_by_test_id("offer").filter(has_text="Add a dimension between them")
    offer.wait_for()
    assert "Convolution 1-D 2 expects 2 dimensions (channels, time)" in hand.text("toast")
    assert ("relu1", "flatten1") in wires(hand.saved())
    offer.click()
    assert ("flatten1", "conv2") not in wires(hand.saved())
    hand.no_errors()
    # Symbols turned into vectors twice: nothing stands between vectors and symbols, so it is
    # refused before.
    text = Hand(page, server, server.template("char-rnn"))
    text.open_groups()
    before = text.saved()
    text.drop("embedding", between(text, page, "Tokens “text”", "Embedding"))
    assert (
        "takes whole numbers that stand for symbols, and these are numbers with a fraction"
        in text.text("toast")
    )
    assert text.saved() == before


def test_a_loose_layer_dragged_onto_a_wire_that_it_cannot_join_only_moves(
    server: CanvasServer, page: Any
) -> None:
    hand = Hand(page, server, server.template("digits-cnn"))
    hand.open_groups()
    hand.drop("conv2d", (620, 300))
    before = wires(hand.saved())
    a, b = hand.out_port("Flatten"), hand.in_port("Dense 1")
    box = hand.node("Convolution 3").bounding_box()
    hand.mouse.move(box["x"] + 60, box["y"] + 12)
    hand.mouse.down()
    hand.mouse.move(a[0] + 40, a[1] + 30, steps=8)
    hand.mouse.move(a[0], (a[1] + b[1]) / 2, steps=4)
    until(lambda: "Flatten sends 1" in hand.text("drop-reason"), "the reason beside the pointer")
    hand.mouse.up()
    assert "Flatten sends 1" in hand.text("toast")
    assert wires(hand.saved()) == before


def test_a_lasso_chooses_what_it_touches_and_shift_adds_to_it(
    server: CanvasServer, page: Any
) -> None:
    hand = Hand(page, server, server.template("digits-cnn"))

    def lasso(first: str, last: str) -> None:
        top, low = hand.node(first).bounding_box(), hand.node(last).bounding_box()
        hand.keyboard.down("Shift")
        hand.drag(
            (top["x"] - 30, top["y"] + 4), (low["x"] + 40, low["y"] + low["height"] - 4), steps=10
        )
        hand.keyboard.up("Shift")

    def chosen() -> list[str]:
        return list(hand.js("[...editor.nodes].map(id => editor.plainTitle(id)).sort()"))

    before = hand.saved()
    lasso("Convolution 1", "Max pooling 1")
    until(lambda: chosen() == ["Convolution 1", "Max pooling 1", "ReLU 1"], "three are chosen")
    assert "3 layers" in hand.text("inspector")
    assert page.locator(".react-flow__node.selected").count() == 3
    # Dragged together, by one of them, in one step.
    box = hand.node("ReLU 1").bounding_box()
    hand.drag((box["x"] + 80, box["y"] + 14), (box["x"] + 240, box["y"] + 14))
    moved = hand.saved()
    places = {one["name"]: one["at"] for one in before["networks"]["network"]["nodes"].values()}
    shifts = {
        one["name"]: one["at"][0] - places[one["name"]][0]
        for one in moved["networks"]["network"]["nodes"].values()
        if one["at"] != places[one["name"]]
    }
    assert set(shifts) == {"conv1", "relu1", "pool1"}
    assert len(set(shifts.values())) == 1
    page.get_by_test_id("undo").click()
    assert hand.saved() == before
    page.get_by_test_id("flow").focus()
    hand.press("Escape")
    until(lambda: chosen() == [], "nothing is chosen")


# What a person without a mouse or without eyes meets: controls without a name, and stops of the Tab
# key without a visible mark.
UNNAMED = """() => {
  const root = document.getElementById("here").shadowRoot, seen = (e) => { const b = e.getBoundingClientRect(); return b.width > 0 && b.height > 0 && getComputedStyle(e).visibility !== "hidden"; };
  const name = (e) => (e.getAttribute("aria-label") ?? (e.getAttribute("aria-labelledby") && root.getElementById(e.getAttribute("aria-labelledby"))?.textContent) ?? [...(e.labels ?? [])].map((l) => l.textContent).join(" ")) || (e.matches("input,textarea,select") ? "" : e.textContent) || e.title;
  const role = "button,input,select,textarea,a[href],[role=dialog],[role=menu],[role=listbox],[role=tablist],[role=radiogroup],[role=toolbar],[role=application],[role=img],[role=region],[tabindex='0']";
  return [...root.querySelectorAll(role)].filter((e) => seen(e) && !name(e)?.trim()).map((e) => e.outerHTML.slice(0, 160));
}"""
HERE = """() => {
  const root = document.getElementById("here").shadowRoot, at = root.activeElement;
  if (!at) return null;
  const all = [...root.querySelectorAll("*")], style = getComputedStyle(at), ring = (s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 1;
  const holder = at.closest(".inp");
  return { index: all.indexOf(at), html: at.outerHTML.slice(0, 240), ring: ring(style) || (holder !== null && ring(getComputedStyle(holder))) };
}"""
STOPS = """() => {
  const root = document.getElementById("here").shadowRoot, all = [...root.querySelectorAll("*")];
  return all.filter((e) => e.matches("button,input,select,textarea,summary,a[href],[tabindex='0']") && e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true })).map((e) => [all.indexOf(e), e.outerHTML.slice(0, 120)]);
}"""


@pytest.mark.slow
def test_every_control_has_a_name_in_every_state(server: CanvasServer, page: Any) -> None:
    for state in STATES:
        if state == "gallery":
            page.goto(f"{server.url}/?what=gallery")
            page.get_by_test_id("template-digits-cnn").wait_for()
        else:
            hand = Hand(
                page,
                server,
                server.project() if state == "empty" else server.template("digits-cnn"),
            )
            arrange(hand, state)
        assert page.evaluate(UNNAMED) == [], state
    page.unroute_all()
    hand = Hand(page, server, server.template("digits-cnn"))
    hand.node("Convolution 2").click()
    for menu in ("menu", "layer-menu"):
        page.get_by_test_id(menu).focus()
        hand.press("Enter")
        page.get_by_role("menu").wait_for()
        assert page.evaluate(UNNAMED) == [], menu
        # The arrows walk, Escape gives the focus back to the button.
        first = page.evaluate(HERE)
        hand.press("ArrowDown")
        assert page.evaluate(HERE)["index"] != first["index"]
        hand.press("ArrowUp")
        assert page.evaluate(HERE)["index"] == first["index"]
        hand.press("Escape")
        assert f'data-testid="{menu}"' in page.evaluate(HERE)["html"]


def test_the_tab_key_comes_to_every_control_and_each_shows_that_it_is_there(
    server: CanvasServer, page: Any
) -> None:
    hand = Hand(page, server, server.template("digits-cnn"))
    hand.node("Convolution 2").click()
    hand.saved()
    # Backwards: forwards, Tab in the drawing adds a layer, and F6 leads on.
    page.get_by_role("region", name="Python source").focus()
    stops, reached = dict(page.evaluate(STOPS)), set()
    for _ in range(len(stops) + 10):
        here = page.evaluate(HERE)
        if here is None:
            break
        assert here["ring"], f"no mark of focus: {here['html']}"
        reached.add(here["index"])
        hand.press("Shift+Tab")
    missed = [html for index, html in stops.items() if index not in reached]
    assert missed == []


def test_a_wire_dropped_on_the_empty_canvas_offers_layers_and_adds_the_chosen_one(
    server: CanvasServer, page: Any
) -> None:
    hand = Hand(page, server, server.template("digits-cnn"))
    start = hand.out_port("ReLU 1")
    hand.drag(start, (start[0] + 320, start[1] + 20), steps=8)
    page.get_by_test_id("quick").wait_for()
    hand.keyboard.type("tanh")
    hand.press("Enter")
    assert ("relu1", "tanh1") in wires(hand.saved())


def test_a_layer_dropped_on_a_wire_is_inserted_there(server: CanvasServer, page: Any) -> None:
    hand = Hand(page, server, server.template("digits-cnn"))
    hand.open_groups()
    canvas = page.get_by_test_id("flow").bounding_box()
    a, b = hand.out_port("Convolution 1"), hand.in_port("ReLU 1")
    hand.drop("batch_norm2d", (a[0] - canvas["x"], (a[1] + b[1]) / 2 - canvas["y"]))
    found = wires(hand.saved())
    assert ("conv1", "norm1") in found or any(
        start == "conv1" and end.startswith(("bn", "norm", "batch")) for start, end in found
    ), found
    assert ("conv1", "relu1") not in found
    hand.no_errors()


def test_a_ready_block_dropped_on_a_wire_brings_its_definition_and_takes_the_width_that_comes(
    server: CanvasServer, page: Any
) -> None:
    hand = Hand(page, server, server.template("digits-cnn"))
    before = hand.saved()
    page.get_by_test_id("search").fill("residual")
    canvas = page.get_by_test_id("flow").bounding_box()
    a, b = hand.out_port("ReLU 1"), hand.in_port("Max pooling 1")
    hand.drop("ready:residual", (a[0] - canvas["x"], (a[1] + b[1]) / 2 - canvas["y"]))
    document = hand.saved()
    use = next(
        one for one in document["networks"]["network"]["nodes"].values() if one["type"] == "block"
    )
    assert use["params"] == {"width": 10}, (
        "the skip adds what is as wide as the ten filters before it"
    )
    assert {("relu1", use["name"]), (use["name"], "pool1")} <= wires(document)
    hand.no_errors()
    # A second one of another width is another use of the same block, offered now as this project's
    # own.
    hand.node("ReLU 2").click()
    page.get_by_test_id("search").fill("residual block")
    page.get_by_test_id("pal-block:residual").click()
    assert page.get_by_test_id("pal-ready:residual").count() == 0
    assert list(hand.saved()["blocks"]) == ["residual"]
    # Inside: its layers stand apart, and a layer of it can be shown on the block.
    page.get_by_test_id("flow").focus()
    hand.node("Residual block 1").dblclick()
    until(lambda: "Add" in " ".join(hand.titles()), "the block is open")
    boxes = [one.bounding_box() for one in page.locator(".node").all()]
    assert not [
        1
        for i, p in enumerate(boxes)
        for q in boxes[:i]
        if abs(p["x"] - q["x"]) < 200 and abs(p["y"] - q["y"]) < 24
    ]
    while hand.js("store.undos.length"):
        page.get_by_test_id("undo").click()
    assert hand.saved() == before


def test_a_double_click_adds_at_the_pointer(server: CanvasServer, page: Any) -> None:
    hand = Hand(page, server, server.template("digits-cnn"))
    canvas = page.get_by_test_id("flow").bounding_box()
    hand.mouse.dblclick(canvas["x"] + 620, canvas["y"] + 300)
    page.get_by_test_id("quick-search").wait_for()
    hand.keyboard.type("regularise")
    hand.press("Enter")
    x, y = hand.middle(hand.page.locator(".react-flow__node.selected"))
    assert abs(x - canvas["x"] - 620) < 30
    assert abs(y - canvas["y"] - 300) < 40


def test_a_pan_that_ends_where_it_began_leaves_the_layers_to_the_mouse(
    server: CanvasServer, page: Any
) -> None:
    hand = Hand(page, server, server.template("digits-cnn"))
    canvas = page.get_by_test_id("flow").bounding_box()
    x, y = canvas["x"] + canvas["width"] - 60, canvas["y"] + canvas["height"] - 60
    held = page.locator(".canvas.held")
    hand.mouse.move(x, y)
    hand.mouse.down()
    for by in (20, 40, 20, 0):
        hand.mouse.move(x - by, y - by)
    held.wait_for()
    hand.mouse.up()
    held.wait_for(state="detached")
    hand.mouse.click(*hand.middle(hand.node("Flatten")))
    assert hand.js("editor.network.nodes[[...editor.nodes][0]].name") == "flatten"
    hand.mouse.click(x, y)
    assert hand.js("[...editor.nodes]") == []


def test_nothing_is_said_anew_of_layers_that_only_stand_elsewhere(
    server: CanvasServer, page: Any
) -> None:
    hand = Hand(page, server, server.template("digits-cnn"))
    x, y = hand.middle(hand.node("Flatten"))
    with page.expect_response("**/edits") as moved:
        hand.drag((x, y), (x + 180, y + 24))
    assert "verdict" not in moved.value.json()
    until(lambda: hand.js("store.saved") == "saved", "the move is kept")
    assert not hand.js("store.stale")
    with page.expect_response("**/edits") as removed:
        hand.press("Delete")
    assert removed.value.json()["verdict"]["networks"]["network"]["problems"]


def test_a_problem_is_explained_at_its_badge_and_fixed_in_place(
    server: CanvasServer, page: Any
) -> None:
    hand = Hand(page, server, server.project())
    page.get_by_test_id("flow").focus()
    for words in (
        "image",
        "convolution",
        "relu",
        "convolution",
        "add",
        "global average",
        "flatten",
        "dense",
        "class scores",
    ):
        hand.add(words)
    for _ in range(20):
        if hand.js("editor.network.nodes[[...editor.nodes][0]].name") == "relu1":
            break
        hand.press("ArrowUp")
    hand.link("add")
    hand.node("Convolution 2").click()
    page.get_by_test_id("param-out_channels").fill("32")
    hand.press("Escape")
    hand.node("Add 1").locator(".badge").click()
    card = page.get_by_test_id("card")
    until(
        lambda: all(
            word in card.inner_text() for word in ("Where", "What", "Why", "Do", "16", "32")
        ),
        "all four parts, of the newest verdict",
    )
    node, shown = hand.node("Add 1").bounding_box(), card.bounding_box()
    beside = shown["x"] >= node["x"] + node["width"] or shown["x"] + shown["width"] <= node["x"]
    assert (
        beside
        or shown["y"] >= node["y"] + node["height"]
        or shown["y"] + shown["height"] <= node["y"]
    ), "never over its node"
    page.get_by_test_id("fix").click()
    until(
        lambda: hand.js("editor.problems.filter(p => p.severity === 'error').length") == 0,
        "no errors any more",
    )
    hand.saved()
    page.get_by_test_id("undo").click()
    until(
        lambda: hand.js("editor.problems.filter(p => p.severity === 'error').length") == 1,
        "one step back and it is there again",
    )


def test_layers_are_copied_to_another_project_as_text_and_nonsense_is_answered_with_a_sentence(
    server: CanvasServer, page: Any
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    hand = Hand(page, server, server.template("digits-cnn"))
    page.get_by_test_id("flow").focus()
    hand.press("Control+a", "Control+c")
    copied = json.loads(page.evaluate("navigator.clipboard.readText()"))
    assert len(copied["nodes"]) == 12
    other = Hand(page, server, server.project())
    page.get_by_test_id("flow").focus()
    other.press("Control+v")
    other.parameters("5,962")
    assert len(other.saved()["networks"]["network"]["wires"]) == 11
    for nonsense in (
        "hello",
        "[1,2,3]",
        '{"layerloom":1,"nodes":{"a":{"type":"__import__","name":"x","at":[0,0]}}}',
    ):
        page.evaluate("text => navigator.clipboard.writeText(text)", nonsense)
        before = other.saved()
        other.press("Control+v")
        assert other.text("toast").startswith("What you pasted")
        assert other.saved() == before
    other.press("Control+a", "Control+x")
    assert other.saved()["networks"]["network"]["nodes"] == {}


def test_markup_in_titles_and_notes_is_text(server: CanvasServer, page: Any) -> None:
    evil = "<img src=x onerror=window.hacked=1>"
    document = server.document(server.template("digits-cnn"))
    document["name"], document["notes"] = evil, evil
    document["networks"]["network"]["nodes"]["n2"].update({"title": evil, "note": evil})
    document["networks"]["network"]["nodes"]["n3"]["group"] = "g1"
    document["networks"]["network"]["groups"] = {"g1": {"title": evil}}
    hand = Hand(page, server, server.project(document))
    assert page.locator("img").count() == 0
    assert page.evaluate("window.hacked") is None
    hand.page.locator(".node", has_text=evil).first.click()
    assert evil in hand.text("inspector")
    page.get_by_test_id("tab-notes").click()
    assert page.locator("img").count() == 0
    svg = page.evaluate(
        "() => { const c = document.getElementById('here').shadowRoot.querySelector('.canvas'); return c.outerHTML.includes('<img'); }"
    )
    assert svg is False


def test_a_large_drawing_has_an_overview_and_is_boxes_and_lines_from_afar(
    server: CanvasServer, page: Any
) -> None:
    document = empty("column")
    network = document["networks"]["network"]
    for number in range(60):
        network["nodes"][f"n{number}"] = {
            "type": "relu" if number else "image",
            "name": f"layer{number}",
            "params": {},
            "at": [0, number * 84],
        }
        if number:
            network["wires"][f"w{number}"] = {
                "from": [f"n{number - 1}", "out"],
                "to": [f"n{number}", "in"],
            }
    hand = Hand(page, server, server.project(document))
    hand.js("flow.setViewport({x: 400, y: 100, zoom: 0.5})")
    x, y = hand.middle(page.get_by_test_id("overview"))
    hand.drag((x, y), (x + 4, y + 30))
    until(
        lambda: hand.js("flow.getViewport().y") < -600,
        "the overview brings the lower part into view",
    )
    assert hand.js("flow.getViewport().zoom") == 0.5
    hand.js("flow.setViewport({x: 400, y: 100, zoom: 0.2})")
    page.locator(".node .t").first.wait_for(state="detached")
    node = page.get_by_test_id("node-n7")
    assert "output" in (node.get_attribute("aria-label") or ""), "it is spoken as before"
    before = hand.js("editor.network.nodes.n7.at")
    x, y = hand.middle(node)
    hand.drag((x, y), (x + 60, y))
    until(lambda: hand.js("editor.network.nodes.n7.at[0]") > 200, "moved from afar")
    assert hand.js("editor.network.nodes.n7.at[0]") % 8 == 0, "on the grid"
    assert hand.js("[...editor.nodes]") == ["n7"]
    hand.press("Control+z")
    until(lambda: hand.js("editor.network.nodes.n7.at") == before, "undone in one step")
    hand.js("flow.setViewport({x: 400, y: 100, zoom: 1})")
    page.locator(".node .t").first.wait_for()
    assert hand.saved() == hand.js("store.document")


def test_of_a_large_drawing_the_page_holds_what_is_looked_at_and_every_gesture_reaches_all_of_it(
    server: CanvasServer, page: Any
) -> None:
    document = empty("grid")
    network = document["networks"]["network"]
    for number in range(400):
        at = [(number % 20) * 300, (number // 20) * 100]
        network["nodes"][f"n{number}"] = {
            "type": "relu" if number else "image",
            "name": f"layer{number}",
            "params": {},
            "at": at,
        }
        if number:
            network["wires"][f"w{number}"] = {
                "from": [f"n{number - 1}", "out"],
                "to": [f"n{number}", "in"],
            }
    hand = Hand(page, server, server.project(document))
    canvas = page.get_by_test_id("flow").bounding_box()
    in_page = page.locator(".react-flow__node")
    chosen = "[...editor.nodes].sort().join(' ')"

    def place(node: str) -> tuple[float, float]:
        """Beside the ports, on the screen."""
        at = hand.js(
            "(() => { const b = editor.drawing.boxes.get(argument); return flow.flowToScreenPosition({x: b.x + 50, y: b.y + b.h / 2}); })()",
            node,
        )
        return at["x"], at["y"]

    def see(x: int, y: int, zoom: float) -> None:
        hand.js(f"flow.setViewport({{x: {x}, y: {y}, zoom: {zoom}}})")

    # From afar the page holds next to nothing, and still all can be pressed, carried and chosen.
    see(150, 200, 0.1)
    until(lambda: in_page.count() == 0, "no layer in the page")
    hand.mouse.click(*place("n45"))
    until(lambda: hand.js(chosen) == "n45", "chosen by a click")
    hand.keyboard.down("Shift")
    hand.mouse.click(*place("n46"))
    hand.keyboard.up("Shift")
    until(lambda: hand.js(chosen) == "n45 n46", "a second one with Shift")
    before = {
        node: hand.js("editor.network.nodes[argument].at", node) for node in ("n45", "n46", "n47")
    }
    x, y = place("n46")
    hand.drag((x, y), (x + 40, y + 16))
    until(lambda: hand.js("editor.network.nodes.n46.at[0]") > before["n46"][0] + 300, "carried")
    moved = {node: hand.js("editor.network.nodes[argument].at", node) for node in before}
    assert [moved["n45"][k] - before["n45"][k] for k in (0, 1)] == [
        moved["n46"][k] - before["n46"][k] for k in (0, 1)
    ], "both by the same"
    assert moved["n47"] == before["n47"]
    hand.press("Control+z")
    until(lambda: hand.js("editor.network.nodes.n46.at") == before["n46"], "one step back for both")
    assert hand.js("editor.network.nodes.n45.at") == before["n45"]
    hand.mouse.click(canvas["x"] + canvas["width"] / 2, canvas["y"] + canvas["height"] * 0.75)
    until(lambda: hand.js("editor.nodes.size") == 0, "a click beside everything chooses nothing")
    (left, top), (right, bottom) = place("n0"), place("n63")
    hand.keyboard.down("Shift")
    hand.drag((left - 20, top - 12), (right, bottom))
    hand.keyboard.up("Shift")
    inside = sorted(f"n{row * 20 + column}" for row in range(4) for column in range(4))
    until(lambda: hand.js(chosen) == " ".join(inside), "the lasso takes what it touches")
    assert hand.js("editor.wires.has('w1') && editor.wires.has('w20') && !editor.wires.has('w120')")
    assert in_page.count() < 3

    # Near, what is chosen and out of view goes along, and a click on one layer leaves it alone
    # chosen.
    see(200, 200, 1)
    page.get_by_test_id("node-n0").wait_for()
    assert 4 <= in_page.count() < 60
    hand.js("editor.select(['n0', 'n399'])")
    where = "['n0', 'n399'].map(id => editor.network.nodes[id].at)"
    (x0, y0), (x1, y1) = hand.js(where)
    x, y = place("n0")
    hand.drag((x, y), (x + 80, y + 40))
    until(lambda: hand.js(where) != [[x0, y0], [x1, y1]], "moved")
    (x2, y2), (x3, y3) = hand.js(where)
    assert (x2 - x0, y2 - y0) == (x3 - x1, y3 - y1) != (0, 0), "moved along"
    hand.mouse.click(*place("n1"))
    until(lambda: hand.js(chosen) == "n1", "the other one is let go, though it is out of view")
    hand.js("editor.select(['n0', 'n1', 'n399'], ['w1', 'w399'])")
    hand.mouse.click(*place("n20"))
    until(
        lambda: hand.js(chosen) == "n20" and hand.js("editor.wires.size") == 0,
        "wires and layers are let go together",
    )
    hand.js("editor.select(['n1', 'n399'])")
    hand.mouse.click(canvas["x"] + 20, canvas["y"] + 20)
    until(lambda: hand.js("editor.nodes.size") == 0, "all are let go")

    # Panned from half way off: boxes first, and their layers when the hand rests.
    see(40, 40, 0.45)
    page.get_by_test_id("node-n40").wait_for()
    hand.mouse.move(canvas["x"] + 30, canvas["y"] + 12)
    hand.mouse.down()
    for step in range(30):
        hand.mouse.move(canvas["x"] + 30 - step * 20, canvas["y"] + 12 - step * 10)
    until(
        lambda: page.get_by_test_id("node-n168").count() == 1,
        "there while the hand still holds the view",
    )
    hand.mouse.up()
    assert hand.js("editor.nodes.size") == 0
    assert hand.saved() == hand.js("store.document")


def test_several_layers_are_edited_aligned_grouped_and_folded_together(
    server: CanvasServer, page: Any
) -> None:
    hand = Hand(page, server, server.template("digits-cnn"))
    hand.node("Convolution 1").click()
    hand.node("Convolution 2").click(modifiers=["Shift"])
    box = page.get_by_test_id("param-out_channels")
    until(lambda: box.get_attribute("placeholder") == "several", "the panel tells of both")
    box.fill("24")
    hand.press("Escape")
    nodes = hand.saved()["networks"]["network"]["nodes"]
    assert [one["params"]["out_channels"] for one in nodes.values() if one["type"] == "conv2d"] == [
        24,
        24,
    ]
    page.get_by_test_id("do-group").click()
    hand.keyboard.type("Features")
    hand.press("Enter")
    group = next(iter(hand.saved()["networks"]["network"]["groups"]))
    page.get_by_test_id(f"fold-{group}").click()
    until(lambda: "Features" in hand.titles(), "the group is one node")
    assert "Convolution 1" not in hand.titles()
    hand.node("Features").dblclick()
    until(lambda: "Convolution 1" in hand.titles(), "it is open again")
    for _ in range(5):
        page.get_by_test_id("undo").click()
    assert hand.saved()["networks"]["network"]["groups"] == {}
    until(
        lambda: "24 filters" not in hand.node("Convolution 1").inner_text(),
        "the old number of filters",
    )


def test_the_source_marks_the_lines_of_the_chosen_layer(server: CanvasServer, page: Any) -> None:
    hand = Hand(page, server, server.template("digits-cnn"))
    hand.node("Convolution 2").click()
    marked = page.locator(".code .ln.on")
    until(lambda: marked.count() >= 2, "lines are marked")
    assert all("conv2" in one for one in marked.all_inner_texts())
    page.get_by_test_id("torch-words").click()
    assert "Conv2d(" in hand.node("conv2").inner_text()


NARROW = ("chosen", "several", "problem", "gallery")  # looked at in smaller windows too
STATES = (
    "plain",
    "chosen",
    "several",
    "quick",
    "keys",
    "problem",
    "empty",
    "gallery",
    "away",
    "torch",
    "summary",
    "folded",
)


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_state_has_enough_contrast_and_no_text_cut_off(
    server: CanvasServer, page: Any, theme: str, tmp_path: Any
) -> None:
    """The pictures lie in the test's folder; the rule here is what an eye would stumble over
    first.
    """
    for state in STATES:
        if state == "gallery":
            page.goto(f"{server.url}/?what=gallery&theme={theme}")
            page.get_by_test_id("template-digits-cnn").wait_for()
        else:
            hand = Hand(
                page,
                server,
                server.project() if state == "empty" else server.template("digits-cnn"),
                theme,
            )
            arrange(hand, state)
        page.screenshot(path=tmp_path / f"{state}-{theme}.png")
        assert page.evaluate(CHECK) == [], f"{state}, {theme}"
        if state in NARROW:
            assert stumbles(page) == {}, f"{state}, {theme}"
    page.unroute_all()


def arrange(hand: Hand, state: str) -> None:
    page = hand.page
    if state in ("chosen", "torch"):
        if state == "torch":
            page.get_by_test_id("torch-words").click()
        hand.node("conv2" if state == "torch" else "Convolution 2").click()
        page.get_by_test_id("param-out_channels").fill("48")
        page.get_by_test_id("last-change").wait_for()
        hand.saved()
        if state == "torch":
            page.get_by_role("radio", name="Plain words").click()
    elif state == "several":
        page.get_by_test_id("flow").focus()
        hand.press("Control+a", "Control+g", "Enter")
    elif state == "quick":
        page.get_by_test_id("flow").focus()
        hand.press("Tab")
        hand.keyboard.type("shrink")
    elif state == "keys":
        page.get_by_test_id("flow").focus()
        hand.press("?")
        page.get_by_test_id("shortcuts").wait_for()
    elif state == "problem":
        hand.node("Flatten").or_(hand.node("Flatten 1")).first.click()
        hand.press("Delete")
        until(lambda: hand.js("editor.problems.length") > 0, "a problem")
        hand.page.locator(".badge").first.click()
    elif state == "away":
        page.route("**/api/projects/**", lambda route: route.abort())
        hand.node("Convolution 2").click()
        page.get_by_test_id("param-out_channels").fill("48")
        page.get_by_test_id("saved").filter(has_text="Not saved yet").wait_for()
        page.unroute_all()
    elif state == "summary":
        page.get_by_test_id("tab-summary").click()
        page.get_by_test_id("summary").wait_for()
    elif state == "folded":
        hand.node("Convolution 2").click()
        hand.node("ReLU 2").click(modifiers=["Shift"])
        hand.press("Control+g", "Enter")
        page.locator("[data-testid^=fold-]").click()


# Text elements whose colour is too close to what lies behind them, or that are cut off without
# saying so (an ellipsis says so).
CHECK = """() => {
  const root = document.getElementById("here").shadowRoot, wrong = [];
  const parse = (colour) => { const m = colour.match(/[\\d.]+/g)?.map(Number) ?? [0, 0, 0, 0]; return m.length === 3 ? [...m, 1] : m; };
  const lum = ([r, g, b]) => { const f = (v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }; return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b); };
  const mix = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const behind = (element) => { let layers = []; for (let at = element; at && at instanceof Element; at = at.parentElement) { const c = parse(getComputedStyle(at).backgroundColor); if (c[3] > 0) layers.push(c); if (c[3] === 1) break; }
    let found = layers.length && layers[layers.length - 1][3] === 1 ? layers.pop() : parse(getComputedStyle(root.querySelector(".ll")).backgroundColor); for (const one of layers.reverse()) found = mix(one, found); return found; };
  for (const element of root.querySelectorAll(".ll *")) {
    if (!(element instanceof HTMLElement) || ![...element.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim())) continue;
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    if (style.visibility === "hidden" || !box.width || !box.height || element.closest(".hidden,.portname,[disabled],.node.off,.veil ~ *")) continue;
    if (root.querySelector(".veil") && !element.closest(".veil")) continue;
    let opacity = 1; for (let at = element; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
    const under = behind(element), ink = mix([...parse(style.color).slice(0, 3), opacity], under), a = lum(ink), b = lum(under), ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const text = element.textContent.trim().slice(0, 40);
    if (ratio < 4.5) wrong.push(`contrast ${ratio.toFixed(2)}: ${text}`);
    if (parseFloat(style.fontSize) < 12) wrong.push(`${style.fontSize}: ${text}`);
    if (element.scrollWidth > element.clientWidth + 1 && style.overflowX === "hidden" && style.textOverflow !== "ellipsis") wrong.push(`cut off: ${text}`);
    const holder = element.closest(".side,.palette,.bar,.foot,.card,.problems,.quick,.sheet,.tcard,.start");
    if (holder && !element.closest(".scroll,.nets")) { const outer = holder.getBoundingClientRect(); if (box.right > outer.right + 1 || box.left < outer.left - 1) wrong.push(`out of its panel: ${text}`); }
  }
  return [...new Set(wrong)];
}"""


def test_a_selection_becomes_a_block_that_is_opened_edited_repeated_and_taken_apart(
    server: CanvasServer, page: Any
) -> None:
    hand = Hand(page, server, server.template("digits-cnn"))
    first = hand.saved()
    hand.node("Dense 1").click()
    hand.node("ReLU 3").click(modifiers=["Shift"])
    page.get_by_test_id("do-block").click()
    until(lambda: hand.js("Object.keys(store.document.blocks).length") == 1, "a block is made")
    hand.parameters("5,962")
    hand.no_errors()
    page.get_by_test_id("open-block").click()
    until(
        lambda: "Dense 1" in hand.titles() and "Convolution 1" not in hand.titles(),
        "inside the block",
    )
    hand.node("Dense 1").click()
    page.get_by_test_id("expose-out_features").click()
    until(
        lambda: hand.js("Object.keys(Object.values(store.document.blocks)[0].exposed).length") == 1,
        "the setting is shown on the block",
    )
    hand.press("Escape", "Escape", "u")
    until(lambda: "Convolution 1" in hand.titles(), "back in the network")
    page.locator(".node", has_text="Block").first.click()
    page.get_by_test_id("repeat").fill("3")
    hand.press("Escape")
    until(lambda: page.locator(".pill", has_text="×3").count() == 1, "three times")
    page.get_by_test_id("repeat").fill("1")
    hand.press("Escape")
    page.get_by_test_id("ungroup-block").click()
    until(lambda: "ReLU 3" in hand.titles() or len(hand.titles()) == 12, "taken apart")
    hand.parameters("5,962")
    while hand.js("store.undos.length"):
        page.get_by_test_id("undo").click()
    assert hand.saved()["networks"] == first["networks"]


def test_torchinfos_table_is_beside_the_drawing(server: CanvasServer, page: Any) -> None:
    Hand(page, server, server.template("digits-cnn"))
    page.get_by_test_id("tab-summary").click()
    until(
        lambda: (
            "Conv2d" in page.get_by_test_id("summary").inner_text()
            and "Total params" in page.get_by_test_id("summary").inner_text()
        ),
        "torchinfo's table",
        60,
    )


def test_pictures_hold_the_drawing_and_open_alone(server: CanvasServer, page: Any) -> None:
    Hand(page, server, server.template("u-net"))
    for kind, begins in (("svg", b"<svg"), ("png", b"\x89PNG")):
        page.get_by_test_id("menu").click()
        with page.expect_download() as got:
            page.get_by_test_id(kind).click()
        data = got.value.path().read_bytes()
        assert data.startswith(begins)
        assert len(data) > 5_000
