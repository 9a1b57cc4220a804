"""`geodata online`: whether an online geocoder may be asked, and what is kept of its answers."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from geodata.settings import Settings

if TYPE_CHECKING:
    from geodata.cli.options import Commands


def add(commands: Commands) -> None:
    """Add the command's words."""
    parser = commands.add_parser(
        "online", help="switch the online geocoder on or off, for every process at once"
    )
    parser.add_argument("action", choices=("status", "on", "off", "forget"))


def run(arguments: argparse.Namespace) -> int:
    """Do the action and say how things stand."""
    from geodata.geocoding.online import Gate, configured_service

    settings = Settings.from_env()
    gate = Gate.of(settings.state)
    if arguments.action in ("on", "off"):
        gate.switch(on=arguments.action == "on")
    if arguments.action == "forget":
        print(f"{gate.forget()} kept answers deleted")
        return 0
    service = configured_service(settings)
    if service is None:
        print("no service is configured: set SAHEL_GEOCODER (and SAHEL_GEOCODER_URL)")
    else:
        print(f"{service.terms.label} at {service.address}, {service.delay:g} s between requests")
        print(f"credit: {service.terms.attribution}")
        print("sent: the place name and the countries it may lie in, with this program's name")
    print(f"switched {_STATES[gate.switched()]}; {gate.count()} answers kept")
    return 0


_STATES = {None: "by nobody (off, unless a command says --online)", True: "on", False: "off"}
