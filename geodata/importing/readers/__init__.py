"""Readers of the formats that are not plain text; each runs in a process of its own."""
