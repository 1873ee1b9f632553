"""Files of many kinds to the text that a reader sees."""
