import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KeyedHashes } from '../platform/tokens/keyed-hashes.js';
import { TooManyParticipantsError } from './participants.errors.js';

/**
 * How many participants of a session have come from one address. Kept as a keyed hash that differs
 * from session to session, so that no address can be read or followed.
 */
@Injectable()
export class AddressLimits {
  constructor(private readonly hashes: KeyedHashes) {}

  /**
   * Counts a participant, once. The row of the address is what all who come from it at the same
   * time wait for, whichever process they come to, so never is one too many let in.
   * @param manager of a transaction, which has to end without effect where this throws
   * @throws TooManyParticipantsError
   */
  async count(
    manager: EntityManager,
    {
      sessionId,
      participantId,
      address,
    }: Record<'sessionId' | 'participantId' | 'address', string>,
    max: number,
  ): Promise<void> {
    const [{ isNew, isCounted }]: [{ isNew: boolean; isCounted: boolean }] = await manager.query(
      `with come as (
         insert into address_participants (session_id, address, participant_id)
         values ($1, $2, $3) on conflict do nothing returning 1
       ), counted as (
         insert into address_counts as known (session_id, address, participants)
         select $1, $2, 1 from come
         on conflict (session_id, address) do update set participants = known.participants + 1
           where known.participants < $4
         returning 1
       )
       select exists (select from come) as "isNew", exists (select from counted) as "isCounted"`,
      [sessionId, this.hashes.of('address', sessionId, address), participantId, max],
    );
    if (isNew && !isCounted) throw new TooManyParticipantsError(max);
  }
}
