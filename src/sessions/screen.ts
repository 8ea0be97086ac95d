/** Whom the token of a link is for. */
export const SCREEN = 'screen';

/** The big screen of one session: it sees what everybody in the hall may see, and changes nothing. */
export interface Screen {
  readonly role: 'screen';
  /** The link that it was opened by; its organizer's account where there was none. */
  readonly id: string;
  readonly sessionId: string;
}

export interface ScreenClaims {
  sub: string;
  /** The link's id. */
  lid: string;
}
