export const crosstabHost = {
  compare: 'Mit einer anderen Frage vergleichen',
  whoMoved: 'Wer hat gewechselt?',
  askAgain: 'Noch einmal fragen',
  askedAgain: 'Sie wird noch einmal gestellt: die nächste Frage ist dieselbe.',
  pick: 'Nach welcher Frage?',
  noOther: 'Noch keine andere Frage mit Optionen oder Bewertung wurde gestellt.',
  swap: 'Zeilen und Spalten tauschen',
  show: 'Auf der Leinwand zeigen',
  takeOff: 'Von der Leinwand nehmen',
  isShown: 'Jetzt auf der Leinwand.',
  numbers: 'Als Tabelle',
};
