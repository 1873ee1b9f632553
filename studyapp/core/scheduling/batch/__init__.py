"""The fold for a whole library at once. The only part of the core that needs numpy.

It gives what `replay` gives, card for card and bit for bit; import it in a job.
"""
