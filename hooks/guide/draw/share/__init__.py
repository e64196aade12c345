"""The picture that shows beside a shared link: letters as outlines, and one layout for every kind of page."""
