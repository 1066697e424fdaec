import { unleet } from '../../names/fold.js';
import type { PasswordRule } from './rule.js';

/** Phrases that advice on passwords prints: everyone has read them, and so has whoever guesses. */
const examples = new Set(
  [
    'correct horse battery staple',
    'coffee train fish',
    'wall tin shirt',
    'three random words',
    'red house monkeys',
    'purple monkey dishwasher',
    'hippo pizza rocket',
    'nine cable sea',
    'my secret password',
    'this is my password',
    'let me in please',
  ].map(core),
);

export const publishedExample: PasswordRule = {
  rule: 'published_example',
  message: (words) => words.entry.password.published_example,
  breaks: (password) => examples.has(core(password)),
};

function core(text: string): string {
  return unleet(text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')).replace(/[^\p{L}]/gu, '');
}
