import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { qaSorts, qaStatuses, type QaStatus } from '../contract/index.js';
import { newId } from '../platform/ids.js';
import {
  changeBy,
  cursorOf,
  decide,
  firstStatus,
  isForHall,
  maySee,
  orders,
  type OwnVote,
  type QaPlace,
  type QaSession,
  type QaState,
  readCursor,
  type Sign,
  takesItems,
  toQaItem,
  type VoteChange,
} from './qa.rules.js';

const aSession = (
  settings: Partial<QaSession['settings']> = {},
  status: QaSession['status'] = 'live',
): QaSession => ({
  status,
  settings: {
    identity: 'anonymous',
    qa: 'open',
    qaAnonymous: false,
    qaDownvotes: false,
    ...settings,
  },
});

const aState = (given: Partial<QaState> = {}): QaState => ({
  id: newId(),
  sessionId: newId(),
  participantId: 'grace',
  text: 'When?',
  author: 'Grace',
  status: 'shown',
  pinned: false,
  reply: null,
  upvotes: 0,
  downvotes: 0,
  version: 1,
  ...given,
});

describe('a session', () => {
  it('takes items while it is live, where it is set so', () => {
    expect(takesItems(aSession())).toBe(true);
    expect(takesItems(aSession({ qa: 'moderated' }))).toBe(true);
    expect(takesItems(aSession({ qa: 'off' }))).toBe(false);
    expect(takesItems(aSession({}, 'draft'))).toBe(false);
    expect(takesItems(aSession({}, 'ended'))).toBe(false);
  });
});

describe('firstStatus', () => {
  it('shows at once what is not rude, where nobody moderates', () => {
    expect(firstStatus('When?', aSession())).toBe('shown');
    expect(firstStatus('When, bitch?', aSession())).toBe('pending');
  });

  it('knows rude words of the languages that who asks reads', () => {
    const asked = (accept?: string) => firstStatus('Du Wichser', aSession(), accept);
    expect(asked('de-AT,de;q=0.9,en;q=0.8')).toBe('pending');
    expect(asked('en, DE;q=0.5')).toBe('pending');
    expect(asked('en-GB')).toBe('shown');
    expect(asked('*')).toBe('shown');
    expect(asked()).toBe('shown');
  });

  it('has all wait where somebody moderates', () => {
    expect(firstStatus('When?', aSession({ qa: 'moderated' }))).toBe('pending');
  });
});

describe('an item', () => {
  const reader = (role: 'organizer' | 'participant' | 'screen', id: string) => ({ role, id });
  const seen = (who: ReturnType<typeof reader>, session = aSession()) =>
    qaStatuses.filter((status) => maySee(who, aState({ status }), session));

  it('is seen by those who may', () => {
    expect(seen(reader('organizer', 'ada'))).toEqual(qaStatuses);
    expect(seen(reader('screen', 'grace'))).toEqual(['shown', 'answered']);
    expect(seen(reader('participant', 'eve'))).toEqual(['shown', 'answered']);
    expect(seen(reader('participant', 'grace'))).toEqual(['pending', 'shown', 'answered']);
  });

  it('is seen by the organizer alone where the session takes none', () => {
    const off = aSession({ qa: 'off' });
    expect(seen(reader('organizer', 'ada'), off)).toEqual(qaStatuses);
    expect(seen(reader('screen', 'grace'), off)).toEqual([]);
    expect(seen(reader('participant', 'grace'), off)).toEqual([]);
    expect(isForHall(aState(), off)).toBe(false);
  });

  it('tells who has asked only where the session says so, and nothing of its own', () => {
    const told = (settings: Partial<QaSession['settings']>) =>
      toQaItem(aState(), aSession(settings));
    expect(told({ identity: 'named' })).toMatchObject({ author: 'Grace', upvoted: false });
    expect(told({ identity: 'named', qaAnonymous: true }).author).toBeNull();
    expect(told({ identity: 'anonymous' }).author).toBeNull();
    expect(Object.keys(told({})).sort()).toEqual(
      [
        ...['author', 'createdAt', 'id', 'pinned', 'reply', 'sessionId', 'status', 'text'],
        ...['upvoted', 'upvotes', 'downvoted', 'downvotes'],
      ].sort(),
    );
  });
});

describe('votes on an item', () => {
  const votes: OwnVote[] = [1, 0, -1];
  const said = fc.record({ sign: fc.constantFrom<Sign>(1, -1), isSet: fc.boolean() });

  it.each([
    ['an upvote', [{ sign: 1, isSet: true }], [1, 1, 1]],
    ['a downvote', [{ sign: -1, isSet: true }], [-1, -1, -1]],
    ['an upvote taken back', [{ sign: 1, isSet: false }], [0, 0, -1]],
    ['a downvote taken back', [{ sign: -1, isSet: false }], [1, 0, 0]],
    ['nothing', [], [1, 0, -1]],
  ] as const)('are changed by %s', (_, all, [up, none, down]) => {
    expect(changeBy(all)).toEqual({ up, none, down });
  });

  it('end the same, said at once or one after the other', () => {
    const by = (vote: OwnVote, { up, none, down }: VoteChange) =>
      vote === 1 ? up : vote === -1 ? down : none;
    fc.assert(
      fc.property(fc.constantFrom(...votes), fc.array(said), (before, all) => {
        const oneByOne = all.reduce((vote, one) => by(vote, changeBy([one])), before);
        expect(by(before, changeBy(all))).toBe(oneByOne);
      }),
    );
  });

  it('tell of downvotes where the session takes some', () => {
    const state = aState({ upvotes: 3, downvotes: 2 });
    const told = (qaDownvotes: boolean, own: OwnVote) => {
      const { upvoted, downvotes, downvoted } = toQaItem(state, aSession({ qaDownvotes }), own);
      return { upvoted, downvotes, downvoted };
    };
    expect(told(true, -1)).toEqual({ upvoted: false, downvotes: 2, downvoted: true });
    expect(told(true, 1)).toEqual({ upvoted: true, downvotes: 2, downvoted: false });
    expect(told(false, -1)).toEqual({ upvoted: false, downvotes: 0, downvoted: false });
  });
});

