import type { IncomingMessage } from 'node:http';
import { Injectable, type MessageEvent } from '@nestjs/common';
import { Observable } from 'rxjs';
import type { Result, Snapshot } from '../../contract/index.js';
import { ConnectionQuotas } from '../transport/connection-quotas.js';
import { ResultsFeed } from './results-feed.js';
import { type Viewer, ViewingService } from '../../viewing/index.js';

/** Proxies close connections on which nothing is heard for a minute or so. Milliseconds. */
const HEARTBEAT = 25_000;

/** Results as they change, as Server-Sent Events. */
@Injectable()
export class ResultsStreams {
  constructor(
    private readonly viewing: ViewingService,
    private readonly feed: ResultsFeed,
    private readonly quotas: ConnectionQuotas,
  ) {}

  /**
   * First `snapshot`, then `results` as they change, and `changed` where the session or a question is
   * another; a comment every 25 seconds.
   * @param questionId of the only question that is meant; left out, all of the session are
   * @throws OverloadedError, TooManyRequestsError, and where the session is not the viewer's
   */
  async open(
    viewer: Viewer,
    sessionId: string,
    request: IncomingMessage,
    questionId?: string,
  ): Promise<Observable<MessageEvent>> {
    // What is refused here is still an answer, not yet a stream.
    const address = this.quotas.addressOf(request);
    const refusal = this.quotas.refusalOf(address);
    if (refusal) throw refusal;
    await this.viewing.find(viewer, sessionId);
    this.quotas.requireRoomIn(sessionId);
    const isMeant = (result: Result) =>
      questionId === undefined || result.questionId === questionId;
    return new Observable((subscriber) => {
      this.quotas.enter(address);
      this.quotas.enterSession(sessionId);
      const heartbeat = setInterval(() => subscriber.next({ comment: 'still here' }), HEARTBEAT);
      const voted = new Set<string>();
      /** Versions by question: who has seen one is not told of it again. */
      const seen = new Map<string, number>();
      const send = (result: Result, json: string) => {
        const { questionId: id, version } = result;
        if (!isMeant(result) || (seen.get(id) ?? -1) >= version) return;
        seen.set(id, version);
        subscriber.next({ type: 'results', data: json });
      };
      // What changes while the snapshot is made comes after it.
      let held: Parameters<typeof send>[] | undefined = [];
      const unfollow = this.feed.follow(sessionId, {
        viewer,
        voted,
        send: (...update) => (held ? held.push(update) : send(...update)),
        // Who has no snapshot yet asks for the rest after it.
        changed: () => held ?? subscriber.next({ type: 'changed', data: { sessionId } }),
        end: () => subscriber.complete(),
      });
      const begin = ({ results: all }: Pick<Snapshot, 'results'>) => {
        const results = all.filter(isMeant);
        subscriber.next({ type: 'snapshot', data: { sessionId, results } });
        for (const { questionId: id, version } of results) seen.set(id, version);
        held?.forEach((update) => send(...update));
        held = undefined;
      };
      this.viewing
        .see(viewer, sessionId, (before) => before.forEach((voters) => voted.add(voters)))
        .then(begin, (error: unknown) => subscriber.error(error));
      return () => {
        clearInterval(heartbeat);
        unfollow();
        this.quotas.leaveSession(sessionId);
        this.quotas.leave(address);
      };
    });
  }
}
