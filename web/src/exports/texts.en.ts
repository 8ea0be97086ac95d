export const exports = {
  export: 'Export',
  pdf: 'Report (PDF)',
  xlsx: 'Spreadsheet (xlsx)',
  pivot: 'CSV, a row a participant',
  long: 'CSV, a row a vote',
  hint: 'Spreadsheets guess at CSV; xlsx is the safer one.',
  anonymousHint:
    'Nobody can be told from another in it: answers have no names, times or order. Where one has several parts, what fewer than three gave is hidden.',
  traceableHint:
    'Each participant has a number, and no name or time. The numbers are drawn anew for each file.',
  working: 'The file is being made …',
  exported: 'The file was saved.',
};
