"""Citations against references: the ladder of matching, first rung that fits decides."""
