import { personalData as late } from '../late/personal-data.js';

/** Refusals of texts that could show who a patient is. They never hold what was found. */
export const personalData = {
  kinds: late.kinds,
  asked: (kind: string) =>
    `This seems to hold ${kind}. Mask it or take it out if it belongs to a patient. If not, say so.`,
  stopped: (kind: string) =>
    `This seems to hold ${kind}. This network lets it through only when it is masked or taken out.`,
  waits: (kind: string) =>
    `This seems to hold ${kind}. Mask it or take it out if it belongs to a patient. If not, say so, and a moderator looks at it before it is shown.`,
};
