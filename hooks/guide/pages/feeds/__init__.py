"""What machines read: structured data in pages, the feed of changes, lists for crawlers, and every entry as data."""
