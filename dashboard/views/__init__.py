"""One file a page, and the parts they share."""
