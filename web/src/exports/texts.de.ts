import type { exports as en } from './texts.en.js';

export const exports: typeof en = {
  export: 'Exportieren',
  pdf: 'Bericht (PDF)',
  xlsx: 'Tabelle (xlsx)',
  pivot: 'CSV, eine Zeile pro Person',
  long: 'CSV, eine Zeile pro Stimme',
  hint: 'Bei CSV raten Tabellenprogramme; xlsx ist sicherer.',
  anonymousHint:
    'Niemand ist darin von anderen zu unterscheiden: Antworten haben keine Namen, Zeiten oder Reihenfolge. Hat eine mehrere Teile, ist verborgen, was weniger als drei gaben.',
  traceableHint:
    'Jede Person hat eine Nummer, keinen Namen und keine Zeit. Die Nummern werden für jede Datei neu ausgelost.',
  working: 'Die Datei wird erstellt …',
  exported: 'Die Datei wurde gespeichert.',
};
