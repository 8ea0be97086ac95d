import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { newId } from '../platform/ids.js';
import {
  isAdmitted,
  isRemoved,
  NotAdmittedError,
  SessionDirectory,
  type SessionView,
} from '../sessions/index.js';
import { type Claimed, RosterClaims } from './roster-claims.js';
import { AddressLimits } from './address-limits.js';
import { asksForAnother, checkJoin, entersByRoster, requireName } from './admission.rules.js';
import { JoinKeys } from './join-keys.js';
import type { JoinRequest } from './join.rules.js';
import type { Participant } from './participant.js';

/** Who joins a session that is not open to all. */
export interface Applicant {
  readonly request: JoinRequest;
  /** As whom it comes back, by a token of this session. */
  readonly known: Participant | undefined;
  /** Where it comes from. */
  readonly address: string;
}

export interface Admitted {
  readonly participant: Participant;
  /** Whether it may have been here before, on this device or another. */
  readonly returning: boolean;
}

/** Lets in whom the session's passcode, roster and limit by address let in, in this order. */
@Injectable()
export class AdmissionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: SessionDirectory,
    private readonly roster: RosterClaims,
    private readonly addresses: AddressLimits,
    private readonly keys: JoinKeys,
  ) {}

  /**
   * @throws PasscodeRequiredError, PasscodeWrongError, VoterCodeRequiredError,
   *   VoterCodeInvalidError, NotOnRosterError, NameTakenError, TooManyParticipantsError,
   *   NotAdmittedError of one that the organizer has removed,
   *   ValidationFailedError where a name is missing
   */
  async admit(view: SessionView, applicant: Applicant): Promise<Admitted> {
    const { request, known } = applicant;
    const { admission } = view.session;
    const isIn = known !== undefined && isAdmitted(known, view);
    if (isIn && !asksForAnother(request, known, admission)) return this.#back(view, known, request);
    const comesAnew = entersByRoster(request, admission);
    if (known && !comesAnew && isRemoved(known, view)) throw new NotAdmittedError();
    checkJoin(view.session, request, known);
    const participant = await this.#enter(view, applicant);
    // By the same entry or join key one is the same participant, and as such not let in again.
    if (isRemoved(participant, view)) throw new NotAdmittedError();
    await this.#catchUp(view, participant);
    return { participant, returning: participant.entry !== undefined };
  }

  /** One's own token is enough, whatever has been set since; but for a name that is missing. */
  #back({ session }: SessionView, known: Participant, { name }: JoinRequest): Admitted {
    // On a list of names, one is called as it says.
    const called = session.admission.roster === 'names' ? known.name : (name ?? known.name);
    requireName(session, called);
    return { participant: { ...known, ...(called && { name: called }) }, returning: true };
  }

  async #enter(view: SessionView, { request, known, address }: Applicant): Promise<Participant> {
    const { id: sessionId, admission } = view.session;
    const { maxParticipantsPerAddress: max } = admission;
    const { manager } = this.dataSource;
    if (max === null) return this.#claim(manager, view, request);
    return this.dataSource.transaction(async (manager) => {
      // Before any entry, as in each change of the session, so that the two cannot wait for each
      // other: the rows of the address refer to the session.
      await manager.query('select from sessions where id = $1 for key share', [sessionId]);
      const participant = await this.#claim(manager, view, request);
      if (participant.id !== known?.id) {
        const one = { sessionId, participantId: participant.id, address };
        await this.addresses.count(manager, one, max);
      }
      return participant;
    });
  }

  async #claim(
    manager: EntityManager,
    { session }: SessionView,
    { name, voterCode, joinKey }: JoinRequest,
  ): Promise<Participant> {
    const { id: sessionId } = session;
    switch (session.admission.roster) {
      case 'none':
        return participantOf(sessionId, { id: this.#idBy(sessionId, joinKey) }, name);
      case 'codes':
        return participantOf(
          sessionId,
          await this.roster.byCode(manager, sessionId, voterCode!),
          name,
        );
      case 'names': {
        const claimed = await this.roster.byName(manager, sessionId, name!, joinKey);
        return participantOf(sessionId, claimed, claimed.label);
      }
    }
  }

  /** With a join key the same each time, so that a join sent again is not counted again. */
  #idBy(sessionId: string, joinKey: string | undefined): string {
    return joinKey === undefined ? newId() : this.keys.idOf(sessionId, joinKey);
  }

  /** What was read from the database may be newer than what this process was told of. */
  async #catchUp(view: SessionView, participant: Participant): Promise<void> {
    if (!isAdmitted(participant, view)) await this.directory.refresh(view.session.id);
  }
}

function participantOf(
  sessionId: string,
  { id, entry }: Pick<Claimed, 'id'> & Partial<Claimed>,
  name: string | undefined,
): Participant {
  return {
    role: 'participant',
    id,
    sessionId,
    ...(name !== undefined && { name }),
    ...(entry && { entry }),
    joinedAt: Date.now(),
  };
}
