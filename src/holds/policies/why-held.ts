import type { HoldReason, WritingSettings } from '../../../contract/holds.js';
import type { TextToWrite } from '../../kernel/index.js';

/** What a rule found in a text. */
export interface Found {
  ruleId: string;
  rule: string;
  matched: string;
}

/** What is known of a writer in the network. */
export interface Writer {
  /** Posts shown in the network, counted up to what the settings ask for. */
  posts: number;
  isTrusted: boolean;
}

type Asked = Pick<
  TextToWrite,
  'moderates' | 'isAttested' | 'isHeld' | 'isAnonymous' | 'isUnnamedHeld' | 'html'
>;

/** Whether anything has to be known of the writer to decide. */
export function asksOfWriter(settings: WritingSettings, text: Asked): boolean {
  if (text.isAnonymous) return false;
  return settings.mode === 'first' || (settings.linkLimit > 0 && outsideLinks(text) >= settings.linkLimit);
}

/** Why a text waits for moderators; null: it does not. What moderators of the place write never waits, but for patients' data. */
export function whyHeld(
  settings: WritingSettings,
  text: Asked,
  isFound: boolean,
  writer: Writer,
): HoldReason | null {
  if (text.isAttested) return 'personal';
  if (text.moderates && !text.isAnonymous) return null;
  if (isFound) return 'rule';
  if (text.isAnonymous) return whyUnnamed(settings, text);
  if (text.isHeld) return 'sanction';
  if (settings.mode === 'all') return 'all';
  if (writer.isTrusted) return null;
  if (settings.mode === 'first' && writer.posts < settings.firstPosts) return 'first';
  const { linkLimit, newPosts } = settings;
  if (linkLimit > 0 && outsideLinks(text) >= linkLimit && writer.posts < newPosts) return 'links';
  return null;
}

/**
 * Of a text without a name: nothing is asked of its writer, neither rank, trust nor number of posts. Whether it waits would
 * tell it. A sanction alone is the writer's own, and comes last: what waits by it can't wait under seal.
 */
function whyUnnamed({ mode, linkLimit }: WritingSettings, text: Asked): HoldReason | null {
  if (mode === 'all') return 'all';
  if (mode === 'anonymous' || mode === 'first' || text.isUnnamedHeld) return 'anonymous';
  if (linkLimit > 0 && outsideLinks(text) >= linkLimit) return 'links';
  return text.isHeld ? 'sanction' : null;
}

/** How many different addresses of other sites a text links to. */
export function outsideLinks({ html }: Pick<TextToWrite, 'html'>): number {
  return new Set([...(html ?? '').matchAll(/<a [^>]*href="(https?:[^"]+)"/g)].map(([, href]) => href)).size;
}
