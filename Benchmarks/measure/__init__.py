"""Measuring kemu against what any program must do with the same bytes."""
