import { slowSteps } from '../../contract/slow-steps.js';
import { late } from '../../text/words.js';

/** How often each person can post, in words, by its seconds. */
export function slowNames(): Record<string, string> {
  const { slowOff, slowStep } = late.threadTools;
  return Object.fromEntries(
    slowSteps.map((seconds) => [seconds, seconds === 0 ? slowOff : slowStep(seconds)]),
  );
}
