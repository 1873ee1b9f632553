"""What the learner does on a flashcard: type, mark, sort, match."""
