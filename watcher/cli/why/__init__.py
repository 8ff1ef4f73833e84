"""Why a rule matches or not, drawn."""
