import { readSubject } from '../message/subject.js';
import { orderThread } from './order-thread.js';
import { UnionFind } from './union-find.js';

/** What threading needs to know of a message. */
export interface Threadable {
  number: number;
  key: string;
  /** Keys of what it answers, direct parent last; they may be missing from the archive. */
  parents: string[];
  subject: string;
  date: Date;
}

interface Group<M> {
  messages: M[];
  topic: string;
  formerTopic: string | null;
  isOrphan: boolean;
  first: number;
  last: number;
}

const DAY = 86_400_000;
/** A "Re: Help" joins the "Help" of this season, not the one of five years ago. */
export const SUBJECT_WINDOW = 90 * DAY;
/** Clocks were wrong: an answer may seem to be this much older than its question. */
const CLOCK_SLACK = 2 * DAY;

/**
 * Sorts messages into threads: first by what they refer to (also through messages that are missing), then
 * answers without a known question by their subject. Pure and deterministic; cycles do no harm.
 * @returns threads by their first date, the messages of each in reading order: no answer before its question
 */
export function threadMessages<M extends Threadable>(messages: M[]): M[][] {
  const byReference = new UnionFind();
  for (const { key, parents } of messages) for (const parent of parents) byReference.join(key, parent);
  const families = new Map<string, M[]>();
  for (const message of messages) {
    const root = byReference.find(message.key);
    const family = families.get(root);
    if (family) family.push(message);
    else families.set(root, [message]);
  }
  const groups = [...families.values()].map((family) => describe(orderThread(family)));
  groups.sort(byStart);
  return joinOrphans(groups)
    .sort(byStart)
    .map((group) => group.messages);
}

function describe<M extends Threadable>(messages: M[]): Group<M> {
  const root = messages[0]!;
  const { topic, formerTopic, isReply } = readSubject(root.subject);
  const times = messages.map((message) => message.date.getTime());
  return {
    messages,
    topic,
    formerTopic,
    isOrphan: isReply || root.parents.length > 0,
    first: times.reduce((a, b) => Math.min(a, b)),
    last: times.reduce((a, b) => Math.max(a, b)),
  };
}

function joinOrphans<M extends Threadable>(groups: Group<M>[]): Group<M>[] {
  const byTopic = new Map<string, Group<M>[]>();
  for (const group of groups) {
    if (group.topic === '') continue;
    const same = byTopic.get(group.topic);
    if (same) same.push(group);
    else byTopic.set(group.topic, [group]);
  }
  const gone = new Set<Group<M>>();
  for (const orphan of groups) {
    if (!orphan.isOrphan || orphan.topic === '') continue;
    const home =
      findHome(orphan, byTopic.get(orphan.topic) ?? [], gone) ??
      findHome(orphan, byTopic.get(orphan.formerTopic ?? '') ?? [], gone);
    if (!home) continue;
    Object.assign(home, {
      messages: orderThread([...home.messages, ...orphan.messages]),
      first: Math.min(home.first, orphan.first),
      last: Math.max(home.last, orphan.last),
    });
    gone.add(orphan);
  }
  return groups.filter((group) => !gone.has(group));
}

/** The newest thread of that topic that had begun when the orphan was written, or one that began just after. */
function findHome<M>(orphan: Group<M>, candidates: Group<M>[], gone: Set<Group<M>>): Group<M> | undefined {
  const open = candidates.filter((other) => other !== orphan && !gone.has(other));
  const before = open.filter(
    (other) => other.first <= orphan.first && orphan.first - other.last <= SUBJECT_WINDOW,
  );
  return (
    before.at(-1) ??
    open.find(
      (other) => !other.isOrphan && other.first > orphan.first && other.first - orphan.first <= CLOCK_SLACK,
    )
  );
}

function byStart<M extends Threadable>(a: Group<M>, b: Group<M>): number {
  return a.first - b.first || a.messages[0]!.number - b.messages[0]!.number;
}
