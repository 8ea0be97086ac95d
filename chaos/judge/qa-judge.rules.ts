import type { Asking, Voicing } from './record.js';

/** An item as the database has it, with the participants of its rows of upvotes. */
export interface StoredItem {
  readonly id: string;
  readonly participantId: string;
  readonly text: string;
  /** As it is counted. */
  readonly upvotes: number;
  readonly upvoters: readonly string[];
}

export interface QaEvidence {
  readonly askings: readonly Asking[];
  readonly voicings: readonly Voicing[];
  readonly items: readonly StoredItem[];
}

type Tries = Pick<Asking, 'attempts'>;

/** What of questions from the hall is not as it was promised, item by item and upvote by upvote. */
export function qaViolationsIn({ askings, voicings, items }: QaEvidence): string[] {
  const asked = new Map(askings.map((asking) => [asking.text, asking]));
  const held = new Map(
    voicings.map((voicing) => [keyOf(voicing.itemId, voicing.participantId), voicing]),
  );
  return [
    ...askings.flatMap((asking) =>
      judgeAsking(asking, items).map((what) => `${what}: ${asking.text}`),
    ),
    ...items
      .filter(({ text }) => !asked.has(text))
      .map(({ text }) => `an item is there that nobody asked: ${text}`),
    ...voicings.flatMap((voicing) =>
      judgeVoicing(voicing, items).map(
        (what) => `${what}: ${voicing.participantId} of ${voicing.itemId} ${triesOf(voicing)}`,
      ),
    ),
    ...items.flatMap(({ id, upvoters }) =>
      upvoters
        .filter((one) => !held.has(keyOf(id, one)))
        .map((one) => `an upvote is there that nobody gave: ${one} of ${id}`),
    ),
    ...items
      .filter(({ upvotes, upvoters }) => upvotes !== upvoters.length)
      .map(({ id, upvotes, upvoters }) => `${id} counts ${upvotes} upvotes of ${upvoters.length}`),
  ];
}

function judgeAsking(asking: Asking, items: readonly StoredItem[]): string[] {
  const { participantId, text } = asking;
  const stored = items.filter((item) => item.text === text);
  const ids = new Set(
    asking.attempts.flatMap(({ outcome }) =>
      outcome.kind === 'accepted' ? outcome.receiptId : [],
    ),
  );
  const [id] = ids;
  return [
    ...judgeAnswers(asking),
    ...(ids.size > 1 ? ['two items for one key'] : []),
    ...(stored.length > 1 ? ['an item is there twice'] : []),
    ...(id !== undefined && !stored.some((item) => item.id === id) ? ['an item is lost'] : []),
    ...(stored.some((item) => item.participantId !== participantId)
      ? ['an item is another’s']
      : []),
  ];
}

/** The last one that was accepted counts. */
function judgeVoicing(voicing: Voicing, items: readonly StoredItem[]): string[] {
  const answers = judgeAnswers(voicing);
  if (answers.length > 0) return answers;
  const last = voicing.attempts.findLast(({ outcome }) => outcome.kind === 'accepted');
  const item = items.find(({ id }) => id === voicing.itemId);
  const isCounted = item?.upvoters.includes(voicing.participantId) ?? false;
  if (isCounted === (last?.isUp ?? false)) return [];
  return [isCounted ? 'an upvote is counted, though taken back' : 'an upvote is lost'];
}

function judgeAnswers({ attempts }: Tries): string[] {
  const last = attempts.at(-1)?.outcome;
  if (last === undefined || last.kind === 'failed') return ['no permanent answer'];
  return attempts.flatMap(({ outcome }) =>
    outcome.kind === 'refused' ? [`refused with ${outcome.code}`] : [],
  );
}

function triesOf({ attempts }: Voicing): string {
  return attempts.map(({ isUp, outcome }) => `${isUp ? 'up' : 'back'} ${outcome.kind}`).join(', ');
}

function keyOf(itemId: string, participantId: string): string {
  return `${itemId} ${participantId}`;
}
