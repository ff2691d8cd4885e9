"""Independent judges of what curbcut does: pages before and after, in a browser, by three engines that are not ours.

A page is *repaired* only if every engine that found the fault no longer does; it is *harmed* if any finds a new one.
"""
