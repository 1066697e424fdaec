import {
  editHoldInput,
  holdIdInput,
  ownHoldDto,
  ownHoldsDto,
  ownHoldsInput,
} from '../../../contract/holds.js';
import { query } from '../../database/index.js';
import { checkImages, checkNoFiles, withoutGoneQuotes } from '../../forums/index.js';
import { type Ctx, defineUseCase } from '../../kernel/index.js';
import { toTheMinute } from '../../lib/clock.js';
import { allowed, refused } from '../../lib/decision.js';
import { AppError, FactsChanged } from '../../lib/errors.js';
import { renderMarkdown } from '../../lib/markdown/index.js';
import { refuseByRule } from '../../word-rules/index.js';
import { type HoldFacts, holdFacts } from '../facts/hold.facts.js';
import { canTouchOwnHeld } from '../policies/hold.policy.js';
import { presentOwnHold } from '../presenters/hold.presenter.js';
import { ownHolds } from '../queries/own-holds.js';
import { tellOfHold } from '../tell.js';

const limit = { points: 120, seconds: 60 };

export const listOwnHolds = defineUseCase({
  name: 'holds.listOwnHolds',
  summary: 'Your texts that wait for a moderator, and those that were refused lately, with the reason.',
  input: ownHoldsInput,
  output: ownHoldsDto,
  limit: { points: 600, seconds: 60 },
  facts: async () => ({}),
  policy: ({ actor }) =>
    actor.kind === 'account' ? allowed : refused('sign_in', (words) => words.rooms.signInFirst),
  async run(ctx, { threadId }) {
    const rows = await ownHolds(ctx, { threadId });
    const all = rows.map(presentOwnHold);
    return {
      waiting: all.filter(({ state }) => state === 'waiting'),
      decided: threadId ? [] : all.filter(({ state }) => state !== 'waiting').reverse(),
    };
  },
});

export const withdrawHold = defineUseCase({
  name: 'holds.withdrawHold',
  summary: 'Take back a text of yours that waits for a moderator.',
  input: holdIdInput,
  output: ownHoldDto,
  limit,
  facts: (ctx, { holdId }) => holdFacts(ctx, holdId),
  policy: (ctx, facts) => canTouchOwnHeld(ctx.actor, facts),
  run: (ctx, _input, facts) =>
    change(ctx, facts, `state = 'withdrawn', decided_by = $2::uuid, decided_at = $3::timestamptz`, [
      facts.isAnonymous ? toTheMinute(ctx.clock.now()) : ctx.clock.now(),
    ]),
});

/** Never publishes: what was changed waits as it did, under a new revision that moderators read anew. */
export const editHold = defineUseCase({
  name: 'holds.editHold',
  summary: 'Change a text of yours that waits for a moderator. It goes on waiting, at its place.',
  input: editHoldInput,
  output: ownHoldDto,
  limit,
  facts: (ctx, { holdId }) => holdFacts(ctx, holdId),
  policy: (ctx, facts) => canTouchOwnHeld(ctx.actor, facts),
  screen: {
    texts: ({ title, body }) => ({ title, body }),
    mode: ({ network }) => network.personalData,
    canWait: true,
  },
  async run(ctx, { title, body: written, language }, facts) {
    checkImages(written);
    if (facts.isAnonymous) checkNoFiles(written);
    const body = await withoutGoneQuotes(ctx, written);
    const isThread = facts.kind === 'thread';
    if (isThread && title === undefined) {
      const message = (words: { holds: { needsTitle: string } }) => words.holds.needsTitle;
      throw new AppError('invalid_input', message, { fields: [{ field: 'title', message }] });
    }
    await refuseByRule(ctx, facts.networkId, { title: title ?? null, body, html: renderMarkdown(body) });
    const set = `title = $3::text, source = $4::text, html = $5::text, revision = h.revision + 1,
      language = case when $6::boolean then $7::text else h.language end`;
    const said = [language !== undefined, language ?? null];
    return change(ctx, facts, set, [isThread ? title : null, body, renderMarkdown(body), ...said]);
  },
});

/** @throws AppError conflict where it does not wait any more */
async function change(ctx: Ctx, { id, state, authorId }: HoldFacts, set: string, values: unknown[]) {
  if (state !== 'waiting')
    throw new AppError('conflict', (words) => words.holds.notWaiting, { reason: 'not_waiting' });
  const changed = await query(
    ctx.db,
    `update holds h set ${set} where h.id = $1 and h.author_id = $2 and h.state = 'waiting' returning h.id`,
    [id, authorId, ...values],
  );
  if (changed.length === 0) throw new FactsChanged();
  await tellOfHold(ctx, id, null);
  const [row] = await ownHolds(ctx, { holdId: id });
  return presentOwnHold(row!);
}
