# `make demo` ranks the bundled edition; `make test` runs every test. Both install what the machine lacks first.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
PREFIX ?= /usr/local
EDITION ?= fixtures/trophees-2020
OUT ?= out
# On Linux everything is linked in, so that one file installs and starts fast; macOS ships the Swift runtime.
BUILD := swift build -c release --product palmares $(if $(filter Darwin,$(shell uname -s)),,-Xswiftc -static-executable)
PALMARES = $(shell $(BUILD) --show-bin-path 2>/dev/null)/palmares

.PHONY: demo test bench install build setup lint oracle schemas clean

demo: build
	@mkdir -p $(OUT)
	$(PALMARES) rank $(EDITION) --json $(OUT)/result.json --csv $(OUT)/ranking.csv --html $(OUT)/index.html
	@echo "Written: $(OUT)/result.json, $(OUT)/ranking.csv, $(OUT)/ranking-excel.csv, $(OUT)/index.html (open it in a browser)"

build: setup
	$(BUILD)

test: setup lint
	PALMARES_STRICT=1 swift test
	$(MAKE) --no-print-directory oracle
	$(MAKE) --no-print-directory schemas

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Examples Benchmarks/Sources

# Compares the engine with the slow evaluation in Python, written from the rules alone.
oracle: build
	python3 -m unittest discover --start-directory Tests/Oracle --pattern 'test_*.py'
	python3 Tests/Oracle/compare.py --binary $(PALMARES) --count 3000 --seed 1

# Holds the JSON Schemas against jsonschema's validator, over every YAML file of the project.
schemas: build
	bash .ci/setup-python
	$$([ -x .venv/bin/python3 ] && echo .venv/bin/python3 || echo python3) Tests/Schemas/validate.py --binary $(PALMARES)

# Measures speed and memory beside DuckDB, Polars and libyaml alone; writes Benchmarks/results.md.
bench: build
	bash Benchmarks/setup
	python3 Benchmarks/run.py --binary $(PALMARES)

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(PALMARES) $(DESTDIR)$(PREFIX)/bin/palmares

setup:
	@bash .ci/setup

clean:
	rm -rf .build $(OUT)
