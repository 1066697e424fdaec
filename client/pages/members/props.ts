import type { AnnouncementsDto } from '../../../contract/announcements.js';
import type {
  InvitationsDto,
  InvitedManyDto,
  InvitedRole,
  NewLinkDto,
  OpenedInvitationDto,
} from '../../../contract/invitations.js';
import type { ConfirmationDto, OrphanDto } from '../../../contract/keeping.js';
import type { MemberDto, OwnStandingDto, RequestDto } from '../../../contract/members.js';
import type { NetworkDto, NetworkRole, NetworkViewer } from '../../../contract/networks.js';
import type { NetworkOffersDto, OwnOfferDto } from '../../../contract/offers.js';
import type { FormState } from '../page.js';

export interface NetworkSettingsProps {
  network: NetworkDto;
  confirmation?: ConfirmationDto;
  form?: FormState;
}
export interface JoinProps {
  network: NetworkDto;
  viewer: NetworkViewer;
  returnTo?: string;
  form?: FormState;
}
export interface RequestsProps {
  network: NetworkDto;
  requests: RequestDto[];
  total: number;
  form?: FormState;
}
export interface MemberProps extends MemberDto {
  form?: FormState;
}
export interface OwnNetworksProps {
  offers?: OwnOfferDto[];
  standings: OwnStandingDto[];
}
export interface InvitationsProps extends InvitationsDto {
  /** Whose invitation was taken back just now, and what it was to. */
  taken?: { username: string; role: InvitedRole };
  form?: FormState;
}
export interface GiveUpRoleProps {
  network: NetworkDto;
  accountId: string;
  /** What they want to be instead. */
  role: NetworkRole;
}
export interface RevokeInvitationProps {
  network: NetworkDto;
  invitationId: string;
  /** Its address, or that it is a link. */
  what: string;
}
export interface NewLinkProps extends NewLinkDto {
  network: NetworkDto;
}
export interface InviteListProps {
  network: NetworkDto;
  result?: InvitedManyDto;
  /** Of all invitations that are out, once the list is sent. */
  mails?: InvitationsDto['mails'];
  form?: FormState;
}
export interface OpenedInvitationProps {
  token: string;
  invitation: OpenedInvitationDto;
  form?: FormState;
}
export type AnnouncementsProps = AnnouncementsDto;
export interface AnnounceProps {
  network: NetworkDto;
  clientKey: string;
  form?: FormState;
  /** Names the text that was looked at: another one is not sent by the same press. */
  seen?: string;
}
export interface OffersProps extends NetworkOffersDto {
  form?: FormState;
}
export interface OrphansProps {
  orphans: OrphanDto[];
}
export interface LeaveLastProps {
  network: NetworkDto;
}
