"""The Learn page in a real browser: a search, a picture that is played with, and an entry that goes
into the drawing or the plan.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.browser.conftest import App
from tests.browser.test_journey import until


@pytest.fixture
def learn(app: App, page: Any) -> Any:
    page.goto(f"{app.url}/learn")
    page.get_by_role("heading", name="Convolution").wait_for(timeout=120_000)
    return page


def search(page: Any, text: str, title: str) -> None:
    page.get_by_label("Search the entries").fill(text)
    page.locator(".tile", has_text=title).first.click()
    page.get_by_role("heading", name=title, exact=True).wait_for()


def test_a_picture_follows_its_settings_the_pointer_and_a_persons_own_numbers(learn: Any) -> None:
    page, errors = learn, list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    played = page.locator(".played")
    comes_out = played.get_by_label("What comes out, 16 × 8 × 8")
    comes_out.wait_for()
    page.get_by_role("spinbutton", name="Step", exact=True).fill("2")
    page.keyboard.press("Enter")
    played.get_by_label("What comes out, 16 × 4 × 4").wait_for()
    page.get_by_role("button", name="As it was").click()
    comes_out.wait_for()
    # a window of zeros but for a one in its middle passes the digit on: what is framed is the sum
    for number in range(1, 10):
        box = page.get_by_label(f"Number {number} of the window")
        box.fill("1" if number == 5 else "0")
        with page.expect_response("**/picture"):
            box.press("Enter")
    frame = played.get_by_label("What comes out: point, or use the arrow keys")
    frame.focus()
    before = frame.get_attribute("aria-valuetext")
    page.keyboard.press("ArrowUp")
    until(lambda: frame.get_attribute("aria-valuetext") != before, "another place")
    until(lambda: page.locator(".summed tr").count() <= 1, "one number that adds up")
    page.get_by_role("radio", name="Blur").click()
    until(lambda: page.get_by_label("Number 1 of the window").input_value() == "0.11", "the blur")
    assert errors == []


def test_a_digit_is_light_on_dark_as_the_data_have_it(learn: Any) -> None:
    picture = learn.locator(".played").get_by_role("img", name=re.compile("^Picture"))
    picture.wait_for()
    corner = picture.evaluate("(it) => [...it.getContext('2d').getImageData(0, 0, 1, 1).data]")
    assert corner == [0, 0, 0, 255]


def test_an_entry_is_searched_for_and_put_into_the_drawing(learn: Any) -> None:
    page = learn
    search(page, "without a kink", "CELU")
    page.get_by_text("In PyTorch: torch.nn.CELU").wait_for()
    page.get_by_role("button", name="Put it into my drawing").click()
    page.wait_for_url(lambda url: "/learn" not in url)
    page.locator(".react-flow__node", has_text="CELU").wait_for(timeout=60_000)
    page.get_by_text(re.compile(r"CELU\S* 1 stands behind .+, before ")).wait_for()


def test_an_optimizer_goes_into_the_plan_and_a_template_is_opened(learn: Any) -> None:
    page = learn
    search(page, "slope of the batch", "SGD")
    page.get_by_role("button", name="Put it into my plan").click()
    page.get_by_role("button", name="Train with it").click()
    page.wait_for_url("**/train**")
    page.get_by_text("SGD", exact=True).wait_for()
    page.get_by_role("link", name="Learn").click()
    page.get_by_role("heading", name="Convolution").wait_for(timeout=60_000)
    search(page, "lstm", "LSTM")
    page.get_by_role("button", name="lstm-classifier").click()
    page.wait_for_url(lambda url: "/learn" not in url)
    page.locator(".react-flow__node", has_text="LSTM").wait_for(timeout=60_000)
