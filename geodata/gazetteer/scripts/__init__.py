"""Scripts that make the committed tables from registry packages; not used at run time."""
