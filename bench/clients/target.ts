import type { SeededThread } from '../processes/seed.js';

/** One server under load, and the thread that is watched and written to. */
export interface Target {
  url: string;
  /** Session tokens of its members; none where nobody is asked who he is. */
  tokens: string[];
  thread: SeededThread;
}

/** What a browser of this member would send. */
export function headersOf(
  { url, tokens }: Pick<Target, 'url' | 'tokens'>,
  place: number,
): Record<string, string> {
  if (tokens.length === 0) return {};
  return { Origin: url, Cookie: `session=${tokens[place % tokens.length]}` };
}
