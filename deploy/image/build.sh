#!/bin/sh
# The image's first stage: all dependencies, and dist/. In the folder of the sources.
set -eu

# No package needs its install script (docs/decisions/0003), so none gets to run one.
npm ci --ignore-scripts --no-audit --no-fund
npm run build
