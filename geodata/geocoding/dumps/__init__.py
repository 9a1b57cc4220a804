"""GeoNames country dumps that a deployer downloads: read, kept in SQLite, searched like the rest."""

from geodata.geocoding.dumps.index import DumpIndex, dump_index
from geodata.geocoding.dumps.table import Dump, import_dump, list_dumps, remove_dump

__all__ = ["Dump", "DumpIndex", "dump_index", "import_dump", "list_dumps", "remove_dump"]
