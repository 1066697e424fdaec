import { readSubject } from '../message/subject.js';
import { SUBJECT_WINDOW, type Threadable, threadMessages } from '../threads/thread-messages.js';
import type { Known } from './known-messages.js';

/** New messages for one thread, in reading order. */
export interface ThreadPlan<M> {
  /** The thread they continue; null for a new one. */
  threadId: string | null;
  /** For a new thread. */
  title: string;
  messages: M[];
}

/**
 * Decides where each message that is not known yet belongs: to the thread of the message it answers, also
 * when an earlier run brought that; else to the rest of its own thread; else to a new one.
 * @returns plans by the date of their last message, so that the forum's list is in that order too
 */
export function planThreads<M extends Threadable>(messages: M[], known: Known): ThreadPlan<M>[] {
  const plans: ThreadPlan<M>[] = [];
  for (const thread of threadMessages(messages)) {
    if (thread.every((message) => known.threadOf.has(message.key))) continue;
    plans.push(...planThread(thread, known));
  }
  return plans.sort((a, b) => lastDate(a) - lastDate(b) || a.messages[0]!.number - b.messages[0]!.number);
}

function planThread<M extends Threadable>(thread: M[], known: Known): ThreadPlan<M>[] {
  const root = thread[0]!;
  const shared = firstThread(thread, known) ?? threadByTopic(root, known);
  const plans = new Map<string | null, ThreadPlan<M>>();
  const planOf = new Map<string, ThreadPlan<M>>();
  for (const message of thread) {
    if (known.threadOf.has(message.key)) continue;
    const parent = message.parents.findLast((key) => planOf.has(key) || known.threadOf.get(key));
    const home = (parent && (known.threadOf.get(parent) ?? planOf.get(parent)?.threadId)) ?? shared;
    let plan = plans.get(home);
    if (!plan) {
      plan = { threadId: home, title: readSubject(root.subject).title, messages: [] };
      plans.set(home, plan);
    }
    plan.messages.push(message);
    planOf.set(message.key, plan);
  }
  return [...plans.values()];
}

/** The thread in the forum that holds the first known message of this one, or one that it refers to. */
function firstThread(thread: Threadable[], known: Known): string | null {
  for (const { key, parents } of thread) {
    for (const id of [key, ...parents.toReversed()]) {
      const found = known.threadOf.get(id);
      if (found) return found;
    }
  }
  return null;
}

/** An answer whose question came with an earlier archive and that refers to nothing is placed by its subject. */
function threadByTopic(root: Threadable, known: Known): string | null {
  const { topic, isReply } = readSubject(root.subject);
  if (topic === '' || !(isReply || root.parents.length > 0)) return null;
  const near = (known.byTopic.get(topic) ?? []).findLast(
    ({ lastPostAt }) => Math.abs(root.date.getTime() - lastPostAt.getTime()) <= SUBJECT_WINDOW,
  );
  return near?.threadId ?? null;
}

function lastDate(plan: ThreadPlan<Threadable>): number {
  return plan.messages.reduce((latest, message) => Math.max(latest, message.date.getTime()), 0);
}
