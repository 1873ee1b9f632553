"""Use cases: what the learner can do. They reach the outside through ports."""
