import { loadEstimator } from '../estimator.js';
import type { PasswordContext, PasswordRule } from './rule.js';

// The estimate's time grows faster than the length: halves of 64 keep the worst case under 40 ms.
const PART = 64;
/** Of 0 to 4: more than a hundred million guesses. */
const LOWEST_SCORE = 3;

/** What no list holds but a program tries early: words and dates in simple patterns. */
export const easilyGuessed: PasswordRule = {
  rule: 'easily_guessed',
  message: (words) => words.entry.password.easily_guessed,
  async breaks(password, context) {
    const { strength } = await loadEstimator();
    const characters = [...password];
    const hints = personal(context);
    for (let start = 0; start < characters.length; start += PART) {
      const part = characters.slice(start, start + PART).join('');
      // One strong part makes the whole strong.
      if (strength.check(part, hints).score >= LOWEST_SCORE) return false;
    }
    return true;
  },
};

function personal({ name, username, email }: PasswordContext): string[] {
  return [name, username, email].flatMap((text) => [text, ...text.split(/[\s@._+-]+/u)]).slice(0, 20);
}
