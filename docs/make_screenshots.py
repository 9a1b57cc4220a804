"""Take the pictures of the README from the running dashboard: `make screenshots`."""

from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import ensure
from tests.browser.pages import Visit
from tests.server import dashboard

PICTURES = Path(__file__).parent / "pictures"
VIEWS = (
    ("niger-2024-05-02-en", "lang=en&at=2024-05-02&country=NER&sel=site:ner-niamey-base-101",
     "light", (1440, 900)),
    ("carte-2024-05-02-fr", "lang=fr&at=2024-05-02", "dark", (1440, 900)),
    ("telephone-fr", "lang=fr&at=2024-05-02&country=NER", "light", (390, 844)),
)  # fmt: skip


def main() -> None:
    """Write one PNG for each view."""
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright, dashboard() as address:
        browser = playwright.chromium.launch(executable_path=ensure(), args=["--no-sandbox"])
        for name, query, scheme, (width, height) in VIEWS:
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme=scheme,
                locale="fr-FR",
            )
            visit = Visit(context.new_page(), address)
            visit.open(query)
            visit.page.wait_for_timeout(1500)
            visit.page.screenshot(path=PICTURES / f"{name}.png")
            context.close()
        browser.close()


if __name__ == "__main__":
    main()
