import type {
  ForumWritingDto,
  HoldFilter,
  HoldsDto,
  NetworkWritingDto,
  OwnHoldDto,
} from '../../../contract/holds.js';
import type { ReadyReasonDto } from '../../../contract/ready-reasons.js';
import type { NotDone } from '../not-done.js';
import type { FormState } from '../page.js';

export interface OwnHoldsProps {
  waiting: OwnHoldDto[];
  decided: OwnHoldDto[];
}

export interface EditHoldProps {
  hold: OwnHoldDto;
  form?: FormState;
}

export interface HoldQueueProps extends HoldsDto {
  /** Where the queue stands. */
  path: string;
  /** This page of it, as it is narrowed: its forms come back to it. */
  here: string;
  show: HoldFilter;
  /** Whether the reader may change what waits. */
  canManage: boolean;
  /** What a refusal can be given as its reason. */
  ready?: ReadyReasonDto[];
  /** What became of the texts that were chosen. */
  result?: { done: number; not: NotDone[] };
  form?: FormState;
}

export interface NetworkWritingProps extends NetworkWritingDto {
  form?: FormState;
}

export interface ForumWritingProps extends ForumWritingDto {
  form?: FormState;
}
