import { type Authority, forumFactsById, postFacts, type ThreadFacts, threadFacts } from '../forums/index.js';
import { type Along, accountIdOf, type Ctx } from '../kernel/index.js';
import { FactsChanged } from '../lib/errors.js';
import {
  type ActOptions,
  bringBack,
  hidePost,
  setLock,
  setPin,
  setSlow,
  setTitle,
  takeAway,
} from './acts.js';
import { bringThread } from './bring-thread.js';
import { hideAgain } from './end-hiding.js';
import { type ActRow, hidesAgain } from './queries/act.js';
import { bringBackWords } from './reword.js';
import { undoMerge, undoSplit } from './shift-back.js';

/**
 * Does the opposite of an act, as one statement with what goes along: a line of its own in the log says what it takes back.
 * Whoever calls has asked the policy.
 * @param because who undoes it: whoever did it, or an appeal
 * @throws FactsChanged when things are not as the act left them any more
 */
export async function takeBack(
  ctx: Ctx,
  act: ActRow,
  reason: string,
  because: 'undo' | 'appeal',
  along: Along,
): Promise<void> {
  if (act.action === 'posts.split' || act.action === 'thread.merged') {
    const place = await threadFacts(ctx, act.placeId);
    if (!place) throw new FactsChanged();
    await (act.action === 'posts.split' ? undoSplit : undoMerge)(ctx, act, place, reason);
    return;
  }
  if (act.postId) {
    const facts = await postFacts(ctx, act.postId);
    if (!facts) throw new FactsChanged();
    // What was hidden before a decision is hidden again when whoever made it thinks better of it.
    const isHidden = because === 'undo' && hidesAgain(act);
    const plain = optionsFor(ctx, act, because, along, facts);
    const options = isHidden ? { ...plain, payload: { ...plain.payload, case: act.caseId } } : plain;
    if (act.action === 'post.removed' && isHidden) await hideAgain(ctx, facts, reason, options);
    else if (act.action === 'post.restored' && isHidden) await hidePost(ctx, facts, reason, options);
    else if (act.action === 'post.removed' || act.action === 'post.hidden')
      await bringBack(ctx, facts, reason, options);
    else if (act.action === 'post.restored') await takeAway(ctx, facts, reason, options);
    else if (act.action === 'post.edited') await bringBackWords(ctx, facts, act, reason, options);
    else throw new FactsChanged();
    return;
  }
  const facts = await threadFacts(ctx, act.threadId);
  if (!facts) throw new FactsChanged();
  const options = optionsFor(ctx, act, because, along, facts);
  if (act.action === 'thread.locked' || act.action === 'thread.unlocked')
    await setLock(ctx, facts, act.action === 'thread.unlocked', reason, options);
  else if (act.action === 'thread.pinned' || act.action === 'thread.unpinned')
    await setPin(ctx, facts, act.action === 'thread.unpinned', reason, options);
  else if (act.action === 'thread.slowed') await setSlow(ctx, facts, act.slowBefore, reason, options);
  else if (act.action === 'thread.renamed' && act.earlierTitle !== null)
    await setTitle(
      ctx,
      facts,
      { title: act.earlierTitle, isModerated: act.isEarlierModerated === true },
      reason,
      options,
    );
  else await moveBack(ctx, facts, act, reason, options);
}

function optionsFor(
  ctx: Ctx,
  { id }: ActRow,
  because: 'undo' | 'appeal',
  along: Along,
  facts: ThreadFacts,
): ActOptions {
  const authority = because === 'appeal' ? authorityOverAppeals(ctx, facts) : undefined;
  return { along, payload: { undoes: id, because }, authority };
}

async function moveBack(ctx: Ctx, facts: ThreadFacts, act: ActRow, reason: string, options: ActOptions) {
  const to = act.from === null ? null : await forumFactsById(ctx, act.from);
  if (!to) throw new FactsChanged();
  await bringThread(ctx, facts, to, reason, options);
}

/**
 * Who decides an appeal need not be of the forum: an admin stands on their role in the network, the site on its own. What
 * they bring back they need not be able to read.
 */
function authorityOverAppeals({ actor }: Ctx, facts: ThreadFacts): Authority | undefined {
  const anyone = { accountId: accountIdOf(actor)!, roles: null, seats: null, asSiteAdmin: false };
  if (facts.role === 'admin' || facts.role === 'moderator')
    return { ...anyone, roles: ['moderator', 'admin'] };
  if (facts.seat === 'moderator') return undefined;
  return { ...anyone, asSiteAdmin: true };
}
