"""What makes, previews, stages and swaps the site."""
