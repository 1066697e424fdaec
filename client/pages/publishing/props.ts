import type { HomeBlock, TextBlockDto } from '../../../contract/network-home.js';
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
/** `/n/:network/home` */
export interface HomePartsProps {
  network: NetworkDto;
  blocks: HomeBlock[];
  form?: FormState;
}
export interface WriteTextProps {
  network: NetworkDto;
  /** The text that is changed; left out for a new one. */
  now?: TextBlockDto;
  form?: FormState;
}
