"""Every word a reader sees: the catalogue in two languages, the forms by locale, the escaping."""

from dashboard.text.catalogue import t, tn, typeset

__all__ = ["t", "tn", "typeset"]
