"""The live preview: pages made when they are asked for, from a guide that follows its files.

`server` answers browsers, `watched` sees what changed, `follower` keeps the guide, `desk` makes what is asked for.
The builder runs once and is kept (`run` says what of it): its theme makes every page, so a page is what a build makes of it.
"""
