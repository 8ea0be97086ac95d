import { expect, it } from '@jest/globals';
import type { OpenAPIObject, SchemaObject } from '@nestjs/swagger';
import { documentKinds } from './documented-kinds.js';
import { kindNames, kinds } from './index.js';

it('has a schema for each kind, told apart by its name, with an example', () => {
  const object = (...names: string[]) => ({
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
  });
  const settings = kinds.flatMap((kind) => kind.settings.map(({ name }) => name));
  const document = {
    components: {
      schemas: {
        CreateQuestionDto: object('kind', 'prompt', 'options', 'settings'),
        GivenQuestionSettingsDto: object('allowChange', 'resultsVisibility', ...settings),
      },
    },
  } as unknown as OpenAPIObject;

  const { schemas } = documentKinds(document).components!;
  const { oneOf, discriminator } = schemas!.CreateQuestionDto as SchemaObject;
  const mapping = discriminator!.mapping!;
  expect(Object.keys(mapping)).toEqual(kindNames);
  expect(oneOf).toEqual(Object.values(mapping).map(($ref) => ({ $ref })));
  for (const { name, example, settings: own } of kinds) {
    const schema = schemas![mapping[name]!.split('/').pop()!] as SchemaObject;
    expect(schema.example).toMatchObject({ kind: name, prompt: example.prompt });
    const { properties } = schema.properties!.settings as SchemaObject;
    expect(Object.keys(properties!)).toEqual([
      'allowChange',
      'resultsVisibility',
      ...own.map((field) => field.name),
    ]);
  }
});
