# Every target works by itself on a Debian that has only a Swift toolchain: `deps` installs what is missing.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

CORPUS ?= Corpus
OUT ?= out
COUNT ?= 100000
RELEASE := --configuration release --static-swift-stdlib --product kemu
# Left out are tests that run the whole pipeline thousands of times, and XCTest, which has no tests here and leaks. The
# frames of instrumented code are several times as large, hence the larger stack.
SANITIZED := --disable-xctest --skip 'Damage|Misprint'
KEMU = "$$(swift build $(RELEASE) --show-bin-path)/kemu"

.PHONY: help extract test soak fuzz sanitize bench bench-scale format check deps

help: ## Show this list.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

extract: deps ## Extract the documents in Corpus/ into out/ (CORPUS=… and OUT=… for others).
	swift build $(RELEASE)
	$(KEMU) extract "$(CORPUS)" --out "$(OUT)"

test: ## Run the unit tests, the command cases, the README and the review in a browser.
	@scripts/deps test
	@Tests/Scripts/fetch-json-schema-suite.sh >/dev/null || [ "$(CI)" != true ]
	swift build --build-tests
	swift test --skip-build
	swift build --package-path Examples/StageModule --scratch-path .build
	PATH="$$(swift build --show-bin-path):$$PATH" Tests/Scripts/load-postgresql
	PATH="$$(swift build --show-bin-path):$$PATH" Tests/Cases/run
	PATH="$$(swift build --show-bin-path):$$PATH" Tests/Scripts/review-in-browser

soak: deps ## Kill runs at random times for a quarter of an hour (MINUTES=… for another time).
	swift build $(RELEASE)
	PATH="$$(swift build $(RELEASE) --show-bin-path):$$PATH" Tests/Scripts/soak

fuzz: deps ## Feed the program with what a fuzzer makes up, for an hour (MINUTES=… for another time, TARGETS=… for some).
	Tests/Fuzz/run $(or $(MINUTES),60) $(TARGETS)

sanitize: deps ## Run the unit tests under the address sanitizer, then under the thread sanitizer.
	ulimit -s 65536 && LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/leaks.supp:print_suppressions=0 \
	  swift test --sanitize address --scratch-path .build-asan $(SANITIZED)
	ulimit -s 65536 && swift test --sanitize thread --scratch-path .build-tsan $(SANITIZED)

bench: ## Measure the program against bare limits on the same bytes (BENCH="--peers" and others for Benchmarks/run).
	@scripts/deps bench
	swift build $(RELEASE)
	PATH="$$(swift build $(RELEASE) --show-bin-path):$$PATH" Benchmarks/run "$(CORPUS)" $(BENCH)

bench-scale: ## Compare 1,000 generated documents with COUNT=100000: long, and 10 GB in the folder for temporary files.
	@scripts/deps bench
	swift build $(RELEASE)
	PATH="$$(swift build $(RELEASE) --show-bin-path):$$PATH" Benchmarks/run --scale $(COUNT) $(BENCH)

format: ## Format the Swift sources in place.
	swift format --in-place --recursive --parallel Package.swift Sources Tests Examples

check: ## Look at formatting, and let the program look at the schemas.
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Examples
	swift build --product kemu
	"$$(swift build --show-bin-path)/kemu" schema lint Schemas

deps: ## Install the Debian packages that are missing; silent when none is.
	@scripts/deps
