import type { ReadyReasonsDto } from '../../../contract/ready-reasons.js';
import type { FormState } from '../page.js';

export interface ReadyReasonsProps extends ReadyReasonsDto {
  /** The reader writes them; others read what they choose from. */
  canManage: boolean;
  form?: FormState;
}
