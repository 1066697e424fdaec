/** How a message that covers (prev, seq] stands to a mark. The one rule of the feed. */
export type Standing = 'apply' | 'ignore' | 'gap';

/** `prev <= mark < seq` apply; `seq <= mark` ignore; otherwise something between is missing. */
export function standing(mark: number, message: { prev: number; seq: number }): Standing {
  if (message.seq <= mark) return 'ignore';
  return message.prev <= mark ? 'apply' : 'gap';
}
