import type { errors as en } from '../en/errors.js';
import { sentenceFor, type SentenceRule } from '../sentences.js';

export const errors: typeof en = {
  codes: {
    validation_failed: 'In diesem Formular stimmt noch etwas nicht.',
    invalid_credentials: 'E-Mail oder Passwort ist falsch.',
    email_taken: 'Zu dieser E-Mail-Adresse gibt es schon ein Konto. Melde dich an.',
    account_disabled: 'Dieses Konto ist gesperrt. Frage, wer diesen Server betreibt.',
    registration_closed: 'Hier kann niemand ein Konto anlegen. Frage, wer diesen Server betreibt.',
    invite_required: 'Um hier ein Konto anzulegen, brauchst du eine Einladung.',
    invite_invalid:
      'Diese Einladung wurde benutzt, ist abgelaufen oder gilt für eine andere Adresse.',
    link_invalid:
      'Dieser Link wurde benutzt, ist abgelaufen oder nicht vollständig. Bitte um einen neuen.',
    unauthorized: 'Bitte melde dich neu an.',
    session_not_found: 'Diese Sitzung gibt es nicht mehr.',
    roster_entry_not_found: 'Diesen Eintrag gibt es nicht mehr.',
    question_not_found: 'Diese Frage gibt es nicht mehr.',
    qa_item_not_found: 'Diese Frage gibt es nicht mehr.',
    qa_downvotes_off: 'Stimmen gegen eine Frage sind ausgeschaltet.',
    reactions_closed: 'Reaktionen sind aus, oder die Sitzung läuft nicht.',
    qa_closed: 'Fragen aus dem Publikum sind aus, oder die Sitzung läuft nicht.',
    invalid_transition:
      'Das geht im jetzigen Zustand nicht; er kann sich inzwischen geändert haben.',
    session_not_live: 'Fragen lassen sich nur in einer laufenden Sitzung öffnen.',
    question_has_votes:
      'Zu dieser Frage gibt es Stimmen: Setze sie zurück, bevor du änderst, was sie fragt.',
    session_has_votes:
      'Es gibt schon Stimmen: Antworten gehören nur zusammen, wenn alle es vorher wussten.',
    motion_open:
      'Ein Antrag ist offen oder wird noch gezählt: das lässt sich davor oder danach ändern.',
    motion_decided:
      'Über diesen Antrag ist entschieden. In einer anonymen Sitzung mit Stimmgewichten öffnet er wieder, wenn seine Stimmen gelöscht sind.',
    motion_without_roster:
      'Dieser Antrag braucht eine Namensliste oder Stimmcodes, damit klar ist, wie viele abstimmen könnten.',
    edit_conflict: 'Das wurde inzwischen woanders geändert.',
    admin_required: 'Das dürfen nur Admins.',
    account_not_found: 'Dieses Konto gibt es nicht mehr.',
    own_account: 'Das ist dein eigenes Konto: Ein anderer Admin muss das tun.',
    legal_hold:
      'Darauf liegt eine Löschsperre: Nichts davon lässt sich löschen, bis sie aufgehoben ist.',
    job_not_found: 'Diesen Auftrag gibt es nicht mehr.',
    setting_fixed: 'Das legt die Umgebung des Servers fest.',
    login_not_found: 'Diese Anmeldung ist schon beendet.',
    crosstab_unsupported: 'Diese beiden Fragen lassen sich nicht miteinander vergleichen.',
    limit_reached: 'Mehr davon passen nicht in eine Sitzung.',
    request_timeout: 'Die Anfrage kam nicht rechtzeitig an. Versuche es noch einmal.',
    payload_too_large: 'Das ist zu viel Text.',
    too_many_requests: 'Das war zu oft. Warte einen Moment, dann versuche es noch einmal.',
    overloaded:
      'Der Server ist stark ausgelastet. Nichts wurde geändert; versuche es gleich noch einmal.',
    unavailable: 'Der Server kann gerade nicht antworten. Versuche es noch einmal.',
    no_answer: 'Keine Verbindung zum Server. Nichts ist verloren; versuche es noch einmal.',
    page_failed:
      'Auf dieser Seite ist etwas schiefgegangen. Lade sie neu und versuche es noch einmal.',
  },
  other: 'Das hat nicht geklappt.',
  field: (label, message) =>
    sentenceFor(fieldSentences, label, message) ?? `„${label}“ stimmt so nicht (${message}).`,
};

