"""Widgets that know nothing of articles and cards."""
