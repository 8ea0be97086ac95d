import { type ReadonlySignal, signal } from '@preact/signals';
import type { QaItem, QaPage, QaSort } from '../../../../src/contract/index.js';
import type { CallAs } from '../../api/call.js';
import type { FailureCode } from '../../api/problem.js';
import { type QaEvent, withItem, withoutItem } from '../list.rules.js';
import { LiveList } from '../live-list.js';
import { type Memory, recall, remember } from './memory.js';
import { Outbox } from './outbox.js';
import { OwnVotes, type Sign, type Vote } from './own-votes.js';

/** Items of one page of the list. */
const PAGE = 100;
/** How long after a snapshot a hall of phones has read the list. Milliseconds. */
const SPREAD = 2_000;

const later = (milliseconds: number, work: () => void) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** One participant's part in what the audience asks: the list, what is asked, the upvotes. */
export class PhoneQa {
  readonly list: LiveList;
  readonly outbox: Outbox;
  readonly votes: OwnVotes;
  readonly #mine = signal<ReadonlySet<string>>(new Set());
  readonly #trouble = signal<FailureCode | undefined>(undefined);
  readonly #sort = signal<QaSort>('top');
  #memory: Memory;

  /** @param call as the participant */
  constructor(
    private readonly sessionId: string,
    private readonly call: CallAs,
  ) {
    this.#memory = recall(sessionId);
    this.#mine.value = new Set(this.#memory.mine);
    this.list = new LiveList({
      spread: SPREAD,
      read: (cursor) => {
        const query = `sort=${this.#sort.peek()}&limit=${PAGE}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
        return call<QaPage>({ method: 'GET', path: `/v1/sessions/${sessionId}/qa?${query}` });
      },
    });
    this.outbox = new Outbox(
      {
        send: (body) => call<QaItem>({ method: 'POST', path: '/v1/qa', body }),
        keep: (unsent) => this.#keep({ unsent }),
        taken: (item) => this.#taken(item),
        later,
      },
      this.#memory.unsent,
    );
    this.votes = new OwnVotes({
      find: (id) => this.list.find(id),
      send: (id, vote) => this.#vote(id, vote),
      answered: (item) => this.list.change((list) => withItem(list, item)),
      refused: (code) => {
        this.#trouble.value = code;
        this.list.refresh();
      },
      later,
    });
    this.outbox.resume();
  }

  /** The ids of one's own items. */
  get mine(): ReadonlySignal<ReadonlySet<string>> {
    return this.#mine;
  }

  get sort(): ReadonlySignal<QaSort> {
    return this.#sort;
  }

  sortBy(sort: QaSort): void {
    this.#sort.value = sort;
    // Where all of it is known, it is known in any order.
    if (this.list.hasMore.peek()) this.list.restart();
  }

  /** Why the last press did not do what it was to do. */
  get trouble(): ReadonlySignal<FailureCode | undefined> {
    return this.#trouble;
  }

  get draft(): string {
    return this.#memory.draft;
  }

  type(draft: string): void {
    this.#keep({ draft });
  }

  /** @param event undefined after a snapshot */
  hear(event: QaEvent | undefined): void {
    const removed = event?.name === 'qa:removed' ? event.payload.id : undefined;
    const isOwn = removed !== undefined && this.#isOwn(removed);
    this.list.hear(event);
    // Whoever has asked it still sees it where it was only put back; merged, one's vote is the other's.
    if (isOwn) this.list.hear(undefined);
    if (!event) this.resume();
  }

  /** The page is looked at again. */
  wake(): void {
    this.list.refresh();
    this.resume();
  }

  /** There may be a line again. */
  resume(): void {
    this.outbox.resume();
    this.votes.resume();
  }

  toggle(id: string, sign: Sign): void {
    this.#trouble.value = undefined;
    this.votes.toggle(id, sign);
  }

  /** Takes back one's own item that waits. @throws ApiError */
  async withdraw(id: string): Promise<void> {
    this.#trouble.value = undefined;
    await this.call({ method: 'DELETE', path: `/v1/qa/${id}` });
    this.list.change((list) => withoutItem(list, id));
  }

  close(): void {
    this.list.close();
    this.outbox.close();
    this.votes.close();
  }

  /** @throws ApiError */
  async #vote(id: string, vote: Vote): Promise<QaItem> {
    const send = (method: 'PUT' | 'DELETE', what: 'upvote' | 'downvote') =>
      this.call<QaItem>({ method, path: `/v1/qa/${id}/${what}` });
    if (vote !== 0) return send('PUT', vote === 1 ? 'upvote' : 'downvote');
    const item = await send('DELETE', 'upvote');
    return item.downvoted ? send('DELETE', 'downvote') : item;
  }

  #isOwn(id: string): boolean {
    const { upvoted = false, downvoted = false } = this.list.find(id) ?? {};
    return this.#mine.peek().has(id) || upvoted || downvoted;
  }

  #taken(item: QaItem): void {
    this.#mine.value = new Set([...this.#mine.value, item.id]);
    this.#keep({ mine: [...this.#mine.value] });
    // What is heard of it already is newer.
    if (!this.list.find(item.id)) this.list.change((list) => withItem(list, item));
  }

  #keep(change: Partial<Memory>): void {
    this.#memory = { ...this.#memory, ...change };
    remember(this.sessionId, this.#memory);
  }
}
