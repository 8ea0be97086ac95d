#!/usr/bin/env bash
# Lightning CSS, which Vite 8 minifies with: a media query that old browsers know becomes one that
# they do not, although they are among its targets.
#
# One would expect: a minifier that is told its targets writes nothing that they cannot read. It does
# lower colours, ranges in media queries and nesting for them.
# What happens: `@media (max-aspect-ratio: 1/1)` is written `@media (max-aspect-ratio:1)`. A single
# number is a ratio since Media Queries 4, and as the property `aspect-ratio` it is known since
# Chromium 88; as a media feature Chromium 103 still reads it as `not all`. No warning comes, and
# feature lists speak of the property alone. Other ratios stay as they are.
# Why it matters: a projector that stands upright is asked for by just this ratio. With Chrome 94 as the
# stated minimum, its page was laid out as a wide one, the join code beyond the edge, and no
# present-day browser shows it. `(orientation: portrait)` means the same, and is left alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  lightningcss@1.33.0 ws@8.21.0 @sparticuz/chromium@103.0.0

cat > minified.mjs <<'JS'
import { transform } from 'lightningcss';
const code = Buffer.from('@media (max-aspect-ratio: 1/1) { p { margin: 0 } }');
const chrome = 94 << 16;
process.stdout.write(
  String(transform({ filename: 'a.css', code, minify: true, targets: { chrome } }).code),
);
JS
# The browser of that time, from its package; what it is started with is what headless shells need.
cat > known.mjs <<'JS'
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import WebSocket from 'ws';
const binary = 'node_modules/@sparticuz/chromium/bin/chromium.br';
writeFileSync('chromium', brotliDecompressSync(readFileSync(binary)), { mode: 0o755 });
const flags = '--headless --no-sandbox --no-zygote --single-process --disable-gpu';
const chromium = spawn(
  './chromium',
  [...flags.split(' '), '--remote-debugging-port=0', '--user-data-dir=profile', 'about:blank'],
  { stdio: ['ignore', 'ignore', 'pipe'] },
);
let said = '';
for await (const chunk of chromium.stderr) {
  said += chunk;
  if (/ws:\/\/\S+\n/.test(said)) break;
}
const { host } = new URL(/ws:\/\/\S+/.exec(said)[0]);
const pages = await (await fetch(`http://${host}/json`)).json();
const page = new WebSocket(pages.find(({ type }) => type === 'page').webSocketDebuggerUrl);
await once(page, 'open');
const media = process.argv.slice(2);
const expression = `JSON.stringify(${JSON.stringify(media)}.map((one) => matchMedia(one).media))`;
page.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } }));
const [answer] = await once(page, 'message');
console.log(JSON.parse(answer).result.result.value);
chromium.kill('SIGKILL');
process.exit(0);
JS

failed=0
expect() {
  printf '%s: %s\n' "$1" "$2"
  if [[ $2 != "$3" ]]; then
    printf '  changed: expected %s\n' "$3"
    failed=1
  fi
}
expect 'lightningcss 1.33.0, for Chrome 94' "$(node minified.mjs)" \
  '@media (max-aspect-ratio:1){p{margin:0}}'
expect 'Chromium 103 reads 1/1, 1 and portrait as' \
  "$(timeout 60 node known.mjs '(max-aspect-ratio:1/1)' '(max-aspect-ratio:1)' '(orientation:portrait)')" \
  '["(max-aspect-ratio: 1 / 1)","not all","(orientation: portrait)"]'
exit "$failed"
