"""What the learner answered, set against what the card wants: pure functions."""
