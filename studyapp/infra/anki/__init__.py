"""Anki packages, written without Anki."""
