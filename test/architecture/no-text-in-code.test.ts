import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseSync } from '@swc/core';

/** Attributes that people read or hear. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'title',
  'placeholder',
  'alt',
  'label',
  'legend',
  'hint',
]);

/** Text that is the same in every language, each with its reason. */
const allowed: Record<string, string> = {
  Convene: 'the product’s own name',
};

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

interface Tree {
  type?: string;
  [key: string]: unknown;
}

const isWords = (text: unknown): text is string =>
  typeof text === 'string' && /\p{L}{2,}/u.test(text) && !(text.trim() in allowed);

/** Text between tags, in attributes that are read, and in refusals. */
function textIn(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) for (const one of node) textIn(one, found);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return found;
  const tree = node as Tree;
  if (tree.type === 'JSXText' && isWords(tree.value)) found.push(String(tree.value).trim());
  if (tree.type === 'JSXAttribute') {
    const { name, value } = tree as { name?: { value?: string }; value?: Tree };
    if (spoken.has(name?.value ?? '') && value?.type === 'StringLiteral' && isWords(value.value))
      found.push(`${name?.value}="${String(value.value)}"`);
  }
  if (tree.type === 'JSXExpressionContainer') {
    const inside = tree.expression as Tree;
    if (inside?.type === 'StringLiteral' && isWords(inside.value)) found.push(String(inside.value));
  }
  for (const value of Object.values(tree)) textIn(value, found);
  return found;
}

/** A sentence in a string: it begins with a capital and has several words. */
const sentence = /(['"`])(\p{Lu}\p{L}+(?: [\p{L}’,]+){2,}[.?]?)\1/gu;

describe('no text in code', () => {
  it('between tags, or in what is read out', () => {
    const files = filesIn('client').filter((file) => file.endsWith('.tsx'));
    expect(files.length).toBeGreaterThan(80);
    const found = files.flatMap((file) => {
      const tree = parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript', tsx: true });
      return textIn(tree.body).map((text) => `${file}: ${text}`);
    });
    expect(found).toEqual([]);
  });

  it('as sentences in the browser’s code', () => {
    const found = filesIn('client').flatMap((file) => {
      const code = readFileSync(file, 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        .replace(/new Error\([^)]*\)/g, '');
      return [...code.matchAll(sentence)].map(([, , text]) => `${file}: ${text}`);
    });
    expect(found).toEqual([]);
  });
});
