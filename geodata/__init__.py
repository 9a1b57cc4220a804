"""Everything that is true without a screen: record, places, derivation, command line."""
