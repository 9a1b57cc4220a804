"""The pages run by Streamlit's AppTest on the small record; the browser tests see the rest."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest

import dashboard
from tests.app.sample import build_sample

APP = Path(dashboard.__file__).parent / "app.py"
OpenPage = Callable[..., AppTest]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_sample(tmp_path_factory.mktemp("sample"))


@pytest.fixture
def open_page(built: Path, monkeypatch: pytest.MonkeyPatch) -> OpenPage:
    """Open a page at a link: open_page(at="2024-05-02"), open_page("compare", a="2024-05-02")."""
    monkeypatch.setenv("SAHEL_BUILT", str(built))
    # AppTest has no connection: None is what Streamlit says of one from this machine
    monkeypatch.setattr(ContextProxy, "ip_address", None)

    def open_at(name: str = "", /, **params: str) -> AppTest:
        page = AppTest.from_file(str(APP), default_timeout=30)
        if name:  # Streamlit knows its pages after a first run
            page.run().switch_page(f"views/{name}_page.py")
            page.query_params.clear()
        for key, value in params.items():
            page.query_params[key] = value
        page.run()
        assert not page.exception, page.exception
        return page

    return open_at
