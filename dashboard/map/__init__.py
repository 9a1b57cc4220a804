"""The map: `SahelMap` never changes, `posture_group(payload)` carries all that does."""

from dashboard.map.bridge import Message, read_message
from dashboard.map.elements import HOME, RETURNED, SahelMap, posture_group
from dashboard.map.payload import Payload

__all__ = ["HOME", "RETURNED", "Message", "Payload", "SahelMap", "posture_group", "read_message"]
