"""Assistants that suggest cards. Nothing here is imported unless the learner switched one on."""
