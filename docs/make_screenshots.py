"""Take the pictures of the README from the running dashboard: `make screenshots`."""

from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import ensure
from tests.browser.pages import Visit
from tests.server import dashboard

PICTURES = Path(__file__).parent / "pictures"
VIEWS = (
    ("niger-2024-05-02-en", "", "lang=en&at=2024-05-02&country=NER&sel=site:ner-niamey-base-101",
     "light", (1440, 900)),
    ("carte-2024-05-02-fr", "", "lang=fr&at=2024-05-02", "dark", (1440, 900)),
    ("telephone-fr", "", "lang=fr&at=2024-05-02&country=NER", "light", (390, 844)),
    ("compare-niger-en", "compare", "lang=en&a=2023-07-25&b=2024-09-16&country=NER", "light",
     (1440, 900)),
    ("chronologie-niger-fr", "timeline", "lang=fr&from=2022-06-01&to=2025-06-01&country=NER",
     "light", (1440, 900)),
)  # fmt: skip


def main() -> None:
    """Write one PNG for each view."""
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright, dashboard() as address:
        browser = playwright.chromium.launch(executable_path=ensure(), args=["--no-sandbox"])
        for name, path, query, scheme, (width, height) in VIEWS:
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme=scheme,
                locale="fr-FR",
            )
            visit = Visit(context.new_page(), address)
            visit.open(query, path)
            visit.page.wait_for_timeout(1500)
            visit.page.screenshot(path=PICTURES / f"{name}.png")
            context.close()
        browser.close()


if __name__ == "__main__":
    main()
