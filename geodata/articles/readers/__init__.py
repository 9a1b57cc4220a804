"""One file a format: `read(source, limits)` returns text, title, outlet, published."""
