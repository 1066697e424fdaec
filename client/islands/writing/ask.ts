import type { Ack } from '../../../contract/errors.js';

const ANSWER_MS = 10_000;

/** Asks the JSON API. Null: no answer that can be read. */
export async function ask<T>(method: string, path: string, input?: object): Promise<Ack<T> | null> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: input && JSON.stringify(input),
      cache: 'no-store',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const answer = await response.json();
    return response.ok ? { ok: true, data: answer } : { ok: false, error: answer };
  } catch {
    return null;
  }
}
