"""Maps and figures, as functions of the model."""
