import type { DecisionDto } from '../../contract/appeals.js';
import type { Sentence } from '../lib/errors.js';

/** A decision about somebody, whatever kind it is of: what its statement of reasons says, and what an appeal needs. */
export interface DecisionRecord
  extends Pick<DecisionDto, 'id' | 'entry' | 'reason' | 'rule' | 'role' | 'found'> {
  at: Date;
  /** What it is called, where it is no line of the moderation log. */
  title: Sentence | null;
  networkId: string | null;
  /** For the asker; null where they may not know of it, or it is the whole site. */
  network: DecisionDto['network'];
  /** Whose moderators may decide the appeal; null: those of the network, or the site's. */
  forumId: string | null;
  /** Whom it binds: whoever may appeal. */
  subjectId: string;
  /** Who decided: never whoever decides the appeal. Null: the site itself. */
  deciderId: string | null;
  /** Whoever decides the appeal ranks at least so: 1 moderator, 2 admin, 3 site administrator. */
  rank: 1 | 2 | 3;
  until: Date | null;
  isInForce: boolean;
  /** What it took is kept nowhere: overturned, nothing comes back. */
  isFinal?: true;
  /** Whether it takes anything from anybody. */
  isAppealable: boolean;
  /** Whom it binds is told to nobody who decides an appeal, and to no log. */
  isSealed?: boolean;
  caseId: string | null;
}
