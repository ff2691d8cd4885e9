"""
What visitors write to the site's owner: read, kept in the store, and sent on by mail.

It speaks no HTTP: `middleware.feedback` does. The store is an extra, loaded only by a site that has named one.
"""

from curbcut.feedback.delivery import Delivery
from curbcut.feedback.limit import Limit
from curbcut.feedback.message import MOST_LETTERS, Message, NotAMessage, message_in
from curbcut.feedback.opening import is_possible, open_inbox

__all__ = ["MOST_LETTERS", "Delivery", "Limit", "Message", "NotAMessage", "is_possible", "message_in", "open_inbox"]
