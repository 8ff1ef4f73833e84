"""The tool that cuts the built-in catalogue of entities out of its sources."""
