import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { checkers } from '../../bench/faults/findings.js';
import { mutations } from '../../bench/faults/mutations.js';

const dist = join(import.meta.dirname, '..', '..', 'dist');

it('there is a mistake for every check of a storm', () => {
  expect(mutations.map(({ checker }) => checker).sort()).toEqual(Object.keys(checkers).sort());
});

it.each(mutations)(
  '$checker: the build has the place where "$what" can be planted',
  ({ file, text, also }) => {
    const source = readFileSync(join(dist, file), 'utf8');
    for (const place of also ? [text, also.text] : [text]) expect(source.split(place)).toHaveLength(2);
  },
);
