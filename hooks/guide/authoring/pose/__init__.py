"""The workbench of a contributor who draws an exercise: a page on this machine that follows the file as it is written.

`readings` measures joints, `sheet` draws, `desk` reads the guide and makes the page, `server` hands it to a browser.
"""
