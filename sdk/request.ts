import { errorBody } from '../contract/errors.js';
import { noAnswer, RequestRefused } from './errors.js';

export interface Access {
  /** Address of the site without a slash at the end. */
  url: string;
  /** From `POST /api/v1/tokens`; without one the program is a visitor. */
  token?: string;
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Record<string, string | number | undefined>;
  /** Sent as JSON. */
  body?: unknown;
}

const PATIENCE_MS = 15_000;

/**
 * One request to the JSON API.
 * @param path under `/api/v1`, beginning with a slash
 * @returns the answer's body; the OpenAPI file says what it holds
 * @throws RequestRefused
 */
export async function request<T>(access: Access, path: string, options: RequestOptions = {}): Promise<T> {
  const url = new URL(`${access.url}/api/v1${path}`);
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  const response = await fetch(url, {
    method: options.method ?? 'GET',
    headers: {
      accept: 'application/json',
      ...(access.token !== undefined && { authorization: `Bearer ${access.token}` }),
      ...(options.body !== undefined && { 'content-type': 'application/json' }),
    },
    body: options.body === undefined ? undefined : JSON.stringify(options.body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch((error: Error) => {
    throw noAnswer(`${access.url} gave no answer: ${error.message}`);
  });
  const body: unknown = await response.json().catch(() => null);
  // 202 is an answer of its own: the text is kept for a moderator, and is no post yet.
  if (response.ok && response.status !== 202) return body as T;
  const refusal = errorBody.safeParse(body);
  throw refusal.success
    ? new RequestRefused(refusal.data)
    : noAnswer(`${access.url} answered ${response.status}.`);
}
