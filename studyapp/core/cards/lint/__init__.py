"""What is wrong with a card, said in codes and numbers."""
