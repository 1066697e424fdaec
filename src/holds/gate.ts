import { prepared } from '../database/index.js';
import { accountIdOf, type Ctx, type TextToWrite, type WriteGate } from '../kernel/index.js';
import { AppError, FactsChanged } from '../lib/errors.js';
import { judgeText } from '../word-rules/index.js';
import { asksOfWriter, type Found, type Writer, whyHeld } from './policies/why-held.js';
import { type GateSettings, gateSettings } from './queries/gate-settings.js';
import { keepText } from './queries/keep-text.js';
import { tellOfHold } from './tell.js';

const writerText = `select (
    select count(*)::int from (select from posts p join threads t on t.id = p.thread_id join forums f on f.id = t.forum_id
      where p.author_id = $1 and p.state = 'visible' and f.network_id = $2 limit $3::int) few) as posts,
  exists (select from trusted_writers where network_id = $2 and account_id = $1) as "isTrusted"`;

const unknown: Writer = { posts: 0, isTrusted: false };

/** Decides for every text that is about to be written whether it waits for moderators, and keeps it if so. */
export const writeGate: WriteGate = async (ctx, text) => {
  // Whether these wait is the network's to say at this moment; facts of a moment ago are no answer.
  if (text.isAnonymous && text.isRecent) throw new FactsChanged();
  const settings = await gateSettings(ctx.db, text.forumId, text.rules);
  const { hit, refusal } = await judgeText(ctx, text.networkId, settings.wordRules, text);
  const writer = asksOfWriter(settings, text) ? await writerOf(ctx, text, settings) : unknown;
  const why = whyHeld(settings, text, hit !== null, writer);
  if (why === null && refusal === null) return;
  if (text.isRecent) throw new FactsChanged();
  if (refusal !== null) throw refusal;
  if (why === null) return;
  if (text.kind === 'title')
    throw new AppError('forbidden', (words) => words.holds.titleWaits, { reason: 'title_waits' });
  // Moderators decided about a person whose texts they want to see: among those that wait it would be theirs.
  if (text.isAnonymous && why === 'sanction')
    throw new AppError('forbidden', (words) => words.holds.anonymousWaits, { reason: 'anonymous_waits' });
  const found: Found | null =
    why === 'rule' && hit !== null && hit !== 'cutShort'
      ? { ruleId: hit.rule.id, rule: hit.rule.reason, matched: hit.matched }
      : null;
  const { answer, isNew } = await keepText(ctx, text, why, found);
  if (isNew) await tellOfHold(ctx, answer.id, 'held');
  const { position, state } = answer;
  throw new AppError(
    'held',
    ({ holds }) => (state === 'waiting' ? holds.held(position ?? 1) : holds.heldBefore[state]),
    { reason: why, held: answer },
  );
};

async function writerOf(
  ctx: Ctx,
  { networkId }: TextToWrite,
  { firstPosts, newPosts }: GateSettings,
): Promise<Writer> {
  const most = Math.max(firstPosts, newPosts);
  const values = [accountIdOf(ctx.actor), networkId, most];
  const [row] = await prepared<Writer>(ctx.db, 'hold-writer', writerText, values);
  return { ...unknown, ...row };
}
