import type { ForumAccess } from '../../../contract/forums.js';
import type { ReportKind } from '../../../contract/reports.js';
import { peopleByIds } from '../../auth/index.js';
import { type PostFacts, postFacts, type ThreadFacts, threadFacts } from '../../forums/index.js';
import type { Ctx } from '../../kernel/index.js';
import { networkFactsById } from '../../networks/index.js';
import type { Reportable } from '../policies/report.policy.js';

/** A thing that somebody reports: what the policy asks, and what the case keeps of it. */
export interface SubjectFacts {
  thing: Reportable;
  networkId: string | null;
  forumId: string | null;
  threadId: string | null;
  postId: string | null;
  /** Who wrote it, or the person; null: a network. */
  aboutId: string | null;
  access: ForumAccess;
}

const none = { networkId: null, forumId: null, threadId: null, postId: null, aboutId: null };

/** @returns null when there is no such thing */
export async function subjectFacts(ctx: Ctx, kind: ReportKind, id: string): Promise<SubjectFacts | null> {
  if (kind === 'post') {
    const facts = await postFacts(ctx, id);
    if (!facts) return null;
    const thing = { kind, standing: facts, state: facts.post.state };
    return { ...ofThread(facts), thing, postId: id, aboutId: facts.post.authorId };
  }
  if (kind === 'thread') {
    const facts = await threadFacts(ctx, id);
    return facts && { ...ofThread(facts), thing: { kind, standing: facts }, aboutId: facts.thread.authorId };
  }
  if (kind === 'network') {
    const network = await networkFactsById(ctx, id);
    return network && { ...none, thing: { kind, network }, networkId: id, access: 'public' };
  }
  const [person] = await peopleByIds(ctx.db, [id]);
  return person ? { ...none, thing: { kind }, aboutId: id, access: 'public' } : null;
}

function ofThread({ forum, thread }: ThreadFacts | PostFacts) {
  const { id: forumId, networkId } = forum;
  return { ...none, networkId, forumId, threadId: thread.id, access: forum.access };
}
