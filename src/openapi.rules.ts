import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const PREFIX = '#/components/schemas/';

/**
 * The document with every object that a body may hold closed to more fields than its own, as the
 * validation refuses those. A decorator cannot say so.
 */
export function closeRequests(document: OpenAPIObject): OpenAPIObject {
  const schemas = document.components?.schemas ?? {};
  const bodies = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods as Record<string, { requestBody?: object }>).map(
      ({ requestBody }) => requestBody,
    ),
  );
  const names = new Set<string>();
  const collect = (part: unknown): void => {
    for (const name of namesIn(part)) {
      if (names.has(name)) continue;
      names.add(name);
      collect(schemas[name]);
    }
  };
  collect(bodies);
  const closed = Object.entries(schemas).map(([name, schema]) => {
    const isObject = names.has(name) && 'type' in schema && schema.type === 'object';
    return [name, isObject ? { ...schema, additionalProperties: false } : schema];
  });
  const components = { ...document.components, schemas: Object.fromEntries(closed) as Schemas };
  return { ...document, components };
}

/** The schemas that are referred to anywhere in this part of a document. */
function namesIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === '$ref' ? [(value as string).slice(PREFIX.length)] : namesIn(value),
  );
}
