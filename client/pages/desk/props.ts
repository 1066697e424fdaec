import type { LogKind, NetworkLogDto } from '../../../contract/network-log.js';
import type { FormState } from '../page.js';

export interface NetworkLogProps extends NetworkLogDto {
  /** What the lines are narrowed to. */
  kind?: LogKind;
  person: string;
  form?: FormState;
}
