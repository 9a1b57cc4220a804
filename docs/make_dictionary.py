"""Write docs/data-dictionary.md from the data package, or check that it is in step (--check)."""

import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PACKAGE = HERE.parent / "geodata" / "curated" / "datapackage.json"
PAGE = HERE / "data-dictionary.md"
HEAD = """\
# Data dictionary

Generated from `geodata/curated/datapackage.json` by `make docs`; edit the data package, not this page.

Tables are UTF-8 CSV, comma-separated, one row one fact, sorted by id. A blank cell means *not known*,
never zero. Countries are ISO 3166-1 alpha-3; dates are EDTF (ISO 8601-2); coordinates WGS 84.
"""


def main() -> int:
    """Write the page, or return 1 when the committed one is out of step."""
    text = page(json.loads(PACKAGE.read_text(encoding="utf-8")))
    if "--check" not in sys.argv:
        PAGE.write_text(text, encoding="utf-8")
        return 0
    if PAGE.read_text(encoding="utf-8") == text:
        return 0
    print("docs/data-dictionary.md is out of step with the data package: run `make docs`")
    return 1


def page(package: dict[str, Any]) -> str:
    """Return the whole page."""
    licence = package["licenses"][0]
    parts = [HEAD, f"\nLicence of the record: [{licence['title']}]({licence['path']}).\n"]
    parts += [_table(resource) for resource in package["resources"]]
    return "".join(parts)


def _table(resource: dict[str, Any]) -> str:
    schema = resource["schema"]
    rows = "".join(_field(field, schema) for field in schema["fields"])
    return (
        f"\n## {resource['name']}\n\n{resource['description']}\n\n"
        f"| column | type | needed | meaning |\n|---|---|---|---|\n{rows}"
    )


def _field(field: dict[str, Any], schema: dict[str, Any]) -> str:
    rules = field.get("constraints", {})
    notes = [field["description"]]
    if "enum" in rules:
        notes.append("One of: " + ", ".join(f"`{code}`" for code in rules["enum"]) + ".")
    for key in schema.get("foreignKeys", []):
        if key["fields"] == [field["name"]]:
            notes.append(f"Refers to `{key['reference']['resource']}`.")
    if field["name"] in schema["primaryKey"]:
        notes.append("Key.")
    needed = "yes" if rules.get("required") else ""
    text = " ".join(notes).replace("|", "\\|")
    return f"| `{field['name']}` | {field['type']} | {needed} | {text} |\n"


if __name__ == "__main__":
    sys.exit(main())
