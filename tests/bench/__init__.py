"""The measurements behind docs/performance.md: `python -m tests.bench`, or `make bench`."""
