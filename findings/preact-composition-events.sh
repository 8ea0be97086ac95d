#!/usr/bin/env bash
# Preact 10: whether `onCompositionEnd` is ever heard depends on whether anything on the page has
# loaded preact/compat.
#
# One would expect: a handler named as in React's and Preact's type definitions is called, or the
# build complains. `onCompositionEnd` is in Preact's own JSX types.
# What happens: preact/core makes the event's name lower case only where the element has a property
# of that name (`oncompositionend`), and browsers and jsdom have none for composition events. So it
# listens for "CompositionEnd", which no browser sends: the handler is there, typed, and never
# called. preact/compat puts its own hook into the shared `options` as soon as it is imported by
# whomever, and that hook lowers these names for every component on the page: a router or a data
# library that imports it makes the handler work, and removing that library silences it again.
# Preact 11 lowers them in the core.
# Why it matters: a field that takes codes and names must wait for the end of a composition before it
# cleans what was typed (Korean, Japanese, Chinese; some keyboards for digits). A page that loads
# compat passes its tests, and a lighter one beside it, with the same component, loses letters.
# The lower-case name `oncompositionend` works in all of them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > heard.mjs <<'JS'
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<!doctype html><body></body>');
Object.assign(globalThis, { window, document: window.document });
const { h, render } = await import('preact');
if (process.argv[2] === 'compat') await import('preact/compat'); // and nothing of it is used
const heard = [];
const hear = (name) => ({ [name]: () => heard.push(name) });
render(h('input', { ...hear('onCompositionEnd'), ...hear('onInput') }), document.body);
const input = document.querySelector('input');
input.dispatchEvent(new window.CompositionEvent('compositionend', { data: '한', bubbles: true }));
input.dispatchEvent(new window.Event('input', { bubbles: true }));
render(h('input', { key: 'other', ...hear('oncompositionend') }), document.body);
document
  .querySelector('input')
  .dispatchEvent(new window.CompositionEvent('compositionend', { data: '한', bubbles: true }));
console.log(heard.join(' '));
JS

failed=0
try() {
  local version=$1 with=$2 expected=$3 heard
  heard=$(node heard.mjs "$with")
  printf 'preact %s, %s: heard %s\n' "$version" "$with" "$heard"
  if [[ $heard != "$expected" ]]; then
    printf '  changed: expected %s\n' "$expected"
    failed=1
  fi
}

echo '{"private":true}' > package.json
for version in 10.29.8 11.2.0; do
  npm install --silent --no-audit --no-fund "preact@$version" jsdom@26.1.0
  case $version in
    10.*) core='onInput oncompositionend' ;;
    *) core='onCompositionEnd onInput oncompositionend' ;;
  esac
  try "$version" core "$core"
  try "$version" compat 'onCompositionEnd onInput oncompositionend'
done
exit "$failed"
