"""How a file is read: what was found, in boxes that change it, and the column of each field."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.text import t
from dashboard.text.markup import element
from dashboard.uploads import Upload
from geodata.importing import AUTO, PROFILES, Asked, Choices, Detected, ImportFault, Table, detect
from geodata.importing.delimited import ENCODINGS, SEPARATORS
from geodata.importing.profiles import Field
from geodata.record import Lang

_NONE = ""
_KINDS = {
    "csv": "CSV",
    "xlsx": "Excel",
    "geojson": "GeoJSON",
    "gpkg": "GeoPackage",
    "parquet": "Parquet",
    "kml": "KML",
}


def ask_table(upload: Upload, lang: Lang) -> Table:
    """Return the table, read as the boxes say. Raises ImportFault."""
    st.html(element("h2", t(lang, "import.found"), cls="sf-h2"))
    boxes = st.container(horizontal=True, key="import-boxes")
    found = _readable(upload)
    if found is None:
        return upload.table(_asked())
    with boxes:
        _facts(found, lang)
        if found.kind == "csv":
            _encoding(found, lang)
            _separator(found, lang)
        elif len(found.layers) > 1:
            st.session_state.setdefault("import-as-layer", found.layer)
            _box("layer", t(lang, "import.layer"), found.layers, str)
    return upload.table(_asked())


def _readable(upload: Upload) -> Table | None:
    """Return the table as it is read without the boxes that may be wrong, None if it is not."""
    for asked in (_asked(), Asked()):
        try:
            return upload.table(asked)
        except ImportFault as fault:
            if fault.code == "which_layer":
                st.session_state.setdefault(
                    "import-as-layer", str(fault.values["known"]).split(", ")[0]
                )
                return upload.table(_asked())
    return None


def _asked() -> Asked:
    held = st.session_state
    return Asked(
        encoding=held.get("import-as-encoding") or "",
        separator=held.get("import-as-separator") or "",
        layer=held.get("import-as-layer") or "",
        crs=(held.get("import-as-crs") or "").strip(),
    )


def _facts(table: Table, lang: Lang) -> None:
    crs = t(lang, "import.crs.degrees")
    if table.source_crs != "EPSG:4326":
        crs = t(lang, "import.crs.moved", crs=table.source_crs)
    facts = {"import.kind": _KINDS[table.kind], "import.crs": crs}
    if table.layer:
        facts["import.layer"] = table.layer
    items = [
        element("div", element("dt", t(lang, key)), element("dd", said))
        for key, said in facts.items()
    ]
    st.html(element("dl", *items, cls="sf-facts"), width="content")


def _encoding(table: Table, lang: Lang) -> None:
    found = t(lang, "import.auto", found=table.encoding)
    words = {"": found} | {name: name for name in ENCODINGS}
    _box("encoding", t(lang, "import.encoding"), tuple(words), words.__getitem__)


def _separator(table: Table, lang: Lang) -> None:
    found = t(lang, "import.auto", found=t(lang, f"separator.{table.separator}"))
    words = {"": found} | {mark: t(lang, f"separator.{mark}") for mark in SEPARATORS}
    _box("separator", t(lang, "import.separator"), tuple(words), words.__getitem__)


def ask_reading(table: Table, lang: Lang) -> Detected:
    """Return how the rows are read, as the boxes say; open questions are part of it."""
    columns = {
        column: name
        for name in PROFILES[_profile(table)].by_name
        if (column := st.session_state.get(f"import-as-field-{name}"))
    }
    detected = detect(table, _choices(columns))
    with st.container(horizontal=True, key="import-reading"):
        _profile_box(detected, lang)
        _dates_box(detected, lang)
        _decimal_box(detected, lang)
        if table.source_crs == "EPSG:4326" and not table.has_geometry:
            st.text_input(
                t(lang, "import.crs.ask"), key="import-as-crs", width=230, placeholder="EPSG:32631"
            )
    _columns(table, detected, lang)
    return detected


def _profile(table: Table) -> str:
    asked = st.session_state.get("import-as-profile") or AUTO
    return detect(table, Choices(profile=asked)).profile.code


def _choices(columns: dict[str, str]) -> Choices:
    held = st.session_state
    return Choices(
        profile=held.get("import-as-profile") or AUTO,
        columns=columns,
        date_format=held.get("import-as-dates") or "",
        decimal=held.get("import-as-decimal") or "",
    )


def _profile_box(detected: Detected, lang: Lang) -> None:
    found = t(lang, "import.auto", found=t(lang, f"profile.{detected.profile.code}"))
    words = {AUTO: found} | {code: t(lang, f"profile.{code}") for code in PROFILES}
    _box("profile", t(lang, "import.profile"), tuple(words), words.__getitem__)


def _dates_box(detected: Detected, lang: Lang) -> None:
    asks = any(question.code.startswith("ask_date") for question in detected.questions)
    found = t(lang, "import.auto", found=t(lang, f"dates.{detected.days}"))
    words = {"": t(lang, "import.choose") if asks else found}
    words |= {code: t(lang, f"dates.{code}") for code in ("iso", "dmy", "mdy")}
    _box("dates", t(lang, "import.dates"), tuple(words), words.__getitem__)


def _decimal_box(detected: Detected, lang: Lang) -> None:
    asks = any(question.code == "ask_decimal" for question in detected.questions)
    sign = t(lang, f"decimal.{detected.decimal or 'point'}")
    words = {"": t(lang, "import.choose") if asks else t(lang, "import.auto", found=sign)}
    words |= {code: t(lang, f"decimal.{code}") for code in ("comma", "point")}
    _box("decimal", t(lang, "import.decimal"), tuple(words), words.__getitem__)


def _columns(table: Table, detected: Detected, lang: Lang) -> None:
    """Show the column of each field; open where one that is needed has none."""
    label = t(lang, "import.columns.of", n=len(detected.mapping))
    with st.expander(f"{t(lang, 'import.columns')} · {label}", expanded=detected.fault is not None):
        grid = st.container(horizontal=True, key="import-columns")
        for field in sorted(detected.profile.fields, key=lambda field: not field.required):
            with grid:
                _column_box(field, table, detected, lang)


def _column_box(field: Field, table: Table, detected: Detected, lang: Lang) -> None:
    used = detected.mapping.get(field.name, ())
    found = " + ".join(used) or t(lang, "import.none")
    words = {_NONE: t(lang, "import.auto", found=found) if used else found}
    words |= {column: column for column in table.columns}
    label = t(lang, f"field.{field.name}")
    label = t(lang, "import.needed", field=label) if field.required else label
    _box(f"field-{field.name}", label, tuple(words), words.__getitem__)


def _box(name: str, label: str, options: Sequence[str], words: Callable[[str], str]) -> None:
    """Draw one choice; its answer stays in the session until another file is chosen."""
    key = f"import-as-{name}"
    if st.session_state.get(key) not in options:
        st.session_state[key] = options[0]
    st.selectbox(label, options, key=key, format_func=words, width=230)
