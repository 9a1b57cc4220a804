"""Migrations of the analysts' store, run by Alembic when a store is opened."""
