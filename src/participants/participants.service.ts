import { Injectable } from '@nestjs/common';
import { codeIn, type ErrorCode, type Player } from '../contract/index.js';
import { DomainError } from '../platform/domain-error.js';
import { newIdInBulk } from '../platform/ids.js';
import { RateLimits } from '../platform/rate-limits/rate-limits.js';
import {
  isAdmitted,
  isGame,
  isOpenToAll,
  NotAdmittedError,
  SessionDirectory,
  SessionEndedError,
  SessionNotFoundError,
  type SessionView,
} from '../sessions/index.js';
import { requireName } from './admission.rules.js';
import { type Admitted, AdmissionsService, type Applicant } from './admissions.service.js';
import { JoinKeys } from './join-keys.js';
import type { JoinRequest } from './join.rules.js';
import type { Participant } from './participant.js';
import { ParticipantTokens } from './participant-tokens.js';
import { ParticipantsMetrics } from './participants.metrics.js';
import { participantPolicies } from './participants.policies.js';
import { PlayersService } from './players/players.service.js';

export interface Joined extends Admitted {
  participantToken: string;
  view: SessionView;
  /** As whom it plays; null where the session is no game. */
  player: Player | null;
}

/** Who comes by another way than a session's code. */
export interface Newcomer {
  /** A secret of the client's own, the same each time: makes it the same participant. */
  readonly joinKey: string;
  /** The participant's own, which goes before that; also one that has expired. */
  readonly token: string | undefined;
  /** Where it comes from. */
  readonly address: string;
}

/** Joining signs a token and writes nothing, unless the session is a game or not open to all. */
@Injectable()
export class ParticipantsService {
  constructor(
    private readonly directory: SessionDirectory,
    private readonly tokens: ParticipantTokens,
    private readonly admissions: AdmissionsService,
    private readonly keys: JoinKeys,
    private readonly players: PlayersService,
    private readonly limits: RateLimits,
    private readonly metrics: ParticipantsMetrics,
  ) {}

  /**
   * @param token the participant's own, which keeps it the same participant
   * @param address where it comes from
   * @param languages the header `Accept-Language`, in which a name is dealt
   * @throws SessionNotFoundError, SessionEndedError, TooManyRequestsError
   * @throws ValidationFailedError where the session wants names and none came
   * @throws what {@link AdmissionsService.admit} does and, of a game, {@link PlayersService.join}
   */
  async join(
    request: JoinRequest,
    token: string | undefined,
    address: string,
    languages?: string,
  ): Promise<Joined> {
    await this.limits.take(participantPolicies['join/address'], address);
    const code = codeIn(request.code);
    const view = code === undefined ? undefined : await this.directory.byCode(code);
    if (!view) {
      await this.#wrongCode(address);
      throw new SessionNotFoundError('No session has this code.');
    }
    const { id: sessionId, status, admission } = view.session;
    const known = this.#recognize(token, sessionId);
    // Who is out of all guesses must not learn that this one was right.
    if (!known) this.limits.check(participantPolicies['guess/address-hour'], address);
    if (status === 'ended') throw new SessionEndedError();
    const admitted = isOpenToAll(admission)
      ? this.#letIn(view, request, known)
      : await this.#admit(view, { request, known, address });
    const joined = isGame(view.session.settings)
      ? await this.#play(view, admitted, request, languages)
      : { ...admitted, player: null };
    this.metrics.joins.inc();
    return { ...joined, participantToken: this.tokens.issue(joined.participant), view };
  }

