"""Pages put together from ordinary pieces with ordinary faults, to see what one repair does beside others."""
