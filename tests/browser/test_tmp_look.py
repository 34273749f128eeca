from __future__ import annotations
import gzip, io, zipfile
from pathlib import Path
import pytest
from tests.browser.test_train import make_project
from tests.browser.eyes import stumbles

@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_look(app, visitor, scheme, tmp_path):
    page = visitor(color_scheme=scheme, viewport={"width": 1440, "height": 1000})
    make_project(page, app)
    d = Path("/work/shared/data/multi30k")
    zp = tmp_path / "captions.zip"
    with zipfile.ZipFile(zp, "w") as z:
        for n in ("train", "val"):
            for l in ("de", "en"):
                text = gzip.open(d / f"{n}.{l}.gz", "rt").read().split("\n")[: 3000 if n == "train" else 300]
                z.writestr(f"{n}.{l}", "\n".join(text) + "\n")
    from tests.browser.test_data_page import open_data, chooser
    open_data(page, app); chooser(page)
    page.get_by_test_id("file").set_input_files(str(zp))
    page.get_by_text("sentences").first.wait_for(timeout=1000) if False else page.wait_for_timeout(14000)
    page.screenshot(path=f"/tmp/x/data-{scheme}.png", full_page=True); page.get_by_role("tab", name="Transforms").click(); page.wait_for_timeout(4000); page.screenshot(path=f"/tmp/x/data2-{scheme}.png", full_page=True)
    print(stumbles(page))
