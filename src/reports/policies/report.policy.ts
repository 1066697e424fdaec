import type { PostState } from '../../../contract/forums.js';
import { canSeeInside, type ReaderStanding } from '../../forums/index.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';
import { canReadNetwork, type NetworkStanding } from '../../networks/index.js';

/** What a thing that is reported is decided by: who may read it may report it, signed in or not. */
export type Reportable =
  | { kind: 'post'; standing: ReaderStanding; state: PostState }
  | { kind: 'thread'; standing: ReaderStanding }
  | { kind: 'network'; network: NetworkStanding }
  | { kind: 'person' };

/** Whatever one may not see can't be reported: it answers as what does not exist does. */
export function canReport(actor: Actor, thing: Reportable): Decision {
  if (thing.kind === 'person') return allowed;
  if (thing.kind === 'network') {
    const read = canReadNetwork(actor, thing.network);
    return read.allowed ? allowed : hidden;
  }
  const see = canSeeInside(actor, thing.standing);
  if (!see.allowed || thing.kind === 'thread' || thing.state === 'visible') return see;
  return refused('post_gone', (words) => words.reports.gone);
}
