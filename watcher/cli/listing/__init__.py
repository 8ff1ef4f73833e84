"""Listings of what is stored: alerts, deliveries, feeds, the state of it all."""
