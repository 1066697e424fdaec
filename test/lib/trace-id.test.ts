import { expect, it } from '@jest/globals';
import { traceIdOf } from '../../src/lib/trace-id.js';

const id = '4bf92f3577b34da6a3ce929d0e0e4736';

it.each([
  [`00-${id}-00f067aa0ba902b7-01`, id],
  // A later version may say more at the end.
  [`01-${id}-00f067aa0ba902b7-01-more`, id],
  [`ff-${id}-00f067aa0ba902b7-01`, undefined],
  [`00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, undefined],
  [`00-${id.toUpperCase()}-00f067aa0ba902b7-01`, undefined],
  ['a secret', undefined],
  [[`00-${id}-00f067aa0ba902b7-01`], undefined],
  [undefined, undefined],
])('of %s is %s', (header, trace) => {
  expect(traceIdOf(header as string | undefined)).toBe(trace);
});
