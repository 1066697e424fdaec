import type { NetworkRole } from '../../contract/networks.js';
import { type Actor, visitor } from '../../src/kernel/index.js';
import type { Decision } from '../../src/lib/decision.js';

/** Whoever asks a policy in its table. */
export const account = (isSiteAdmin = false): Actor => ({
  kind: 'account',
  accountId: 'me',
  username: 'me',
  name: 'Me',
  isSiteAdmin,
  sessionHash: 'x',
});

/** Everybody that a network tells apart. */
export const personas: [name: string, actor: Actor, role: NetworkRole | null][] = [
  ['visitor', visitor, null],
  ['registered', account(), null],
  ['member', account(), 'member'],
  ['steering', account(), 'steering'],
  ['moderator', account(), 'moderator'],
  ['network admin', account(), 'admin'],
  ['site administrator', account(true), null],
];

/** `yes`, the word of the refusal, or `hidden`. */
export function wordOf(decision: Decision): string {
  if (decision.allowed) return 'yes';
  return decision.hidden ? 'hidden' : decision.reason.replaceAll('_', ' ');
}

/** A table as Markdown; the first line is its head. */
export function tableOf(head: string[], lines: string[][]): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [head, head.map(() => '---'), ...lines].map(row).join('\n');
}
