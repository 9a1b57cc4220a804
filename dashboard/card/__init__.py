"""The claim card: a place or an event, the forces there, what each claim says."""

from dashboard.card.place import card_html

__all__ = ["card_html"]
