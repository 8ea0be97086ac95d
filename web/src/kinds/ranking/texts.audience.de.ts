import { formatNumber } from '../../texts/locale.js';
import type { ranking as en } from './texts.audience.en.js';

export const ranking: typeof en = {
  rankAll: 'Alle ordnen, das Beste zuerst',
  rankAny: 'Ordnen, das Beste zuerst: so viele du willst',
  rankExactly: (number) => `${formatNumber(number)} ordnen, das Beste zuerst`,
  rankBetween: (least, most) =>
    `${formatNumber(least)} bis ${formatNumber(most)} ordnen, das Beste zuerst`,
  missingFirst: 'Tippe zuerst auf das Beste.',
  missing: (missing) =>
    `Noch nicht fertig: Es ${missing === 1 ? 'fehlt' : 'fehlen'} noch ${formatNumber(missing)}.`,
  isFull: (most) =>
    `Du kannst höchstens ${formatNumber(most)} ordnen. Nimm zuerst etwas anderes heraus.`,
  rest: 'Noch ohne Platz: Tippe in deiner Reihenfolge',
  restDone: 'Genug: Mehr muss nicht sein',
  allRanked: 'Alle haben einen Platz: Zieh sie, oder tippe auf eine',
  keys: 'Pfeiltasten verschieben, Home und Ende setzen an Anfang und Schluss, Entf nimmt heraus. Enter zeigt Knöpfe.',
  add: 'Hinzufügen:',
  position: (place, of) => `, Platz ${formatNumber(place)} von ${formatNumber(of)}`,
  out: (label) => `${label} hat keinen Platz mehr`,
  top: 'Ganz nach oben',
  up: 'Nach oben',
  down: 'Nach unten',
  bottom: 'Ganz nach unten',
  takeOut: 'Herausnehmen',
  overall: (rank, score) => `Gesamt: ${formatNumber(rank)}. · ${score}`,
  first: (label) => `Vorn: ${label}`,
};
