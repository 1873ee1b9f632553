"""The domain: articles, knowledge points, cards, memory. No Qt, no SQL, no files."""
