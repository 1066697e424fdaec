import type { Ack } from '../../contract/errors.js';
import type { PostCommitted, ThreadPageDto } from '../../contract/forums.js';
import type { OutboxEntry } from '../state/outbox-entry.js';
import type { Link } from './link.js';

const ANSWER_MS = 15_000;

/**
 * Sends a reply once: by the open connection, or by the JSON API where there is none.
 * Rejects when no answer came, or none that can be read.
 */
export async function sendReply(
  link: Link | null,
  threadId: string,
  { body, clientKey, replyTo, language, attested }: OutboxEntry,
): Promise<Ack<PostCommitted>> {
  const reply = { body, clientKey, replyTo, language, attested };
  if (link?.isUp()) return link.ask<PostCommitted>('thread:reply', { threadId, ...reply });
  return write<PostCommitted>('POST', `/threads/${threadId}/replies`, reply);
}

/** Removes a post, by whichever way is open. */
export async function removePost(
  link: Link | null,
  postId: string,
  reason: string,
  rule: string,
): Promise<Ack<unknown>> {
  if (link?.isUp()) return link.ask('post:remove', { postId, reason, rule });
  return write('PUT', `/posts/${postId}/removal`, { reason, rule });
}

/** Writes by the JSON API. Rejects where no answer came, or none that can be read. */
export async function write<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  input: object,
): Promise<Ack<T>> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  const answer = await response.json();
  // 202: kept for a moderator, which the answer says in the form of a refusal.
  const isDone = response.ok && response.status !== 202;
  return isDone ? { ok: true, data: answer } : { ok: false, error: answer };
}

/** A page as it is now, from the JSON API. Rejects when there is no good answer. */
export async function fetchPage<T>(path: string): Promise<T> {
  const response = await fetch(`/api/v1${path}`, {
    signal: AbortSignal.timeout(ANSWER_MS),
    cache: 'no-store',
  });
  if (!response.ok) throw new Error(`The page answered ${response.status}.`);
  return (await response.json()) as T;
}

export function fetchThreadPage(threadId: string, page: number): Promise<ThreadPageDto> {
  return fetchPage<ThreadPageDto>(`/threads/${threadId}${page > 1 ? `?page=${page}` : ''}`);
}
