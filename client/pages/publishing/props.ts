import type { NetworkPagesDto, OwnPageDto } from '../../../contract/network-pages.js';
import type { NetworkDto } from '../../../contract/networks.js';
import type { FormState } from '../page.js';

export interface NetworkPagesProps extends NetworkPagesDto {
  form?: FormState;
}
export type OwnPageProps = OwnPageDto;
export interface WritePageProps {
  network: NetworkDto;
  /** The page that is changed; left out for a new one. */
  now?: OwnPageDto;
  form?: FormState;
}
