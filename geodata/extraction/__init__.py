"""Proposals from text: what a news text claims about foreign forces, FR and EN, by rules.

Pure: text, publication date and a `World` in, proposals out; nothing here reads a file, the
clock, the network or a session. A proposal is never a fact before a reader has accepted it.
"""

from geodata.extraction.index import make_world
from geodata.extraction.model import PROPOSAL_KEYS, Proposal, proposal_row
from geodata.extraction.plain import MAX_TEXT
from geodata.extraction.propose import propose
from geodata.extraction.world import World

__all__ = [
    "MAX_TEXT",
    "PROPOSAL_KEYS",
    "Proposal",
    "World",
    "make_world",
    "proposal_row",
    "propose",
]
