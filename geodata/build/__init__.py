"""Reviewed tables to the built record."""
