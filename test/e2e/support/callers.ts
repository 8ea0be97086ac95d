import type { RequestOptions } from './api.js';
import type { Hall } from './hall.js';
import { type Fault, spoil } from './spoiled-tokens.js';

/** What a caller brings along: a request's options, and what stands behind its path. */
export interface Credentials extends RequestOptions {
  query?: string;
}

interface Caller {
  who: string;
  /** What to try, one after the other. @param secret that signs the tokens */
  bring: (hall: Hall, secret: string) => Credentials[];
}

const all = {
  n: { who: 'nobody', bring: () => [{}] },
  e: spoiled('expired'),
  f: spoiled('forged'),
  u: spoiled('unsigned'),
  a: spoiled('of another algorithm'),
  w: spoiled('for another audience'),
  d: { who: 'the organizer of a deleted account', bring: (hall) => bearers(hall.deletedToken) },
  q: {
    who: 'the owner, the token in the query',
    bring: ({ owner }) => [{ query: `?token=${owner.token}` }],
  },
  O: { who: 'another organizer', bring: ({ stranger }) => bearers(stranger.token) },
  o: { who: 'the owner', bring: ({ owner }) => bearers(owner.token) },
  P: {
    who: 'a participant of another session',
    bring: ({ elsewhere }) => bearers(elsewhere.participantToken),
  },
  p: { who: 'a participant', bring: ({ participantToken }) => bearers(participantToken) },
  c: {
    who: 'a participant by its cookie',
    bring: ({ participantToken }) => [
      { headers: { cookie: `plenum_participant=${participantToken}` } },
    ],
  },
  S: {
    who: 'a screen of another session',
    bring: ({ elsewhere }) => bearers(elsewhere.screenToken),
  },
  r: { who: 'a screen by a revoked link', bring: ({ revokedToken }) => bearers(revokedToken) },
  s: { who: 'a screen', bring: ({ screenToken }) => bearers(screenToken) },
  M: {
    who: 'a moderator of another session',
    bring: ({ elsewhere }) => bearers(elsewhere.moderatorToken),
  },
  v: {
    who: 'a moderator by a revoked link',
    bring: ({ revokedModeratorToken }) => bearers(revokedModeratorToken),
  },
  m: { who: 'a moderator', bring: ({ moderatorToken }) => bearers(moderatorToken) },
  A: { who: 'an admin', bring: ({ admin }) => bearers(admin.token) },
} satisfies Record<string, Caller>;

export type Letter = keyof typeof all;

/** Who may come to the hall, each by one letter. */
export const callers: Record<Letter, Caller> = all;

/** What each of them hears, as a sign that the table's test explains. */
export type Row = Record<Letter, string>;

export const letters = Object.keys(callers) as Letter[];

/**
 * Reads a table: its first line has the letters of the callers, each other line a name and a sign for each.
 */
export function readMatrix(text: string): [name: string, row: Row][] {
  const [head = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  if (head.match(/\S/g)?.join('') !== letters.join('')) throw new Error(`other callers: ${head}`);
  return lines.map((line) => {
    const words = line.trim().split(/ +/);
    const signs = words.splice(-letters.length);
    if (signs.some((sign) => sign.length > 1)) throw new Error(`a sign is missing in: ${line}`);
    const entries = letters.map((letter, index) => [letter, signs[index]!]);
    return [words.join(' '), Object.fromEntries(entries) as Row];
  });
}

/** What those callers hear, of whom `isMeant` is true, each with all that it brings along. */
export async function hear(
  hall: Hall,
  secret: string,
  knock: (credentials: Credentials) => Promise<string>,
  isMeant: (letter: Letter) => boolean = () => true,
): Promise<Partial<Row>> {
  const heard: Partial<Row> = {};
  for (const letter of letters.filter(isMeant)) {
    const signs = new Set<string>();
    for (const credentials of callers[letter].bring(hall, secret)) {
      signs.add(await knock(credentials));
    }
    heard[letter] = [...signs].join(' or ');
  }
  return heard;
}

function bearers(...tokens: string[]): Credentials[] {
  return tokens.map((token) => ({ token }));
}

/** Of all who are let in somewhere. */
export function tokensOf({ owner, participantToken, screenToken, moderatorToken }: Hall): string[] {
  return [owner.token, participantToken, screenToken, moderatorToken];
}

/** Those, each with the same fault. */
function spoiled(fault: Fault) {
  return {
    who: `somebody with a token that is ${fault}`,
    bring: (hall: Hall, secret: string) =>
      bearers(...tokensOf(hall).flatMap((token) => spoil(fault, token, secret))),
  };
}
