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

type Asked = Pick<TextToWrite, 'moderates' | 'isAttested' | 'isHeld' | 'isAnonymous' | 'html'>;

/** Whether anything has to be known of the writer to decide. */
export function asksOfWriter(settings: WritingSettings, text: Asked): boolean {
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
  if (text.moderates) return null;
  if (isFound) return 'rule';
  if (text.isHeld) return 'sanction';
  if (settings.mode === 'all') return 'all';
  if (settings.mode === 'anonymous' && text.isAnonymous) return 'anonymous';
  if (writer.isTrusted) return null;
  if (settings.mode === 'first' && writer.posts < settings.firstPosts) return 'first';
  const { linkLimit, newPosts } = settings;
  if (linkLimit > 0 && outsideLinks(text) >= linkLimit && writer.posts < newPosts) return 'links';
  return null;
}

/** How many different addresses of other sites a text links to. */
export function outsideLinks({ html }: Pick<TextToWrite, 'html'>): number {
  return new Set([...(html ?? '').matchAll(/<a [^>]*href="(https?:[^"]+)"/g)].map(([, href]) => href)).size;
}
