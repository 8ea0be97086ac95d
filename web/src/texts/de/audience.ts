import type { audience as en } from '../en/audience.js';
import { counted, formatNumber } from '../locale.js';

export const audience: typeof en = {
  title: 'Bei einer Umfrage mitmachen',
  invitation:
    'Gib den Code ein, der auf der Leinwand steht, oder halte die Kamera auf den QR-Code.',
  elsewhere: 'Unter dieser Adresse ist nichts. Ein Code führt zu einer Umfrage:',
  about:
    'Plenum ist für Umfragen im Saal: Alle stimmen am Telefon ab und sehen sofort das Ergebnis.',
  host: 'Selbst eine Umfrage leiten',
  code: 'Code',
  codeHint: 'Acht Ziffern',
  name: 'Dein Name',
  nameNeeded: 'Diese Umfrage fragt nach deinem Namen. Die Leitung kann ihn sehen.',
  join: 'Mitmachen',
  joining: 'Einen Moment …',
  notFound: 'Zu diesem Code gibt es keine Umfrage. Stimmt jede Ziffer?',
  codeLength: 'Ein Code hat acht Ziffern.',
  ended: 'Diese Umfrage ist beendet.',
  endedThanks: 'Danke fürs Mitmachen.',
  gone: 'Diese Umfrage gibt es nicht mehr.',
  otherCode: 'Anderen Code eingeben',
  cannotJoin: 'Der Server ist nicht erreichbar',
  cannotJoinHint: 'Es wird von selbst weiter versucht.',
  waitTooMany: 'Aus deinem Netz kamen zu viele Versuche',
  waitTooManyHint:
    'Zu viele Codes waren falsch, vielleicht die von anderen. Deiner wird von selbst noch einmal versucht: Lass diese Seite offen.',
  waitBusy: 'Der Server ist stark ausgelastet',
  waitBusyHint: 'Du wartest, bis du an der Reihe bist. Es wird von selbst weiter versucht.',
  waitUnavailable: 'Der Server kann gerade nicht antworten',
  waitUntil: (time) => `Der nächste Versuch ist um ${time}.`,
  tryNow: 'Jetzt versuchen',
  passcode: 'Passwort der Umfrage',
  passcodeHint: 'Die Leitung nennt es dir.',
  passcodeMissing: 'Gib das Passwort ein.',
  passcodeWrong: 'Dieses Passwort stimmt nicht.',
  voterCode: 'Dein Stimmcode',
  voterCodeHint: 'Zwölf Buchstaben und Ziffern, die nur du bekommen hast.',
  voterCodeMissing: 'Gib deinen Stimmcode ein.',
  voterCodeWrong:
    'Dieser Code gilt für diese Umfrage nicht. Stimmt jeder Buchstabe und jede Ziffer?',
  nameMissing: 'Gib deinen Namen ein.',
  notOnRoster: 'Dieser Name steht nicht auf der Liste. Schreib ihn so, wie ihn die Leitung hat.',
  nameTaken:
    'Unter diesem Namen macht schon jemand mit. Ist es deiner, kann ihn die Leitung freigeben.',
  notTaken: 'Das geht hier nicht.',
  tooMany: 'Aus deinem Netz kann niemand mehr dazukommen.',
  tooManyHint: 'Die Leitung hat begrenzt, wie viele es sein dürfen, und kann mehr erlauben.',
  notStarted: 'Gleich geht es los',
  notStartedHint: 'Du bist dabei. Lass diese Seite offen: Die erste Frage erscheint von selbst.',
  waiting: 'Gleich kommt die nächste Frage',
  waitingHint: 'Sie erscheint hier von selbst.',
  offline: 'Du bist offline. Stimmen werden später gesendet.',
  lineLost: (why) => `${why}. Stimmen werden später gesendet.`,
  here: (people) => counted(people, { one: 'Person ist dabei', other: 'Personen sind dabei' }),
  chooseOne: 'Eine Antwort wählen',
  chooseExactly: (number) => `Genau ${number} wählen`,
  chooseBetween: (min, max) => `${min} bis ${max} wählen`,
  chooseAny: 'Beliebig viele wählen',
  chooseAtLeast: (min) => `Mindestens ${min} wählen`,
  chooseAtMost: (max) => `Höchstens ${max} wählen`,
  rate: (min, max) => `Von ${min} bis ${max} bewerten`,
  missingOne: 'Wähle zuerst eine Antwort.',
  missingSome: (least, missing) =>
    `Wähle mindestens ${formatNumber(least)}: Es ${missing === 1 ? 'fehlt' : 'fehlen'} noch ${formatNumber(missing)}.`,
  missingExactly: (number, missing) =>
    `Wähle genau ${formatNumber(number)}: Es ${missing === 1 ? 'fehlt' : 'fehlen'} noch ${formatNumber(missing)}.`,
  missingRating: (min, max) =>
    `Wähle zuerst eine Zahl von ${formatNumber(min)} bis ${formatNumber(max)}.`,
  isFull: (most) =>
    `Du kannst höchstens ${formatNumber(most)} wählen. Nimm zuerst eine andere weg.`,
  isSent: 'So hast du schon abgestimmt.',
  moreBelow: (options) =>
    `${counted(options, { one: 'weitere Antwort', other: 'weitere Antworten' })} darunter`,
  vote: 'Abstimmen',
  changeVote: 'Stimme ändern',
  mayChange: 'Du kannst deine Stimme ändern, solange die Frage offen ist.',
  sending: 'Deine Stimme wird gesendet …',
  unsent: (why) =>
    `Noch nicht gesendet: ${why}. Deine Stimme bleibt erhalten und wird von selbst gesendet.`,
  unsentOffline: 'keine Verbindung',
  unsentBusy: 'Der Server ist stark ausgelastet',
  unsentTooMany: 'Das war zu oft',
  unsentUnavailable: 'Der Server kann gerade nicht antworten',
  withdraw: 'Stimme zurücknehmen',
  withdrawing: 'Deine Stimme wird zurückgenommen …',
  withdrawUnsent: 'Noch nicht zurückgenommen. Es wird von selbst weiter versucht.',
  withdrawn: 'Deine Stimme ist zurückgenommen.',
  withdrawLapsed:
    'Die Frage wurde neu geöffnet, seit du deine Stimme zurückgenommen hast. Nimm sie noch einmal zurück, wenn du das noch willst.',
  withdrawClosed:
    'Die Abstimmung wurde geschlossen, bevor deine Stimme zurückgenommen war. Sie zählt.',
  withdrawRefused: 'Deine Stimme konnte nicht zurückgenommen werden.',
  accepted: 'Stimme angekommen',
  counted: 'Stimme gezählt',
  closed: 'Die Abstimmung ist geschlossen',
  lapsed:
    'Die Frage wurde seit deiner Wahl neu geöffnet. Sende deine Stimme noch einmal, wenn sie noch gilt.',
  closedBefore:
    'Die Abstimmung wurde geschlossen, bevor deine Stimme ankam. Sie wurde nicht gezählt.',
  missed:
    'Die Abstimmung wurde geschlossen, bevor du deine Wahl gesendet hast. Sie wurde nicht gezählt.',
  missedChange:
    'Die Abstimmung wurde geschlossen, bevor du deine Änderung gesendet hast. Deine frühere Stimme zählt.',
  picked: 'Du hattest gewählt:',
  alreadyVoted: 'Du hast hier schon abgestimmt; diese Stimme zählt.',
  notAdmitted: 'Du musstest neu beitreten. Sende deine Stimme noch einmal.',
  refused: 'Die Stimme wurde nicht angenommen.',
  earlier: 'Ergebnisse',
  resultsNow: (prompt, buckets) => `Ergebnis von „${prompt}“: ${buckets}`,
};
