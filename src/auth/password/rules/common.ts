import { unleet } from '../../names/fold.js';
import { loadEstimator } from '../estimator.js';
import type { PasswordRule } from './rule.js';

// A shorter core says nothing about what stands around it.
const SHORTEST_CORE = 4;

let common: Set<string> | undefined;

/**
 * The list holds few passwords of 12 characters, so what is compared is the core: without case, without digits
 * and signs before and after it, and with those inside read as letters.
 */
export const commonPassword: PasswordRule = {
  rule: 'common',
  message: (words) => words.entry.password.common,
  async breaks(password) {
    common ??= new Set((await loadEstimator()).common.map(unleet));
    for (const text of cores(password)) {
      if (text.length >= SHORTEST_CORE && common.has(unleet(text))) return true;
    }
    return false;
  },
};

/** The password, and what is left without the signs before it and ever more of those after it. */
function* cores(password: string): Generator<string> {
  yield password;
  const [, core = '', tail = ''] = /^[^\p{L}]*(.*?)([^\p{L}]*)$/su.exec(password) ?? [];
  for (let kept = tail.length; kept >= 0; kept--) yield core + tail.slice(0, kept);
}
