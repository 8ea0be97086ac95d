#!/usr/bin/env bash
# fast-xml-parser leaves numeric character references as text: `&#228;` stays six characters.
#
# One would expect: `processEntities: true`, the default, reads what every XML file may have without declaring it: the
# five names (`&lt;`) and numbers (`&#228;`, `&#xE4;`), as XML 1.0, 4.1 asks. `XMLValidator`, which is said to
# check, passes the file.
# What happens: only the five names are read, in texts and in attributes. Numbers are read with the names of HTML
# alone (`htmlEntities: true`), which no one who parses XML sets; with it, names that XML does not have (`&nbsp;`)
# are read as well. As it is, two files that say different things are read alike: `&amp;#228;`, which is those six
# characters, and `&#228;`, which is the umlaut; so nobody can put it right afterwards.
# Why it matters: writers that are told to write ASCII (ElementTree by default, many .NET and Java ones) write every
# umlaut and every emoji so. A file of questions, invoices or names is read without an error, and all that is not
# ASCII is wrong in it; files that were typed by hand in UTF-8, as in most tests, are right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund fast-xml-parser@5.12.1

# As Python writes it by default: ElementTree.tostring(element).
python3 - > file.xml <<'PY'
from xml.etree import ElementTree
element = ElementTree.Element("q", {"title": "Größe"})
element.text = "ä < 🦜"
print(ElementTree.tostring(element).decode())
PY
cat > read.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { XMLParser, XMLValidator } = require('fast-xml-parser');
const xml = readFileSync('file.xml', 'utf8').trim();
const read = (text, more) => {
  const { q } = new XMLParser({ ignoreAttributes: false, ...more }).parse(text);
  return typeof q === 'string' ? q : `${q['@_title']}: ${q['#text']}`;
};
console.log('valid:', XMLValidator.validate(xml));
console.log('by default:', read(xml));
console.log('htmlEntities:', read(xml, { htmlEntities: true }));
console.log('escaped and not:', read('<q>&amp;#228;</q>') === read('<q>&#228;</q>') ? 'the same' : 'different');
JS
seen=$(node read.cjs)
cat file.xml
echo "$seen"
expected='valid: true
by default: Gr&#246;&#223;e: &#228; < &#129436;
htmlEntities: Größe: ä < 🦜
escaped and not: the same'
[ "$seen" = "$expected" ] || { echo "changed: expected"; echo "$expected"; exit 1; }
