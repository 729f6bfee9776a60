#!/usr/bin/env bash
# Installs the validator of Data Packages into .build/frictionless and prints that folder, for PYTHONPATH.
#
# PyPI's `frictionless` is the reference implementation. Exits 1, with one line on stderr, where it cannot be had.
set -euo pipefail

version=5.21.0
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=$root/.build/frictionless

if [[ ! -f $target/.complete-$version ]]; then
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  if ! python3 -m pip install --quiet --target "$scratch/packages" "frictionless==$version" >"$scratch/log" 2>&1; then
    echo "frictionless: pip could not install $version: $(tail -n 1 "$scratch/log")" >&2
    exit 1
  fi
  touch "$scratch/packages/.complete-$version"
  rm -rf "$target"
  mkdir -p "$(dirname "$target")"
  mv "$scratch/packages" "$target"
fi
echo "$target"
