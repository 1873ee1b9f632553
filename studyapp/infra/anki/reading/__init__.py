"""Anki packages, read without Anki. What is in them is never trusted."""
