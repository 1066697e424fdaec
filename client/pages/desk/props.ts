import type { DeskDto } from '../../../contract/desk.js';
import type { LogKind, NetworkLogDto } from '../../../contract/network-log.js';
import type { NetworkDto } from '../../../contract/networks.js';
import type { ViewAsDto } from '../../../contract/view-as.js';
import type { FormState } from '../page.js';

export interface NetworkLogProps extends NetworkLogDto {
  /** What the lines are narrowed to. */
  kind?: LogKind;
  person: string;
  form?: FormState;
}
export interface ViewAsProps {
  network: NetworkDto;
  /** Null before somebody is chosen. */
  view: ViewAsDto | null;
  form?: FormState;
}
export interface DeskProps extends DeskDto {
  /** Forums whose changes the page hears of. */
  watched: string[];
  form?: FormState;
}