const fieldSentences: SentenceRule[] = [
  [/^is no image of/, () => 'Dieses Bild ist nicht mehr da: wählen Sie es noch einmal aus.'],
  [/^must be in the future/, () => 'Diese Zeit ist vorbei.'],
  [/^must be within a year/, () => 'Diese Zeit liegt mehr als ein Jahr voraus.'],
  [/contain at least (\d+) elements/, (_, least) => `Es müssen mindestens ${least} sein.`],
  [
    /^looks like the name of team (\d+)/,
    (label, other) => `„${label}“ sieht aus wie Team ${other}.`,
  ],
  [
    /^must hold at least one option|^must hold as many options/,
    () => 'So viele Antworten können nicht richtig sein: So viele kann man nicht wählen.',
  ],
  [
    /^needs settings.maxChoices/,
    () => 'Um richtigzuliegen, muss man alle Antworten ordnen: Lass „höchstens“ leer.',
  ],
  [
    /for all right options together/,
    () => 'Die richtigen Antworten müssen zusammen 100 % bringen.',
  ],
  [
    /for each right option/,
    () => 'Jede richtige Antwort muss ihren Teil bringen: bei einer Auswahl 100 %.',
  ],
  [/^must be below 100 for all others/, () => 'Was 100 % bringt, muss als richtig markiert sein.'],
  [/^must not be above 0 for other/, () => 'Was nicht richtig ist, kann höchstens 0 % bringen.'],
  [
    /^must hold numbers from -100/,
    () => 'Eine Antwort bringt -100 bis 100 %, mit höchstens einer Nachkommastelle.',
  ],
  [/^must be a list of 1 to (\d+) texts/, (_, most) => `Es können höchstens ${most} sein.`],
  [
    /^must be a text of 1 to (\d+) characters/,
    (label, most) => `„${label}“ darf höchstens ${most} Zeichen haben.`,
  ],
  [
    /at most (\d+) decimals/,
    (label, most) => `„${label}“ muss eine Zahl mit höchstens ${most} Nachkommastellen sein.`,
  ],
  [/whole number/, (label) => `„${label}“ muss eine ganze Zahl sein.`],
  [/^should not be empty/, (label) => `„${label}“ darf nicht leer sein.`],
  [/^must be an email/, () => 'Das ist keine E-Mail-Adresse.'],
  [
    /longer than or equal to (\d+)/,
    (label, least) => `„${label}“ braucht mindestens ${least} Zeichen.`,
  ],
  [
    /shorter than or equal to (\d+)/,
    (label, most) => `„${label}“ darf höchstens ${most} Zeichen haben.`,
  ],
  [
    /^must (?:be at least|not be less than) (-?\d+)/,
    (label, least) => `„${label}“ muss mindestens ${least} sein.`,
  ],
  [/^must not be greater than (-?\d+)/, (label, most) => `„${label}“ darf höchstens ${most} sein.`],
  [/^must be greater than min/, (label) => `„${label}“ muss größer sein als der Anfang der Skala.`],
  [/^must leave at most (\d+)/, (_, most) => `Eine Skala kann höchstens ${most} Stufen haben.`],
  [
    /^must not exceed the number of options/,
    (label) => `„${label}“ kann nicht mehr sein, als es Antworten gibt.`,
  ],
  [/^must not exceed maxChoices/, (label) => `„${label}“ kann nicht mehr sein als „höchstens“.`],
  [/^must hold at least (\d+)/, (_, least) => `Es muss mindestens ${least} Antworten geben.`],
  [
    /^looks like the label of option (\d+)/,
    (label, other) => `„${label}“ sieht aus wie Antwort ${other}.`,
  ],
  [
    /^is one of those that are guessed/,
    () => 'Dieses Passwort errät man sofort: Nimm ein anderes.',
  ],
  [/^is the same name as/, (label) => `„${label}“ steht zweimal auf der Liste.`],
  [/no more than (\d+) elements/, (_, most) => `Es können höchstens ${most} sein.`],
  [/integer/, (label) => `„${label}“ muss eine ganze Zahl sein.`],
];
