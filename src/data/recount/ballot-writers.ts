import type { BallotFile, BallotFormat, BallotReading } from '../../contract/ballots.js';
import { plainLabel, plainText } from '../../contract/markup.js';
import { kindOf, type PackedChoice, type QuestionView } from '../../sessions/index.js';
import type { OpenBox } from './ballot-box.js';
import { bltOf } from './blt.rules.js';
import { csvRow } from './csv.rules.js';
import { type Levels, levelsOf, ordersOf, surveyOf } from './orders.rules.js';
import { categoriesOf, orderTypeOf, prefLibHead, prefLibLine } from './preflib.rules.js';
import { UnsupportedBallotFormatError } from './recount.errors.js';

/** A file that is being written. */
export interface BallotsFile {
  readonly name: string;
  readonly type: string;
  readonly pieces: AsyncIterable<string>;
}

/** @param tellsWeights whether each ballot says how many votes it is: who has an unusual number is known by it */
type Writer = (
  question: QuestionView,
  box: OpenBox,
  tellsWeights: boolean,
) => BallotsFile | Promise<BallotsFile>;

/**
 * How the ballots of the question are written.
 * @throws UnsupportedBallotFormatError where those of its kind cannot be
 */
export function writerOf(
  question: QuestionView,
  format: BallotFormat,
  reading: BallotReading,
): Writer {
  const { ranked, approved } = kindOf(question).ballot;
  const count = question.options.length;
  const toOrder = ranked && ((choice: PackedChoice) => levelsOf(ranked(choice), count, reading));
  const toSets = approved && ((choice: PackedChoice) => categoriesOf(approved(choice), count));
  switch (format) {
    case 'json':
      return jsonFile;
    case 'csv':
      return csvFile;
    case 'blt':
      if (!toOrder) throw new UnsupportedBallotFormatError('BLT holds rankings.');
      // What is one choice, and no ranking, says nothing of the others.
      return bltFile(toSets ? (choice) => levelsOf(ranked(choice), count, 'classical') : toOrder);
    case 'preflib':
      if (toSets) return prefLibFile(toSets, reading, true);
      if (toOrder) return prefLibFile(toOrder, reading, false);
      throw new UnsupportedBallotFormatError('PrefLib holds rankings and sets of options.');
  }
}

const NAME = 'plenum-ballots';

const titleOf = ({ prompt }: QuestionView) => plainText(prompt);
const labelsOf = ({ options }: QuestionView) => options.map(({ label }) => plainLabel(label));

const jsonFile: Writer = (question, box, tellsWeights) => ({
  name: `${NAME}.json`,
  type: 'application/json; charset=utf-8',
  pieces: jsonPieces(question, box, tellsWeights && box.isWeighted),
});

async function* jsonPieces(
  question: QuestionView,
  box: OpenBox,
  hasWeights: boolean,
): AsyncGenerator<string> {
  const kind = kindOf(question);
  const settings = kind.resolveSettings(question);
  const { method } = settings;
  const head: Omit<BallotFile, 'ballots'> = {
    format: 'plenum-ballots-1',
    question: {
      id: question.id,
      kind: question.kind,
      prompt: question.prompt,
      options: question.options.map(({ id, label }) => ({ id, label })),
      settings,
    },
    method: typeof method === 'string' ? method : null,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"ballots":[`;
  let separator = '\n';
  for await (const { choice, weight } of box.shuffled(kind.texts !== undefined)) {
    const ballot = { ...kind.unpack(choice, question), ...(hasWeights && { weight }) };
    yield separator + JSON.stringify(ballot);
    separator = ',\n';
  }
  yield '\n]}\n';
}

const csvFile: Writer = (question, box, tellsWeights) => ({
  name: `${NAME}.csv`,
  type: 'text/csv; charset=utf-8',
  pieces: csvPieces(question, box, tellsWeights && box.isWeighted),
});

async function* csvPieces(
  question: QuestionView,
  box: OpenBox,
  hasWeights: boolean,
): AsyncGenerator<string> {
  const { ballot, texts } = kindOf(question);
  yield csvRow([...ballot.columns(question), ...(hasWeights ? ['weight'] : [])]);
  for await (const { choice, weight } of box.shuffled(texts !== undefined)) {
    const more = hasWeights ? [`Votes ${weight}`] : [];
    yield csvRow([...ballot.cells(choice, question), ...more]);
  }
}

const bltFile =
  (toLevels: (choice: PackedChoice) => Levels): Writer =>
  (question, box) => ({
    name: `${NAME}.blt`,
    type: 'text/plain; charset=utf-8',
    pieces: bltOf(ordersOf(box.piles(), toLevels), titleOf(question), labelsOf(question)),
  });

/** Its head tells how many lines follow, so all are read twice: of the same moment. */
const prefLibFile =
  (toLevels: (choice: PackedChoice) => Levels, reading: BallotReading, areSets: boolean): Writer =>
  async (question, box) => {
    const labels = labelsOf(question);
    const survey = await surveyOf(ordersOf(box.piles(), toLevels), labels.length);
    const type = areSets ? 'cat' : orderTypeOf(survey);
    const fileName = `${NAME}.${type}`;
    const head = prefLibHead({
      ...{ fileName, title: titleOf(question), type, reading, labels, survey },
    });
    async function* pieces(): AsyncGenerator<string> {
      yield head;
      for await (const order of ordersOf(box.piles(), toLevels)) yield prefLibLine(order);
    }
    return { name: fileName, type: 'text/plain; charset=utf-8', pieces: pieces() };
  };
