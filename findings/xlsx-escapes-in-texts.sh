#!/usr/bin/env bash
# exceljs and SheetJS write some texts to xlsx so that their own readers, Excel and LibreOffice read another text.
#
# One would expect: a text that is written to a cell is the text that is read from it. Both libraries escape what
# XML wants escaped, and each reads its own files, so a round trip in a test proves it.
# What happens: the format has an escape of its own (ECMA-376 part 1, 22.9.2.19: `_x0042_` is a B), for what XML has
# no way to write. Readers undo it. The writers below do not apply it: a text that happens to hold `_x0042_`, such as
# a file name or an identifier, goes into the file as it stands, and comes back with another letter. Nothing says so,
# neither at writing nor at reading. Given to exceljs as the format wants it, `_x005F_x0042_`, both readers read it right; but
# openpyxl, pandas and polars then show the escape, as they undo none.
# Why it matters: who exports what people typed changes it, and a round trip of the usual odd texts (formulas, quotes,
# emoji, right to left) is green. We write sheets ourselves, escape such texts, and have both readings in `npm run readers`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 @e965/xlsx@0.20.3

cat > round-trip.cjs <<'JS'
const ExcelJS = require('exceljs');
const SheetJS = require('@e965/xlsx');
const [writer, reader, text] = process.argv.slice(2);
async function write() {
  if (writer === 'exceljs') {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('One').addRow([text]);
    return book.xlsx.writeBuffer();
  }
  const book = SheetJS.utils.book_new();
  SheetJS.utils.book_append_sheet(book, SheetJS.utils.aoa_to_sheet([[text]]), 'One');
  return SheetJS.write(book, { type: 'buffer' });
}
write().then(async (file) => {
  if (reader === 'SheetJS') return console.log(SheetJS.read(file).Sheets.One.A1.v);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file);
  console.log(book.worksheets[0].getCell('A1').value);
});
JS

failed=0
expect() {
  local said
  said=$(node round-trip.cjs "$1" "$2" "$3" 2> /dev/null)
  printf '%s writes "%s", %s reads "%s"\n' "$1" "$3" "$2" "$said"
  if [[ $said != "$4" ]]; then
    printf '  changed: expected "%s"\n' "$4"
    failed=1
  fi
}
echo 'exceljs 4.4.0, @e965/xlsx (SheetJS) 0.20.3'
for reader in exceljs SheetJS; do
  expect exceljs "$reader" '=1+1; "<b>" 😀' '=1+1; "<b>" 😀'
  expect exceljs "$reader" 'Plan_x0042_final.pdf' 'PlanBfinal.pdf'
  expect exceljs "$reader" 'Plan_x005F_x0042_final.pdf' 'Plan_x0042_final.pdf'
done
expect SheetJS SheetJS '=1+1; "<b>" 😀' '=1+1; "<b>" 😀'
expect SheetJS SheetJS 'Plan_x0042_final.pdf' 'PlanBfinal.pdf'
exit "$failed"
