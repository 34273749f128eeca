# Two commands matter: `make run` and `make test`. Each creates what it needs.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do if command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$p; break; fi; done)
BIN := .venv/bin
RUN_READY := .venv/ready-to-run
TEST_READY := .venv/ready-to-test
FRONT_END := builder/ui/frontend
NODE_READY := $(FRONT_END)/node_modules/ready

# What failed is run once more, alone: tests of real processes and browsers share two cores, and some promises are about seconds.
AGAIN = echo "Running what failed once more, alone …" && $(BIN)/python -m pytest -q --last-failed --last-failed-no-failures none

# A file to each process at a time, in the order of the folders: sorted by their number of tests, the long ones would all come last.
# Tests wait more than they work (for workers, files, a browser), so three share two cores; those of the browser run by themselves, for Playwright keeps its process's event loop.
FILES = --dist loadfile --no-loadscope-reorder

.PHONY: help run test test-slow test-all torture check fix bench front-end check-front-end clean
.DEFAULT_GOAL := help

help:  ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(RUN_READY)  ## open the app (creates the environment the first time)
	@$(BIN)/python app.py

test: $(TEST_READY)  ## the tests, ten minutes at most
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m pytest -q -n 3 $(FILES) -m "not slow and not gpu and not browser" || { $(AGAIN) -m "not slow and not gpu and not browser"; }
	@$(BIN)/python -m pytest -q -n 3 $(FILES) tests/browser -m "not slow and not gpu" || { $(AGAIN) tests/browser -m "not slow and not gpu"; }

test-slow: $(TEST_READY)  ## the slow tests alone (half an hour)
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m pytest -q -n 2 $(FILES) -m "slow and not gpu and not browser" || { $(AGAIN) -m "slow and not gpu and not browser"; }
	@$(BIN)/python -m pytest -q -n 2 $(FILES) -m "browser and slow and not gpu" || { $(AGAIN) -m "browser and slow and not gpu"; }

test-all: test test-slow  ## all tests that need no GPU

torture: $(TEST_READY)  ## every fault that a machine or a person may bring, for half an hour
	@$(BIN)/python -m tests.torture

check: $(TEST_READY) check-front-end  ## ruff, formatting, types, stale generated files
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy builder engine benchmarks
	@$(BIN)/python -m tests.generated --check
	@$(BIN)/python -m builder.templates check
	@$(BIN)/python -m builder.layers.onnx_reasons

check-front-end:
ifeq ($(shell command -v npm),)
	@echo "Node is not here, so the front end's types, formatting and component tests were not checked (CI does)."
else
	@$(MAKE) --no-print-directory $(NODE_READY)
	@cd $(FRONT_END) && npm run --silent check && npm run --silent test
endif

fix: $(TEST_READY)  ## mend what ruff can mend, and make the generated files anew
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .
	@$(BIN)/python -m builder.templates
	@$(BIN)/python -m tests.generated

bench: $(TEST_READY)  ## measure against peers and promises (ratios in one run; takes a while)
	@$(BIN)/python -m benchmarks

front-end: $(NODE_READY)  ## build the front end anew (needs Node 20; users do not)
	@cd $(FRONT_END) && npm run --silent records && npm run --silent build

$(NODE_READY): $(FRONT_END)/package-lock.json
	@command -v npm >/dev/null 2>&1 || { echo "Building the front end needs Node 20 and npm. Running and testing Layerloom does not: the built files are part of it."; exit 1; }
	@cd $(FRONT_END) && npm ci --silent --no-fund --no-audit
	@touch $@

clean:  ## remove the environment (not your projects)
	@rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(RUN_READY): requirements.txt
	@test -n "$(PYTHON)" || { echo "Layerloom needs Python 3.11 or newer, and none was found. Install one, or name it: make run PYTHON=/path/to/python3.12"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Layerloom needs Python 3.11 or newer, and $(PYTHON) is older. Name a newer one: make run PYTHON=python3.12"; exit 1; }
	@echo "Creating the environment in .venv (once; a few minutes, most of it is torch) …"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python's venv module is missing. On Debian and Ubuntu type: apt-get install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt || { echo "The packages of requirements.txt could not be installed. The first time this needs the network; then run the same command again."; exit 1; }
	@$(BIN)/python -m compileall -q app.py pages builder engine || true  # or the first start would do it
	@touch $@

$(TEST_READY): $(RUN_READY) requirements-dev.txt
	@echo "Adding what the tests need …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt || { echo "The packages of requirements-dev.txt could not be installed. The first time this needs the network; then run the same command again."; exit 1; }
	@touch $@
