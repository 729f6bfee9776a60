"""The narrative of a disclosure: one file a chapter, each fact in one of several published wordings."""
