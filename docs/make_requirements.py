"""Write requirements.txt: the direct needs at the versions of the lock, and the project itself."""

import re
from pathlib import Path

HERE = Path(__file__).parent.parent
HEAD = """\
# Direct needs at exact versions, and the project itself: what Streamlit Community Cloud and
# `pip install -r requirements.txt` read. Written by `make lock`; `make` installs requirements.lock.
"""


def main() -> None:
    """Write the file beside its sources."""
    pins = dict(
        re.findall(
            r"^([A-Za-z0-9_.-]+)==([^\s;\\]+)", (HERE / "requirements.lock").read_text(), re.M
        )
    )
    lines = (HERE / "requirements.in").read_text().splitlines()
    needs = [re.split(r"[ >=#;]", line)[0] for line in lines if line and not line.startswith("#")]
    body = "".join(
        f"{need}=={pins[need.split('[')[0].lower()]}\n" for need in needs if need != "setuptools"
    )
    (HERE / "requirements.txt").write_text(f"{HEAD}{body}-e .\n")


if __name__ == "__main__":
    main()
