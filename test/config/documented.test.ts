import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config/index.js';
import { environmentSchema } from '../../src/config/schema.js';

const root = join(import.meta.dirname, '../..');
const names = Object.keys(environmentSchema.shape).sort();

describe('the variables', () => {
  const example = readFileSync(join(root, '.env.example'), 'utf8');

  it('are all in .env.example, and no others', () => {
    const listed = [...example.matchAll(/^([A-Z0-9_]+)=/gm)].map((match) => match[1]);
    expect(listed.sort()).toEqual(names);
  });

  it('have their defaults in .env.example', () => {
    const pairs = [...example.matchAll(/^([A-Z0-9_]+)=(.*)$/gm)].map((match) => [match[1], match[2]]);
    expect(readConfig(Object.fromEntries(pairs))).toEqual(readConfig({}));
  });

  it('are all in docs/operations.md, and no others', () => {
    const page = readFileSync(join(root, 'docs/operations.md'), 'utf8');
    const listed = [...page.matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map((match) => match[1]);
    expect(listed.sort()).toEqual(names);
  });
});
