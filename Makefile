# Each target is one `guide` or pytest command; what it needs is set up first, in .venv, from the locked lists.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: renew site serve test lint check format audit kills sheets placement reading reader alike bench lock clean

site: $(VENV)/site.ready ## build the finished site into site/
	@$(BIN)/guide site

serve: $(VENV)/site.ready ## live preview at 127.0.0.1:8000
	@$(BIN)/guide serve

check: $(VENV)/site.ready ## check every entry
	@$(BIN)/guide check

format: $(VENV)/test.ready ## put data/ and the code in order
	@$(BIN)/guide format
	@$(BIN)/ruff format -q hooks tests tools && $(BIN)/ruff check -q --fix hooks tests tools

test: $(VENV)/test.ready ## everything a change must pass
	@$(MAKE) --no-print-directory -j2 lint check
	@$(BIN)/python -m pytest -n auto -m "not long"

lint: $(VENV)/test.ready ## the form and the types of the code
	@$(BIN)/ruff format --check -q hooks tests tools && $(BIN)/ruff check -q hooks tests tools && $(BIN)/mypy

renew: $(VENV)/test.ready ## write anew what follows from the model, the messages and the templates
	@$(BIN)/guide schema && $(BIN)/python -m tools.renew

audit: $(VENV)/test.ready $(VENV)/builders.ready ## the long runs: every page at both widths, many random cases, other builders
	@$(BIN)/python -m pytest -n auto --no-loadscope-reorder -m "long or random" --hypothesis-profile audit

kills: $(VENV)/test.ready ## builds that are killed at any moment or run at once, on a small site: what is left is whole
	@$(BIN)/python -m tools.kills

sheets: $(VENV)/test.ready ## contact sheets of every page kind, every figure and forty previews, in .cache/sheets
	@$(BIN)/python -m tools.sheets
	@$(BIN)/python -m tools.figure_sheets
	@$(BIN)/python -m tools.preview_sheet

placement: $(VENV)/test.ready ## how the drawn body differs from the measured one, muscle by muscle
	@$(BIN)/python -m tools.placement

reading: $(VENV)/test.ready ## how hard our pages are to read, by kind, and the hardest
	@$(BIN)/python -m tools.reading

reader: $(VENV)/test.ready ## what pages ask of a reader's phone: time, shifts, bytes
	@$(BIN)/python -m tools.reader

alike: $(VENV)/test.ready ## how much of the exercise pages is the same everywhere, by section
	@$(BIN)/python -m tools.alike

bench: $(VENV)/test.ready $(VENV)/builders.ready ## how fast it builds, beside its peers, in one run
	@$(BIN)/python -m tools.bench

lock: $(VENV)/test.ready ## renew the locked lists in requirements/ from pyproject.toml
	@$(BIN)/pip install -q pip-tools
	@$(BIN)/pip-compile -q --generate-hashes --allow-unsafe --all-build-deps --strip-extras --no-header --no-emit-index-url --no-emit-find-links --upgrade -c requirements/held-back.txt -o requirements/site.txt pyproject.toml
	@cd requirements && ../$(BIN)/pip-compile -q --generate-hashes --allow-unsafe --strip-extras --no-header --no-emit-index-url --no-emit-find-links --upgrade -c site.txt -o builders.txt builders.in
	@$(BIN)/pip-compile -q --generate-hashes --allow-unsafe --all-build-deps --strip-extras --no-header --no-emit-index-url --no-emit-find-links --extra dev -c requirements/site.txt -c requirements/held-back.txt -o requirements/test.txt pyproject.toml

clean: ## take away everything that was built or installed here
	rm -rf site .cache $(VENV)

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed, this is " + sys.version.split()[0] + "; try make PYTHON=python3.12")'
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null; fi; \
	  rm -rf $(VENV); $(PYTHON) -m venv $(VENV); }

$(VENV)/site.ready: requirements/site.txt pyproject.toml | $(VENV)/bin/python
	@echo "setting up what the site needs …"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/site.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/test.ready: requirements/test.txt $(VENV)/site.ready
	@echo "setting up what the tests need …"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/test.txt
	@$(BIN)/python -m tests.support.browser
	@touch $@

$(VENV)/builders.ready: requirements/builders.txt $(VENV)/test.ready
	@echo "setting up the other builders …"
	@$(PYTHON) -m venv $(VENV)/builders
	@$(VENV)/builders/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/site.txt
	@$(VENV)/builders/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/builders.txt
	@$(VENV)/builders/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@