describe('decide', () => {
  const decided = (before: Partial<QaState>, decision: Parameters<typeof decide>[1]) => {
    const { status, pinned, reply } = decide(aState(before), decision);
    return { status, pinned, reply };
  };

  it.each(['pending', 'hidden'] as const)('shows what is %s and pinned', (status) => {
    expect(decided({ status }, { pinned: true })).toMatchObject({ status: 'shown', pinned: true });
  });

  it.each(['pending', 'hidden'] as const)('lets go of what becomes %s', (status) => {
    expect(decided({ pinned: true }, { status })).toMatchObject({ status, pinned: false });
    expect(() => decided({}, { status, pinned: true })).toThrow(/pinned/);
  });

  it('keeps what is answered pinned, and what is not said', () => {
    expect(decided({ pinned: true, reply: 'Yes' }, { status: 'answered' })).toEqual({
      status: 'answered',
      pinned: true,
      reply: 'Yes',
    });
    expect(decided({ reply: 'Yes' }, { reply: null }).reply).toBeNull();
    expect(decided({ reply: 'Yes' }, {}).reply).toBe('Yes');
  });

  it('never leaves a pin on what is not shown', () => {
    const status = fc.constantFrom<QaStatus>(...qaStatuses);
    const optional = { requiredKeys: [] };
    fc.assert(
      fc.property(
        fc.record({ status, pinned: fc.boolean() }),
        fc.record({ status, pinned: fc.boolean() }, optional),
        (before, decision) => {
          try {
            const after = decided(before, decision);
            const isShown = after.status === 'shown' || after.status === 'answered';
            expect(after.pinned && !isShown).toBe(false);
          } catch (error) {
            expect(error).toMatchObject({ code: 'validation_failed' });
          }
        },
      ),
    );
  });
});

describe('a list', () => {
  const places = fc.array(
    fc
      .record({ pinned: fc.boolean(), upvotes: fc.nat(3), downvotes: fc.nat(3) })
      .map((place) => ({ ...place, id: newId() })),
    { maxLength: 20 },
  );

  it('has the pinned one first, then those that most want, then the older ones', () => {
    const [first, second, third] = [newId(), newId(), newId()];
    const list: QaPlace[] = [
      { id: third, pinned: false, upvotes: 2, downvotes: 0 },
      { id: second, pinned: false, upvotes: 2, downvotes: 0 },
      { id: first, pinned: true, upvotes: 0, downvotes: 0 },
    ];
    expect([...list].sort(orders.top).map(({ id }) => id)).toEqual([first, second, third]);
    expect([...list].sort(orders.new).map(({ id }) => id)).toEqual([third, second, first]);
  });

  it('has what divides most first, where that is asked for', () => {
    const counts = [
      ...[
        [100, 0],
        [100, 1],
        [30, 10],
        [10, 30],
        [5, 5],
        [10, 10],
        [0, 100],
        [0, 0],
      ],
    ] as const;
    const list = counts.map(([upvotes, downvotes]) => ({
      id: newId(),
      pinned: false,
      upvotes,
      downvotes,
    }));
    const pinned = { id: newId(), pinned: true, upvotes: 0, downvotes: 0 };
    const sorted = [...list, pinned].sort(orders.controversial);
    expect(sorted.map(({ upvotes, downvotes }) => [upvotes, downvotes])).toEqual([
      [0, 0], // the pinned one
      [10, 10],
      [5, 5],
      [30, 10],
      [10, 30], // the same, but later
      [100, 1],
      [100, 0],
      [0, 100],
      [0, 0],
    ]);
  });

  it.each(qaSorts)('goes on behind the place that a cursor names: %s', (sort) => {
    fc.assert(
      fc.property(places, fc.nat(19), (all, at) => {
        const list = [...all].sort(orders[sort]);
        const last = list[at];
        if (!last) return;
        const place = readCursor(cursorOf(last, sort), sort);
        const behind = list.filter((one) => one !== last && orders[sort](place, one) < 0);
        expect(behind).toEqual(list.slice(at + 1));
      }),
    );
  });

  it.each(['', 'x', '1.2', `2.0.${newId()}`, `1.-1.${newId()}`, `1.1.${newId()}\n`])(
    'takes no cursor that is none: %j',
    (cursor) => {
      for (const sort of qaSorts) {
        expect(() => readCursor(cursor, sort)).toThrow(/cursor/);
      }
    },
  );
});
