"""Finding cards: the language of the search, and the words it looks for."""
