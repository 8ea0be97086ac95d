import type { OpenAPIObject, SchemaObject } from '@nestjs/swagger';
import { kinds } from './index.js';
import type { QuestionKind } from './question-kind.js';

type Schemas = Record<string, SchemaObject>;

const referTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** `a_kind` → `AKind` */
const wordOf = ({ name }: QuestionKind) =>
  name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * The document with a schema for each kind in the place of the one that the classes have for all: what
 * a new question holds, told apart by its `kind`, and what a vote holds. Each has the kind's example.
 */
export function documentKinds(document: OpenAPIObject): OpenAPIObject {
  const known = (document.components?.schemas ?? {}) as Schemas;
  const { CreateQuestionDto: question, GivenQuestionSettingsDto: settings } = known;
  if (!question?.properties || !settings?.properties) return document;
  const questions = Object.fromEntries(
    kinds.map((kind) => [
      `Create${wordOf(kind)}Dto`,
      questionSchema(kind, question.properties!, settings.properties!),
    ]),
  );
  const votes = new Map(
    kinds.map(({ choice }) => [choice.name, { name: `${upper(choice.name)}VoteDto`, choice }]),
  );
  const schemas = {
    ...known,
    ...questions,
    CreateQuestionDto: {
      oneOf: Object.keys(questions).map(referTo),
      discriminator: {
        propertyName: 'kind',
        mapping: Object.fromEntries(
          kinds.map((kind) => [kind.name, referTo(`Create${wordOf(kind)}Dto`).$ref]),
        ),
      },
    },
    ...Object.fromEntries(
      [...votes.values()].map(({ name, choice }) => [
        name,
        {
          type: 'object',
          required: [choice.name],
          properties: { [choice.name]: choice.schema },
          additionalProperties: false,
        },
      ]),
    ),
    CastVoteDto: { oneOf: [...votes.values()].map(({ name }) => referTo(name)) },
  };
  return { ...document, components: { ...document.components, schemas: schemas } };
}

function upper(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function questionSchema(
  kind: QuestionKind,
  { options, ...all }: NonNullable<SchemaObject['properties']>,
  settings: NonNullable<SchemaObject['properties']>,
): SchemaObject {
  const { allowChange, resultsVisibility } = settings;
  const own = kind.settings.map(({ name, description }) => [
    name,
    { ...settings[name], description },
  ]);
  const { prompt, options: labels, settings: given } = kind.example;
  return {
    type: 'object',
    required: ['kind', 'prompt', ...(kind.takesOptions ? ['options'] : [])],
    properties: {
      ...all,
      kind: { type: 'string', enum: [kind.name] },
      ...(kind.takesOptions && options && { options }),
      settings: {
        type: 'object',
        properties: { allowChange, resultsVisibility, ...Object.fromEntries(own) } as Schemas,
      },
    },
    example: {
      kind: kind.name,
      prompt,
      ...(labels && { options: labels.map((label) => ({ label })) }),
      settings: given,
    },
  };
}
