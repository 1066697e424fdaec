import type { AppealDto, AppealLineDto, DecisionDto, UndoableDto } from '../../../contract/appeals.js';
import type { FormState } from '../page.js';

export interface DecisionProps {
  decision: DecisionDto;
  form?: FormState;
}
export interface AppealsProps {
  appeals: AppealLineDto[];
}
export interface AppealProps {
  appeal: AppealDto;
  form?: FormState;
}
export interface UndoProps {
  acts: UndoableDto[];
  form?: FormState;
}
