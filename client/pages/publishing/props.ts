import type { ForumListItem } from '../../../contract/forums.js';
import type { HomeBlock, NetworkHomeDto, TextBlockDto } from '../../../contract/network-home.js';
import type {
  NetworkPageItem,
  NetworkPagesDto,
  OwnPageDto,
  PageReadersDto,
} from '../../../contract/network-pages.js';
import type { Brand, NetworkDto, NetworkViewer } from '../../../contract/networks.js';
import type { PersonDto } from '../../../contract/people.js';
import type { ForumUnread } from '../../../contract/reading.js';
import type { FormState } from '../page.js';

export interface NetworkPagesProps extends NetworkPagesDto {
  form?: FormState;
}
export type OwnPageProps = OwnPageDto;
export interface PageReadersProps extends PageReadersDto {
  form?: FormState;
}
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
export interface NetworkHomeProps {
  network: NetworkDto;
  forums: ForumListItem[];
  viewer: NetworkViewer;
  /** What the page shows, in its order; left out: the core blocks. */
  blocks?: HomeBlock[];
  named?: NetworkHomeDto['named'];
  changes?: NetworkHomeDto['changes'];
  /** Whom the network's page names. */
  contact?: PersonDto | null;
  /** The network's own that the reader may read. */
  pages?: NetworkPageItem[];
  /** Whether it has no admin, and the viewer offered to take over. */
  orphan?: { isOrphaned: boolean; isUnattended: boolean; hasVolunteered: boolean };
  /** Of the member. */
  unread?: ForumUnread[];
  /** "Mark all as read" was just pressed. */
  canUndoRead?: boolean;
}
/** `/n/:network/colour` */
export interface BrandProps {
  network: NetworkDto;
  /** What was typed, to be looked at. */
  typed?: string;
  /** A colour that can be chosen: that one, or the nearest that works. */
  shown?: { colour: Brand; isNearest: boolean };
  form?: FormState;
}
