import { Injectable } from '@nestjs/common';
import { newId } from '../platform/ids.js';
import {
  isOpenToAll,
  SessionDirectory,
  SessionEndedError,
  SessionNotFoundError,
  type SessionView,
} from '../sessions/index.js';
import { requireName } from './admission.rules.js';
import { type Admitted, AdmissionsService } from './admissions.service.js';
import type { JoinRequest } from './join.rules.js';
import type { Participant } from './participant.js';
import { ParticipantTokens } from './participant-tokens.js';

export interface Joined extends Admitted {
  participantToken: string;
  view: SessionView;
}

/** Joining signs a token and writes nothing, unless the session is not open to all. */
@Injectable()
export class ParticipantsService {
  constructor(
    private readonly directory: SessionDirectory,
    private readonly tokens: ParticipantTokens,
    private readonly admissions: AdmissionsService,
  ) {}

  /**
   * @param token the participant's own, which keeps it the same participant
   * @param address where it comes from; asked for only where that is counted
   * @throws SessionNotFoundError, SessionEndedError
   * @throws ValidationFailedError where the session wants names and none came
   * @throws what {@link AdmissionsService.admit} does
   */
  async join(
    request: JoinRequest,
    token: string | undefined,
    address: () => string,
  ): Promise<Joined> {
    const view = await this.directory.byCode(request.code.replaceAll(/\s/g, ''));
    if (!view) throw new SessionNotFoundError('No session has this code.');
    const { id: sessionId, status, admission } = view.session;
    if (status === 'ended') throw new SessionEndedError();

    const known = this.#recognize(token, sessionId);
    const admitted = isOpenToAll(admission)
      ? this.#letIn(view, request, known)
      : await this.admissions.admit(view, { request, known, address });
    return {
      ...admitted,
      participantToken: this.tokens.issue(admitted.participant),
      view,
    };
  }

  #letIn({ session }: SessionView, { name }: JoinRequest, known?: Participant): Admitted {
    const calledNow = name ?? known?.name;
    requireName(session, calledNow);
    return {
      participant: {
        role: 'participant',
        id: known?.id ?? newId(),
        sessionId: session.id,
        ...(calledNow && { name: calledNow }),
        ...(known?.entry && { entry: known.entry }),
      },
      returning: known !== undefined,
    };
  }

  /** A token that is not good for this session is as good as none: joining is open to all. */
  #recognize(token: string | undefined, sessionId: string): Participant | undefined {
    const known = this.tokens.find(token);
    return known?.sessionId === sessionId ? known : undefined;
  }
}
