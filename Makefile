# Everything sets itself up: `make demo` and `make test` work on a fresh clone.
PYTHON ?= python3
BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest -q

.DEFAULT_GOAL := help
.PHONY: help setup demo test check lint conformance browser bench client evals learned docs accept listen clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## see the example site before and after (sets itself up)
	@$(PYTHON) -m tools.bootstrap demo
	@$(BIN)/python examples/demo.py $(ARGS)

test: setup lint ## set up and run everything, browser and judges included
	$(PYTEST) -n auto --dist loadgroup || { [ $$? -eq 1 ] && $(BIN)/python -m tools.alone; }

check: setup lint ## format, lint, types, imports and the quick tests, in under a minute
	$(PYTEST) -n auto -m "not browser and not conformance and not slow"

setup: ## the virtual environment, the tools, a browser, the judges
	@$(PYTHON) -m tools.bootstrap test

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

conformance: setup ## other people's test suites, from the folder CURBCUT_SHARED names
	$(PYTEST) -n auto -m conformance

browser: setup ## only the tests that open a browser
	$(PYTEST) -m browser

bench: setup ## how fast, how much memory
	$(BIN)/python -m benchmarks $(ARGS)

client: setup ## build what a visitor's browser loads
	@cd client && npx tsc --noEmit && npx biome check . && node build.mjs

evals: setup ## judge pages before and after with axe-core, IBM Equal Access and Alfa; write the report
	$(BIN)/python -m evals --report $(ARGS)

learned: setup ## the same for sites that were learned first; ARGS names folders, --report writes the table
	$(BIN)/python -m evals.learned $(ARGS)

docs: setup ## write the manual's generated pages anew
	$(BIN)/python -m tools.docs

accept: setup ## write the expected results of the saved pages anew; review the diff
	CURBCUT_ACCEPT=1 $(PYTEST) tests/pages

listen: setup ## hear the example site with Orca and write down what it says; review the diff
	CURBCUT_ACCEPT=1 $(PYTEST) tests/screen_reader

clean: ## remove everything that `make setup` and the tests made
	rm -rf .venv client/node_modules evals/node_modules tests/widgets/node_modules evals/.cache .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
