from __future__ import annotations
import pytest
import engine
from builder import template
from builder.ui.app.gate import OWNER_COOKIE, owner_of
from tests.browser.test_train import make_project
from tests.browser.eyes import stumbles

@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_look(app, visitor, scheme):
    page = visitor(color_scheme=scheme, viewport={"width": 1440, "height": 1000})
    make_project(page, app)
    cookies = {c["name"]: c["value"] for c in page.context.cookies()}
    owner = owner_of(cookies[OWNER_COOKIE])
    job = template("date-format").job()
    job["plan"] |= {"epochs": 4}
    run = engine.start(job, folder=app.home, owner=owner)
    page.goto(f"{app.url}/train?run={run.id}")
    page.locator(".pairs-of-texts").first.wait_for(timeout=60000)
    page.wait_for_timeout(1500)
    page.screenshot(path=f"/tmp/x/train-{scheme}.png")
    run.wait(120)
    assert run.state == "finished", run.cause
    page.get_by_role("radio", name="Results").click()
    page.get_by_text("BLEU").first.wait_for(timeout=60000)
    page.wait_for_timeout(1500)
    page.screenshot(path=f"/tmp/x/results-{scheme}.png", full_page=True)
    page.get_by_text("Try it").click()
    page.wait_for_timeout(6000)
    page.screenshot(path=f"/tmp/x/predict-{scheme}.png")
    box = page.locator("textarea").first
    box.fill("the 3rd of august 1987")
    page.wait_for_timeout(3000)
    page.screenshot(path=f"/tmp/x/predict2-{scheme}.png")
    print(stumbles(page))
