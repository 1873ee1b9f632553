"""Modal questions and dialogs."""
