import { expect } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { type ErrorCode, errorCodes, type Problem } from '../../../src/contract/index.js';
import type { Answer } from './api.js';
import { operationsOf } from './routes.js';

/** What no answer may tell: a stack, a path of the server, SQL, how a password is kept. */
const LEAKS = /node_modules|\n\s+at |file:\/\/|\/(src|dist)\/\w|select .+ from |\$argon2|_hash"/i;

/** Holds answers against the OpenAPI document. */
export class Documented {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #validators = new Map<string, ValidateFunction>();

  /** @param secret that no answer may hold */
  constructor(
    private readonly document: OpenAPIObject,
    private readonly secret: string,
  ) {
    formats.default(this.#ajv);
    this.#ajv.addSchema(document, 'document');
  }

  /** That the route may answer so, and that it is no failure of the server. */
  expectAnswer(route: string, answer: Answer): void {
    const { status, body, headers } = answer;
    const text = JSON.stringify(body ?? null);
    expect(text).not.toMatch(LEAKS);
    expect(text).not.toContain(this.secret);
    if (status >= 500) expect({ status, body }).toBe('no failure of the server');
    if (status >= 400) {
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
      const { code } = body as { code: ErrorCode };
      expect({ code, status }).toEqual({ code, status: errorCodes[code]?.status });
      expect((body as Problem).status).toBe(status);
    }
    this.#expectShape(route, status, body);
  }

  #expectShape(route: string, status: number, body: unknown): void {
    const { responses } = operationsOf(this.document)[route]!;
    const key = status in responses ? String(status) : 'default';
    if (key === 'default') expect(status).toBeGreaterThanOrEqual(400);
    const [type] = Object.keys(responses[key]!.content ?? {});
    if (!type) return expect(body).toBe('');
    const [method = '', path = ''] = route.split(' ');
    const steps = [
      'paths',
      path,
      method.toLowerCase(),
      'responses',
      key,
      'content',
      type,
      'schema',
    ];
    const validate = this.#validatorOf(steps);
    if (!validate(body))
      expect({ route, status, body, errors: validate.errors }).toBe('as documented');
  }

  #validatorOf(steps: string[]): ValidateFunction {
    const pointer = steps.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
    const $ref = `document#/${encodeURI(pointer)}`;
    const known = this.#validators.get($ref);
    if (known) return known;
    const made = this.#ajv.compile({ $ref });
    this.#validators.set($ref, made);
    return made;
  }
}
