import { noInput } from '../../../contract/networks.js';
import { type PublicTalkDto, publicTalkDto } from '../../../contract/reading.js';
import type { Database } from '../../database/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { allowed } from '../../lib/decision.js';
import { isStillThere, publicTalk } from '../queries/public-talk.js';

/** Many visitors share one answer. It holds nothing that is not public to everyone. */
const KEPT_MS = 5_000;
const kept = new WeakMap<Database, { at: number; answer: Promise<PublicTalkDto> }>();

export const readPublicTalk = defineUseCase({
  name: 'reading.readPublicTalk',
  summary:
    'How many people are here, and the public threads that were written in last. At most 5 seconds old.',
  input: noInput,
  output: publicTalkDto,
  limit: { points: 6000, seconds: 60 },
  facts: async () => ({}),
  policy: () => allowed,
  async run({ db }) {
    const now = performance.now();
    const before = kept.get(db);
    // A title that had to go, or a forum that was closed, does not stay for five seconds.
    if (before && now - before.at < KEPT_MS && (await isStillThere(db, (await before.answer).threads)))
      return before.answer;
    const answer = publicTalk(db);
    kept.set(db, { at: now, answer });
    // A failure is nobody's answer but the one's who asked.
    answer.catch(() => kept.delete(db));
    return answer;
  },
});
