import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, MoreThan } from 'typeorm';
import { limits, type RosterEntry, type RosterKind, type RosterPage } from '../contract/index.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import { isId, newId } from '../platform/ids.js';
import { pageOf, requireCursor } from '../platform/page.rules.js';
import { KeyedHashes } from '../platform/tokens/keyed-hashes.js';
import {
  LimitReachedError,
  lockSession,
  requireNoOpenMotion,
  SessionChanges,
  SessionsService,
} from '../sessions/index.js';
import { keyOfCode } from './roster-claims.js';
import { RosterEntryEntity } from './roster-entry.entity.js';
import { RosterEntryNotFoundError } from './roster.errors.js';
import { checkNames, type GivenSeat, keyOfName } from './roster.rules.js';
import { labelOfCode, newVoterCode } from './voter-code.rules.js';

/** What takes an entry from whoever has it: their token is of an epoch that is over. */
const END_CLAIM = 'epoch = epoch + 1, claimed_at = null, claimed_by = null';

/**
 * The roster as its organizer keeps it; joining by it: RosterClaims. Once a call resolves that
 * takes somebody's entry away, no process accepts a vote by the token of before.
 */
@Injectable()
export class RosterService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionsService,
    private readonly changes: SessionChanges,
    private readonly hashes: KeyedHashes,
  ) {}

  /**
   * In the order in which they were added, without those that were revoked.
   * @param cursor the id of the last entry of the page before
   * @throws SessionNotFoundError, ValidationFailedError
   */
  async list(
    accountId: string,
    sessionId: string,
    { kind, limit, cursor }: { kind?: RosterKind; limit: number; cursor?: string },
  ): Promise<RosterPage> {
    requireCursor(cursor);
    await this.sessions.get(accountId, sessionId);
    const { manager } = this.dataSource;
    const where = { sessionId, revokedAt: IsNull(), ...(kind && { kind }) };
    const entries = await manager.find(RosterEntryEntity, {
      where: { ...where, ...(cursor && { id: MoreThan(cursor) }) },
      order: { id: 'ASC' },
      take: limit + 1,
    });
    const { items: page, nextCursor } = pageOf(entries, limit);
    const [sums]: [{ total: number; claimed: number; weight: string }] = await manager.query(
      `select count(*)::integer as total, count(claimed_at)::integer as claimed,
              coalesce(sum(weight), 0)::text as weight
       from roster_entries
       where session_id = $1 and revoked_at is null and ($2::text is null or kind = $2)`,
      [sessionId, kind ?? null],
    );
    return {
      items: page.map((entry) => entry.toEntry()),
      nextCursor,
      ...sums,
      weight: Number(sums.weight),
    };
  }

  /**
   * Has the list hold these names and no others. Who has one that stays, or that is written
   * otherwise only, keeps it.
   * @param pathOf where the request has a name
   * @throws SessionNotFoundError
   * @throws ValidationFailedError where two names are the same
   * @throws MotionOpenError where one would get another weight while a motion is open
   */
  async replaceNames(
    accountId: string,
    sessionId: string,
    seats: readonly GivenSeat[],
    pathOf?: (index: number) => string,
  ): Promise<void> {
    const names = seats.map(({ name }) => name);
    const errors = checkNames(names, pathOf);
    if (errors.length > 0) throw new ValidationFailedError(errors);
    const keys = names.map(keyOfName);
    const weights = seats.map(({ weight }) => weight);
    await this.dataSource.transaction(async (manager) => {
      await lockSession(manager, accountId, sessionId);
      if (await this.#isReweighed(manager, sessionId, keys, weights)) {
        await requireNoOpenMotion(manager, sessionId);
      }
      await this.#remove(manager, `session_id = $1 and kind = 'name' and not key = any($2)`, [
        sessionId,
        keys,
      ]);
      await this.#insert(manager, sessionId, 'name', names, keys, weights);
    });
    await this.#narrowed(sessionId);
  }

  /**
   * Makes voter codes. They are kept as keyed hashes: this answer is the only one that has them.
   * @param weight of each
   * @throws SessionNotFoundError, LimitReachedError
   */
  async addCodes(
    accountId: string,
    sessionId: string,
    count: number,
    weight = 1,
  ): Promise<string[]> {
    const codes = Array.from({ length: count }, newVoterCode);
    const keys = codes.map((code) => keyOfCode(this.hashes, sessionId, code));
    await this.dataSource.transaction(async (manager) => {
      await lockSession(manager, accountId, sessionId);
      const where = { sessionId, kind: 'code' as const, revokedAt: IsNull() };
      if ((await manager.countBy(RosterEntryEntity, where)) + count > limits.rosterMax) {
        throw new LimitReachedError(limits.rosterMax, 'voter codes in a session');
      }
      const weights = codes.map(() => weight);
      await this.#insert(manager, sessionId, 'code', codes.map(labelOfCode), keys, weights);
    });
    // How much all have together is held in memory with the session.
    await this.changes.tell(sessionId);
    return codes;
  }

  /**
   * Says how many votes the entry's vote on a motion is from now on: on those that are decided, it stays.
   * @throws SessionNotFoundError, RosterEntryNotFoundError, MotionOpenError
   */
  async weigh(
    accountId: string,
    sessionId: string,
    entryId: string,
    weight: number,
  ): Promise<RosterEntry> {
    const entry = await this.#get(accountId, sessionId, entryId);
    await this.dataSource.transaction(async (manager) => {
      await lockSession(manager, accountId, sessionId);
      const where = { id: entry.id, sessionId, revokedAt: IsNull() };
      const present = await manager.findOneBy(RosterEntryEntity, where);
      if (!present) throw new RosterEntryNotFoundError();
      if (present.weight === weight) return;
      await requireNoOpenMotion(manager, sessionId);
      await manager.update(RosterEntryEntity, where, { weight });
    });
    await this.#narrowed(sessionId);
    return (await this.#get(accountId, sessionId, entryId)).toEntry();
  }

  /**
   * Lets nobody take part by the entry any more. What was voted by it stays.
   * @throws SessionNotFoundError, RosterEntryNotFoundError
   */
  async revoke(accountId: string, sessionId: string, entryId: string): Promise<void> {
    await this.#get(accountId, sessionId, entryId);
    await this.dataSource.transaction((manager) =>
      this.#remove(manager, 'session_id = $1 and id = $2', [sessionId, entryId]),
    );
    await this.#narrowed(sessionId);
  }

  /**
   * Lets somebody join by the entry anew, as the same participant: with what was voted by it, so
   * that there is never a second vote. Who had it is out.
   * @throws SessionNotFoundError, RosterEntryNotFoundError
   */
  async release(accountId: string, sessionId: string, entryId: string): Promise<RosterEntry> {
    await this.#get(accountId, sessionId, entryId);
    await this.dataSource.query(
      `update roster_entries set ${END_CLAIM}
       where session_id = $1 and id = $2 and claimed_at is not null and revoked_at is null`,
      [sessionId, entryId],
    );
    await this.#narrowed(sessionId);
    return (await this.#get(accountId, sessionId, entryId)).toEntry();
  }

  async #narrowed(sessionId: string): Promise<void> {
    await this.changes.tell(sessionId, (view) => [['admission.narrowed', { view }]]);
  }

  async #get(accountId: string, sessionId: string, id: string): Promise<RosterEntryEntity> {
    await this.sessions.get(accountId, sessionId);
    const where = { id, sessionId, revokedAt: IsNull() };
    const entry = isId(id)
      ? await this.dataSource.manager.findOneBy(RosterEntryEntity, where)
      : null;
    if (!entry) throw new RosterEntryNotFoundError();
    return entry;
  }

  /** An entry that nobody ever joined by leaves nothing behind: no token of it is about. */
  async #remove(manager: EntityManager, where: string, parameters: unknown[]): Promise<void> {
    await manager.query(
      `delete from roster_entries where ${where} and claimed_at is null and epoch = 1`,
      parameters,
    );
    await manager.query(
      `update roster_entries set revoked_at = now(), ${END_CLAIM}
       where ${where} and revoked_at is null`,
      parameters,
    );
  }

  async #insert(
    manager: EntityManager,
    sessionId: string,
    kind: RosterKind,
    labels: string[],
    keys: Buffer[],
    weights: readonly (number | undefined)[],
  ): Promise<void> {
    await manager.query(
      `insert into roster_entries (id, session_id, kind, label, key, weight)
       select given.id, $1, $2, given.label, given.key,
              coalesce(given.weight, before.weight, 1)
       from unnest($3::uuid[], $4::text[], $5::bytea[], $6::integer[])
         as given(id, label, key, weight)
       left join roster_entries as before on before.session_id = $1 and before.key = given.key
       on conflict (session_id, key) do update
         set label = excluded.label, revoked_at = null, weight = excluded.weight`,
      [sessionId, kind, labels.map(newId), labels, keys, weights],
    );
  }

  /** Whether one who is on the list, or was, would have another weight. */
  async #isReweighed(
    manager: EntityManager,
    sessionId: string,
    keys: Buffer[],
    weights: readonly (number | undefined)[],
  ): Promise<boolean> {
    if (weights.every((weight) => weight === undefined)) return false;
    const reweighed: unknown[] = await manager.query(
      `select from roster_entries as entry
       join unnest($2::bytea[], $3::integer[]) as given(key, weight) on given.key = entry.key
       where session_id = $1 and entry.weight <> given.weight limit 1`,
      [sessionId, keys, weights],
    );
    return reweighed.length > 0;
  }
}
