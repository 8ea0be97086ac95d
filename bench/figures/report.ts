import type { Figure, Row } from '../lib/figure.js';
import { LiveSession, post } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { progress } from '../lib/progress.js';
import { alternate } from '../lib/rounds.js';
import { readOnce, rowOfSingles } from '../lib/single.js';

const QUESTIONS = 20;
/** Who has voted on all of them. */
const MANY = 5_000;
const FEW = 500;
/** What the page of the report asks for that reads the votes, or what was made of them. */
const paths = ['report', 'results', 'comparison'];

export const report: Figure = {
  name: 'report',
  about: 'the report of a session that is over, with many votes',

  async run({ topology, sizes }) {
    const plenum = await Plenum.start(topology, { settings: { RATE_LIMITS: 'off' } });
    const many = await anEndedSession(plenum, MANY);
    const few = await anEndedSession(plenum, FEW);
    await plenum.database.query('vacuum analyze ballots, openings');
    const rows: Row[] = [];
    const [much, little] = [MANY, FEW].map((voters) => (QUESTIONS * voters).toLocaleString('en'));
    for (const path of paths) {
      const read =
        ({ id, token }: LiveSession) =>
        () =>
          readOnce(plenum, `sessions/${id}/${path}`, token);
      const rounds = await alternate(`report, ${path}`, sizes, {
        many: read(many),
        few: read(few),
      });
      const figure = `CPU of GET /v1/sessions/{id}/${path}, ${much} votes on ${QUESTIONS} questions`;
      rows.push(rowOfSingles(figure, rounds, `of ${little}`));
    }
    return rows;
  },
};

/** One question every two minutes; of its voters each has taken up to a minute. */
async function anEndedSession(plenum: Plenum, voters: number): Promise<LiveSession> {
  const { database, url } = plenum;
  const session = await LiveSession.start(plenum, { questions: QUESTIONS });
  progress('report', `filling in ${voters.toLocaleString('en')} voters`);
  const { questionIds } = session;
  for (const statement of [
    'delete from openings where question_id = any($1::uuid[])',
    `insert into openings (question_id, opened_at)
     select id, now() - make_interval(mins => 2 * (1 + ${QUESTIONS} - nth::integer))
     from unnest($1::uuid[]) with ordinality as questions(id, nth)`,
    `insert into ballots (question_id, participant_id, receipt_id, choice)
     select openings.question_id, people.id,
       uuidv7(opened_at - now() + make_interval(secs => 60 * random())), (number % 4)::text::json
     from openings,
       (select number, gen_random_uuid() as id from generate_series(1, ${voters}) as number) as people
     where openings.question_id = any($1::uuid[])`,
    `update questions set voted = true, opened_at = openings.opened_at from openings
     where question_id = id and id = any($1::uuid[])`,
    `update results set total_votes = ${voters}, version = version + 1
     where question_id = any($1::uuid[])`,
  ]) {
    await database.query(statement, [questionIds]);
  }
  for (const { id, optionIds } of session.questions) {
    await database.query(
      `insert into tallies (question_id, bucket, count)
       select $1, option, ${voters / 4} from unnest($2::text[]) as option`,
      [id, optionIds],
    );
  }
  await post(url, `sessions/${session.id}/end`, {}, session.token);
  await plenum.counted(questionIds, QUESTIONS * voters);
  return session;
}
