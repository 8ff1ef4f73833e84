"""The database: tables, and one method a unit of work."""

from watcher.store.engine import store_path
from watcher.store.lock import Note, hold, holder, noted
from watcher.store.rows import AlertRow, DeliveryRow, FeedRow, StatusRow, WayRow
from watcher.store.store import Store, Tell, open_store

__all__ = [
    "AlertRow",
    "DeliveryRow",
    "FeedRow",
    "Note",
    "StatusRow",
    "Store",
    "Tell",
    "WayRow",
    "hold",
    "holder",
    "noted",
    "open_store",
    "store_path",
]
