import { describe, expect, it } from '@jest/globals';
import { id } from '../../../contract/primitives.js';
import type { PageRequest } from '../../../src/web/pages/answer.js';
import { writingKey } from '../../../src/web/pages/keep-key.js';

const key = '0199a7e4-0000-7000-8000-000000000001';
const keyOf = (form: Record<string, string>) => writingKey({ form } as unknown as PageRequest).clientKey;

describe('the key a form writes by', () => {
  it('is the same for the same words, and another for others: an old page brought back loses nothing', () => {
    const sent = keyOf({ clientKey: key, body: 'First words' });
    expect(keyOf({ clientKey: key, body: 'First words' })).toBe(sent);
    expect(keyOf({ clientKey: key, body: 'Other words' })).not.toBe(sent);
    expect(keyOf({ clientKey: key, title: 'First', body: 'words' })).not.toBe(
      keyOf({ clientKey: key, title: '', body: 'First words' }),
    );
    expect(id.safeParse(sent).success).toBe(true);
  });

  it('leaves a missing or wrong key for the schema to name', () => {
    expect(keyOf({ body: 'x' })).toBeUndefined();
    expect(keyOf({ body: 'x', clientKey: 'nonsense' })).toBe('nonsense');
  });
});
