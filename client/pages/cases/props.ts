import type { CaseDto, QueueDto, QueueFilter } from '../../../contract/cases.js';
import type { NetworkRef, PostDto, PostHistoryDto } from '../../../contract/forums.js';
import type { PersonDto } from '../../../contract/people.js';
import type { ReadyReasonDto } from '../../../contract/ready-reasons.js';
import type { ReportReason } from '../../../contract/reports.js';
import type { ProposalDto } from '../../../contract/sanctions.js';
import type { NotDone } from '../not-done.js';
import type { FormState } from '../page.js';

export interface QueueProps extends QueueDto {
  /** Where the queue stands: its forms come back to it. */
  path: string;
  show: QueueFilter;
  reason: ReportReason | undefined;
  /** What became of the cases that were chosen. */
  result?: { done: number; not: NotDone[] };
  form?: FormState;
}

export interface CaseProps {
  item: CaseDto;
  network: NetworkRef | null;
  forum: { name: string; path: string; language?: string | null } | null;
  /** Of a post that is shown: itself and its versions. */
  history: PostHistoryDto | null;
  /** The posts before and after it, or the first ones of a thread. */
  around: PostDto[];
  people: PersonDto[];
  queuePath: string;
  /** What those who moderate there can choose from. */
  ready?: ReadyReasonDto[];
  /** Where to decide about whoever wrote it; left out: the reader may not. */
  sanction?: { path: string; proposal: ProposalDto | null };
  form?: FormState;
}
