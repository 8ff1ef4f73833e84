"""HTTP: one conditional request, guarded and limited."""
