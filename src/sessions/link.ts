/** What a link of a session opens, without a login: for whom its token is. */
export const linkKinds = ['screen', 'moderator'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** The big screen of one session: it sees what everybody in the hall may see, and changes nothing. */
export interface Screen {
  readonly role: 'screen';
  /** The link that it was opened by; its organizer's account where there was none. */
  readonly id: string;
  readonly sessionId: string;
}

/** Who decides what the hall sees of what people write in one session, and has no account. */
export interface Moderator {
  readonly role: 'moderator';
  /** The link that it came by. */
  readonly id: string;
  readonly sessionId: string;
}

/** Who has come by a link of such a kind. */
export type LinkHolder<Kind extends LinkKind = LinkKind> = Extract<
  Screen | Moderator,
  { role: Kind }
>;

export interface LinkClaims {
  sub: string;
  /** The link's id. */
  lid: string;
}
