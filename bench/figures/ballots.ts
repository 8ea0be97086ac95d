import { CONNECTIONS, type Figure } from '../lib/figure.js';
import { measure, partsOf, prepareVotes, rates, startHttpLoad, totals } from '../lib/http.js';
import { LiveSession } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { progress } from '../lib/progress.js';
import { alternate } from '../lib/rounds.js';

export const ballots: Figure = {
  name: 'ballots',
  about: 'votes on a question that has many ballots already',

  async run({ topology, sizes }) {
    const load = startHttpLoad();
    const { manyBallots, fewBallots, requests: count } = sizes;
    // Two databases: in one, an index would be as deep for few ballots as for many.
    const aQuestionWith = async (ballots: number) => {
      const plenum = await Plenum.start(topology);
      const session = await LiveSession.start(plenum);
      progress('ballots', `filling in ${ballots.toLocaleString('en')}`);
      await fill(plenum, session, ballots);
      let counted = ballots;
      const round = async () => {
        await prepareVotes(load, plenum, session, { count });
        return measure(load, plenum, { status: 202, count }, () => {
          counted += count;
          return plenum.counted(session.questionIds, counted);
        });
      };
      return { round, verify: () => plenum.verify(session.questionIds, counted) };
    };
    const many = await aQuestionWith(manyBallots);
    const few = await aQuestionWith(fewBallots);
    const rounds = await alternate('ballots', sizes, { many: many.round, few: few.round });
    await many.verify();
    await few.verify();

    const [much, little] = [manyBallots, fewBallots].map((number) => number.toLocaleString('en'));
    return [
      {
        figure: `CPU per vote with ${much} ballots in the question, ${CONNECTIONS} connections`,
        unit: 'µs',
        ours: totals(rounds.many),
        baseline: { what: `with ${little}`, values: totals(rounds.few) },
        target: { atMost: 1.1 },
        parts: partsOf(rounds.many),
        context: { 'votes/s': rates(rounds.many), [`votes/s with ${little}`]: rates(rounds.few) },
      },
    ];
  },
};

/** Ballots for the first option, as if they had been cast over the last hour. */
async function fill(
  { database }: Plenum,
  { question }: LiveSession,
  ballots: number,
): Promise<void> {
  const values = [question.id, ballots];
  await database.query(
    `insert into ballots (question_id, participant_id, receipt_id, choice)
     select $1, uuidv7(before), uuidv7(before), '0'
     from generate_series(1, $2::integer) as number,
          make_interval(secs => -3600 * (1 - number / $2::float)) as before`,
    values,
  );
  await database.query('insert into tallies (question_id, bucket, count) values ($1, $2, $3)', [
    question.id,
    question.optionIds[0],
    ballots,
  ]);
  await database.query('update questions set voted = true where id = $1', [question.id]);
  await database.query(
    'update results set total_votes = $2, version = version + 1 where question_id = $1',
    values,
  );
  // What the filling has left to be done would be done during the rounds.
  await database.query('vacuum analyze ballots');
  await database.query('checkpoint');
}
