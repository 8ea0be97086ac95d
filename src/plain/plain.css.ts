/** For any browser, also those that know no custom properties; brand.css is not needed. */
export const plainCss = `
html { font: 100%/1.5 system-ui, sans-serif; color: #1b1924; background: #f7f6fb; }
body { max-width: 36em; margin: 0 auto; padding: 1em; overflow-wrap: break-word; word-wrap: break-word; }
h1 { font-size: 1.5em; line-height: 1.25; }
h2 { font-size: 1.2em; line-height: 1.3; white-space: pre-line; margin-top: 0; }
.card { background: #fff; border: 1px solid #d9d6e4; border-radius: .5em; padding: 1em; margin: 1em 0; }
img.picture { display: block; max-width: 100%; max-height: 16em; margin: .3em 0; border-radius: .4em; }
fieldset { border: 0; margin: 0; padding: 0; }
label.option { display: block; padding: .6em 0; border-bottom: 1px solid #eeecf5; }
label.option input { width: 1.3em; height: 1.3em; vertical-align: middle; margin: 0 .6em 0 0; }
label.field { display: block; font-weight: bold; margin-top: .8em; }
input.text, select { font: inherit; width: 100%; box-sizing: border-box; padding: .6em; border: 1px solid #85818f; border-radius: .4em; }
button { font: inherit; font-weight: bold; width: 100%; padding: .8em; margin-top: 1em; border: 0; border-radius: .5em; color: #fff; background: #453799; }
a { color: #453799; }
summary { padding: .6em 0; color: #453799; text-decoration: underline; cursor: pointer; }
ol.result { list-style: none; padding: 0; }
ol.result li { padding: .4em 0; border-bottom: 1px solid #eeecf5; }
.said { border: 2px solid #0b6b3f; }
.told { border: 2px solid #8a4b00; }
.wrong { border: 2px solid #b3161f; }
.muted { color: #5a5767; }
.item { display: block; }
.math { display: none; }
@supports (math-style: normal) { .math { display: inline; } .source { display: none; } }
.links a { display: inline-block; padding: .5em 1em .5em 0; }
@media (prefers-color-scheme: dark) {
  html { color: #f4f2fa; background: #131119; }
  .card, input.text, select { background: #1d1a26; color: #f4f2fa; border-color: #8a849c; }
  a, summary { color: #b9aeff; }
  .muted { color: #b0abc0; }
  .said { border-color: #6fdba3; }
  .told { border-color: #f4c06a; }
  .wrong { border-color: #ff9b97; }
}
`;
