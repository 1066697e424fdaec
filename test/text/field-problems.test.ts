import { expect, it } from '@jest/globals';
import type { z } from 'zod';
import { parseInput } from '../../src/kernel/index.js';
import type { AppError } from '../../src/lib/errors.js';
import { apiRoutes } from '../../src/web/index.js';
import { languages } from '../../text/languages.js';

/** What is wrong with a field is said in our words, in the reader's language, whatever somebody sends. */

const garbage: unknown[] = [
  undefined,
  null,
  '',
  'x',
  '~'.repeat(200_000),
  -1,
  1.5,
  1e15,
  true,
  [],
  ['x', 'x'],
  Array.from({ length: 2_000 }, () => 'x'),
  { x: 1 },
];
/** The library's. */
const library =
  /invalid|expected|received|too (?:small|big)|pattern|regex|zod|>=|<=|must match|discriminator/i;

const fieldsOf = (schema: z.ZodType): string[] => {
  const { shape, def } = schema as unknown as { shape?: object; def: { in?: z.ZodType } };
  if (shape) return Object.keys(shape);
  return def.in ? fieldsOf(def.in) : [];
};

function problemsOf(schema: z.ZodType, input: unknown, language: (typeof languages)[number]): string[] {
  try {
    parseInput(schema, input, language);
    return [];
  } catch (error) {
    return ((error as AppError).toBody(language).fields ?? []).map(({ message }) => message);
  }
}

it.each(languages)('is in words of ours, for every field of every command: %s', (language) => {
  let seen = 0;
  const wrong = new Set<string>();
  for (const { useCase } of apiRoutes) {
    const fields = fieldsOf(useCase.input);
    for (const value of garbage) {
      const input = Object.fromEntries(fields.map((field) => [field, value]));
      for (const message of problemsOf(useCase.input, input, language)) {
        seen += 1;
        if (library.test(message)) wrong.add(`${useCase.name}: ${message}`);
      }
    }
  }
  expect([...wrong]).toEqual([]);
  expect(seen).toBeGreaterThan(3_000);
});

it('of another language is not English', () => {
  const { useCase } = apiRoutes.find((route) => route.useCase.name === 'appeals.decideAppeal')!;
  expect(problemsOf(useCase.input, {}, 'de').join(' ')).not.toMatch(/\b(?:the|this|is|of)\b/i);
});
