#!/usr/bin/env bash
# Fetches the official JSON Schema test suite into .build/json-schema-suite and prints that folder.
#
# PyPI's source distribution of `jsonschema` carries the suite in its folder json/. It is downloaded with pip, checked
# against its known hash, and never committed. Exits 1, with one line on stderr, where it cannot be had.
set -euo pipefail

version=4.26.0
hash=0c26707e2efad8aa1bfc5b7ce170f3fccc2e4918ff85989ba9ffa9facb2be326
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=$root/.build/json-schema-suite

if [[ -f $target/.complete-$version ]]; then
  echo "$target"
  exit 0
fi

give_up() {
  echo "json-schema-suite: $1" >&2
  exit 1
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
archive=$scratch/jsonschema-$version.tar.gz

python3 -m pip download --quiet --no-deps --no-binary=:all: --dest "$scratch" "jsonschema==$version" \
  >"$scratch/log" 2>&1 || give_up "pip could not download jsonschema $version: $(tail -n 1 "$scratch/log")"
[[ -f $archive ]] || give_up "pip left no $(basename "$archive")"
echo "$hash  $archive" | sha256sum --check --quiet >/dev/null 2>&1 ||
  give_up "$(basename "$archive") does not have the expected SHA-256 $hash"

tar -xzf "$archive" -C "$scratch"
suite=$scratch/jsonschema-$version/json
[[ -d $suite/tests/draft2020-12 ]] || give_up "the archive has no json/tests/draft2020-12"

rm -rf "$target"
mkdir -p "$target"
cp -R "$suite/tests" "$suite/remotes" "$suite/LICENSE" "$target/"
touch "$target/.complete-$version"
echo "$target"
