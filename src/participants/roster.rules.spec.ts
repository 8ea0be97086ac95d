import { describe, expect, it } from '@jest/globals';
import { checkNames, comparableName, keyOfName } from './roster.rules.js';

describe('comparableName', () => {
  it.each([
    ['Ada Lovelace', ' ada \t LOVELACE\n'],
    ['Ada Lovelace', 'Ada\u00a0\u2003Lovelace'],
    ['Zoë', 'ZOE\u0308'],
    ['Groß', 'GROSS'],
    ['ﬁona', 'Fiona'],
    ['Ｇｒａｃｅ', 'grace'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
    ['İpek', 'i\u0307pek'],
  ])('takes %j and %j for one', (one, other) => {
    expect(comparableName(one)).toBe(comparableName(other));
    expect(keyOfName(one)).toEqual(keyOfName(other));
  });

  it.each([
    ['Ada', 'Ida'],
    ['Zoë', 'Zoe'],
    ['Ann Marie', 'Annmarie'],
    ['李', '季'],
  ])('tells %j from %j', (one, other) => {
    expect(comparableName(one)).not.toBe(comparableName(other));
    expect(keyOfName(one)).not.toEqual(keyOfName(other));
  });
});

describe('keyOfName', () => {
  it('is of one length, also of a name that grows by a lot', () => {
    expect(keyOfName('\ufdfa'.repeat(80))).toHaveLength(32);
  });
});

describe('checkNames', () => {
  it('names each that stands there already', () => {
    const paths = checkNames(['Ada', 'Bob', 'ada', 'ADA', 'Cyd']).map(({ path }) => path);
    expect(paths).toEqual(['names.2', 'names.3']);
    expect(checkNames(['Ada', 'Bob'])).toEqual([]);
    expect(checkNames([])).toEqual([]);
  });
});
