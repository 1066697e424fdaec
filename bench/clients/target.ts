import type { SeededThread } from '../processes/seed.js';

/** One server under load, and the thread that is watched and written to. */
export interface Target {
  url: string;
  /** Further nodes of the same site: who watches is spread over all of them, who writes is not. */
  otherUrls?: string[];
  /** Session tokens of its members; none where nobody is asked who he is. */
  tokens: string[];
  thread: SeededThread;
}

/** Where this member's browser connects to, and how. */
export function doorOf(target: Target, place: number): { url: string; headers: Record<string, string> } {
  const urls = [target.url, ...(target.otherUrls ?? [])];
  const url = urls[place % urls.length]!;
  return { url, headers: headersOf({ ...target, url }, place) };
}

/** What a browser of this member would send. */
export function headersOf(
  { url, tokens }: Pick<Target, 'url' | 'tokens'>,
  place: number,
): Record<string, string> {
  if (tokens.length === 0) return {};
  return { Origin: url, Cookie: `session=${tokens[place % tokens.length]}` };
}
