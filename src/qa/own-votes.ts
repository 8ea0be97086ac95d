import { Injectable } from '@nestjs/common';
import { Together } from '../platform/together.js';
import { QaItemsRepository } from './qa-items.repository.js';
import type { OwnVote, QaState, Sign } from './qa.rules.js';

interface Asker {
  readonly participantId: string;
  readonly itemIds: readonly string[];
}

/** What somebody has said of which items: one query for all who ask at about the same time. */
@Injectable()
export class OwnVotes {
  readonly #asking = new Together((askers: readonly Asker[]) => this.#find(askers));

  constructor(private readonly items: QaItemsRepository) {}

  /** Of each item, in their order, what the participant has said of it. */
  async among(states: readonly QaState[], { id }: { readonly id: string }): Promise<OwnVote[]> {
    if (states.length === 0) return [];
    const itemIds = states.map((state) => state.id);
    const votes = await this.#asking.ask({ participantId: id, itemIds });
    return itemIds.map((itemId) => votes.get(itemId) ?? 0);
  }

  async #find(askers: readonly Asker[]): Promise<ReadonlyMap<string, Sign>[]> {
    const found = new Map(
      askers.map(({ participantId }) => [participantId, new Map<string, Sign>()]),
    );
    const itemIds = new Set(askers.flatMap((asker) => asker.itemIds));
    const votes = await this.items.findVotes([...found.keys()], [...itemIds]);
    for (const { participantId, itemId, sign } of votes) {
      found.get(participantId)!.set(itemId, sign);
    }
    return askers.map(({ participantId }) => found.get(participantId)!);
  }
}
