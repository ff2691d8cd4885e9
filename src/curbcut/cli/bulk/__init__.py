"""`curbcut bulk`: repair the pages in web archives and in folders of very many, a shard at a time."""

from curbcut.cli.bulk.command import command

__all__ = ["command"]
