import type { Figure, Row } from '../lib/figure.js';
import { LiveSession } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { progress } from '../lib/progress.js';
import { alternate } from '../lib/rounds.js';
import { readOnce, rowOfSingles } from '../lib/single.js';

/** More than the 5,000 that an account may have: so it is known what the next limit would cost. */
const MANY = 20_000;
const FEW = 2_000;
const TAGS = 200;
const QUESTIONS = 5;

/** Words that all sessions have, one that only the oldest has, and none; and what is no search. */
const queries = {
  'the first page': 'sessions',
  'a word of every session': 'sessions?search=meeting',
  'a word of the oldest session': 'sessions?search=ZÜRICH',
  'three words that none has': 'sessions?search=what+shall+xylophone',
  'a tag of one in 200': 'sessions?tag=tag+7',
  'a tag that none has': 'sessions?tag=elsewhere',
  'the tags': 'tags',
} as const;

export const search: Figure = {
  name: 'search',
  about: 'an account with many sessions: its list, searches and tags',

  async run({ topology, sizes }) {
    const plenum = await Plenum.start(topology, { settings: { RATE_LIMITS: 'off' } });
    const many = await anAccount(plenum, MANY);
    const few = await anAccount(plenum, FEW);
    await plenum.database.query('vacuum analyze sessions, questions');
    const rows: Row[] = [];
    const [much, little] = [MANY, FEW].map((number) => number.toLocaleString('en'));
    for (const [what, path] of Object.entries(queries)) {
      const rounds = await alternate(`search, ${what}`, sizes, {
        many: () => readOnce(plenum, path, many),
        few: () => readOnce(plenum, path, few),
      });
      const figure = `CPU of ${what}, of ${much} sessions and ${TAGS} tags`;
      rows.push(rowOfSingles(figure, rounds, `of ${little}`));
    }
    return rows;
  },
};

/** @returns the token of an organizer with so many sessions, made of one that there is */
async function anAccount(plenum: Plenum, sessions: number): Promise<string> {
  const { database } = plenum;
  const { id, token } = await LiveSession.start(plenum);
  progress('search', `filling in ${sessions.toLocaleString('en')} sessions`);
  // Each a minute after the one before it.
  await database.query(
    `with new as (
       insert into sessions (id, account_id, title, status, code, settings, tags, tag_keys)
       select uuidv7(make_interval(mins => number - $2)), account_id,
         'Meeting ' || number || case number when 1 then ' in Zürich' else ' of the Région' end,
         'ended', lpad(number::text, 8, '0'), settings, given, given
       from sessions, generate_series(1, $2::integer) as number,
         lateral (select array['tag ' || number % ${TAGS}, 'tag ' || number % 7] as given) as tagged
       where sessions.id = $1
       returning id, settings
     )
     insert into questions (id, session_id, kind, prompt, position, status, options, settings)
     select uuidv7(), new.id, kind, 'What shall we do about point ' || nth || ' of ' || left(new.id::text, 8) || '?',
       nth, 'closed', options, questions.settings
     from new, questions, generate_series(1, ${QUESTIONS}) as nth where questions.session_id = $1`,
    [id, sessions],
  );
  return token;
}
