"""The tables of a disclosure, one file a form."""
