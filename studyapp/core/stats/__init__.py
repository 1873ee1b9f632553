"""Numbers about past and future reviews."""
