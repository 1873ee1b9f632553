"""Other ways to ask what a card asks badly: forgotten again and again, or found fault with."""
