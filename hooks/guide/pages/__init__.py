"""The pages: from a Guide to titled sections of HTML."""
