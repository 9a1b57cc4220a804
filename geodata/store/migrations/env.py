"""Alembic's entry: it is handed the connection that holds the lock, and opens none of its own."""

from alembic import context

from geodata.store.schema import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=True,  # SQLite's too, as its transaction is begun by us
)
context.run_migrations()
