"""Places people can name: committed tables and the scripts that made them.

The tables are read by `geodata.geocoding`; where each came from, and its
licence, is in README.md beside them.
"""
