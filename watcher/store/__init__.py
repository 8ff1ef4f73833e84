"""The database: tables, and one method a unit of work."""

from watcher.store.engine import store_path
from watcher.store.lock import hold, holder
from watcher.store.rows import AlertRow, DeliveryRow, FeedRow, StatusRow
from watcher.store.store import Store, Tell, open_store

__all__ = [
    "AlertRow",
    "DeliveryRow",
    "FeedRow",
    "StatusRow",
    "Store",
    "Tell",
    "hold",
    "holder",
    "open_store",
    "store_path",
]