  /**
   * Lets in who comes for the first time, where nothing has to be asked of anybody.
   * @param token as of `join`
   * @returns undefined where something has to, or where `join` would refuse: nothing has happened then
   */
  joinNow(request: JoinRequest, token: string | undefined, address: string): Joined | undefined {
    const code = codeIn(request.code);
    const view = code === undefined ? undefined : this.directory.peekByCode(code);
    if (!view || !isOpenToAll(view.session.admission)) return undefined;
    if (isGame(view.session.settings)) return undefined; // the player is written down
    if (view.session.settings.identity === 'named' && !request.name) return undefined;
    if (this.#recognize(token, view.session.id)) return undefined; // keeps what it has voted
    if (this.limits.isReached(participantPolicies['guess/address-hour'], address)) return undefined;
    if (!this.limits.takeNow(participantPolicies['join/address'], address)) return undefined;
    const admitted = this.#letIn(view, request);
    this.metrics.joins.inc();
    const participantToken = this.tokens.issue(admitted.participant);
    return { ...admitted, participantToken, view, player: null };
  }

  /**
   * Lets somebody in who has come by another way than the session's code, which tells nothing then.
   * @throws TooManyRequestsError, and what {@link AdmissionsService.admit} does
   */
  async enter(
    view: SessionView,
    { joinKey, token, address }: Newcomer,
  ): Promise<Pick<Joined, 'participant' | 'participantToken'>> {
    const known = this.#recognize(token, view.session.id);
    if (!known) await this.limits.take(participantPolicies['join/address'], address);
    const request = { code: view.session.code, joinKey };
    const { participant } = await this.#admit(view, { request, known, address });
    if (!known) this.metrics.joins.inc();
    return { participant, participantToken: this.tokens.issue(participant) };
  }

  /** As whom somebody comes who may have been let in before; lets nobody in. */
  recognize(
    { session: { id: sessionId } }: SessionView,
    { joinKey, token }: Newcomer,
  ): Pick<Joined, 'participant' | 'participantToken'> {
    const participant: Participant = this.#recognize(token, sessionId) ?? {
      role: 'participant',
      id: this.keys.idOf(sessionId, joinKey),
      sessionId,
    };
    return { participant, participantToken: this.tokens.issue(participant) };
  }

  /** @throws TooManyRequestsError where nobody at that address is told any more what is wrong */
  async #wrongCode(address: string): Promise<void> {
    await this.limits.take(participantPolicies['guess/address-hour'], address);
    await this.limits.take(participantPolicies['guess/address'], address);
  }

  /** Who has guessed wrong too often is refused, and does not learn that a guess was right. */
  async #admit(view: SessionView, applicant: Applicant): Promise<Admitted> {
    const { request, known, address } = applicant;
    const door = `${view.session.id} ${address}`;
    const isGuess = !known || request.passcode !== undefined || request.voterCode !== undefined;
    if (isGuess) {
      this.limits.check(participantPolicies['guess/session-address'], door);
      this.limits.check(participantPolicies['guess/secret-address'], address);
    }
    try {
      return await this.admissions.admit(view, applicant);
    } catch (error) {
      if (isWrongGuess(error)) {
        await this.limits.take(participantPolicies['guess/session-address'], door);
        await this.limits.take(participantPolicies['guess/secret-address'], address);
      }
      throw error;
    }
  }

  /** As a player, whose name is that of the token, too, where that has one. */
  async #play(
    view: SessionView,
    admitted: Admitted,
    { name, team }: JoinRequest,
    languages: string | undefined,
  ): Promise<Admitted & { player: Player }> {
    const { participant } = admitted;
    const player = await this.players.join(view, { participant, name, team, languages });
    const called = participant.name !== undefined && { name: player.name };
    return { ...admitted, participant: { ...participant, ...called }, player };
  }

  #letIn(view: SessionView, request: JoinRequest, known?: Participant): Admitted {
    const { session } = view;
    if (known && !isAdmitted(known, view)) throw new NotAdmittedError();
    const calledNow = request.name ?? known?.name;
    requireName(session, calledNow);
    const participant: Participant = {
      ...(known ?? this.#newcomerIn(view, request)),
      ...(calledNow && { name: calledNow }),
    };
    return { participant, returning: known !== undefined };
  }

  /**
   * In a game the same by its join key each time: its player is written down.
   * @throws NotAdmittedError where that was removed
   */
  #newcomerIn(view: SessionView, { joinKey }: JoinRequest): Participant {
    const { id: sessionId, settings } = view.session;
    const role = 'participant';
    if (joinKey === undefined || !isGame(settings)) return { role, id: newIdInBulk(), sessionId };
    const id = this.keys.idOf(sessionId, joinKey);
    const newcomer = { role, id, sessionId, joinedAt: Date.now() } as const;
    if (!isAdmitted(newcomer, view)) throw new NotAdmittedError();
    return newcomer;
  }

  /** A token that is not good for this session is as good as none: joining is open to all. */
  #recognize(token: string | undefined, sessionId: string): Participant | undefined {
    const known = this.tokens.recognize(token);
    return known?.sessionId === sessionId ? known : undefined;
  }
}

const wrongGuesses: readonly ErrorCode[] = [
  'passcode_wrong',
  'voter_code_invalid',
  'not_on_roster',
  'name_taken',
];

function isWrongGuess(error: unknown): boolean {
  return error instanceof DomainError && wrongGuesses.includes(error.code);
}
