"""The entry: page settings and navigation. A new page is one file and one line here."""

from pathlib import Path

import streamlit as st

from dashboard.controls import page_language
from dashboard.text import t

HERE = Path(__file__).parent
lang = page_language()

st.set_page_config(
    page_title=t(lang, "app.title"),
    page_icon=str(HERE / "views" / "icon.svg"),
    layout="wide",
    initial_sidebar_state="auto",
)
pages = [
    st.Page(HERE / "views" / "map_page.py", title=t(lang, "page.map"), default=True),
    st.Page(HERE / "views" / "compare_page.py", title=t(lang, "page.compare"), url_path="compare"),
    st.Page(
        HERE / "views" / "timeline_page.py", title=t(lang, "page.timeline"), url_path="timeline"
    ),
    st.Page(HERE / "views" / "country_page.py", title=t(lang, "page.country"), url_path="country"),
    st.Page(HERE / "views" / "add_page.py", title=t(lang, "page.add"), url_path="add"),
    st.Page(HERE / "views" / "review_page.py", title=t(lang, "page.review"), url_path="review"),
    st.Page(HERE / "views" / "import_page.py", title=t(lang, "page.import"), url_path="import"),
    st.Page(HERE / "views" / "history_page.py", title=t(lang, "page.history"), url_path="history"),
]
st.navigation(pages, position="top").run()
