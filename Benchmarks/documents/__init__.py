"""Disclosure documents that never were published, with the records that they state."""
