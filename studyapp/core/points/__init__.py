"""What is worth asking about, and where it stands in the text."""
