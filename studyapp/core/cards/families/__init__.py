"""One module for each family of questions; `generate.FAMILIES` names them in order."""
