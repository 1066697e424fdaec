import type {
  InvitationsDto,
  InvitedManyDto,
  NewLinkDto,
  OpenedInvitationDto,
} from '../../../contract/invitations.js';
import type { MemberDto, OwnStandingDto, RequestDto } from '../../../contract/members.js';
import type { NetworkDto, NetworkViewer } from '../../../contract/networks.js';
import type { FormState } from '../page.js';

export interface NetworkSettingsProps {
  network: NetworkDto;
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
  standings: OwnStandingDto[];
}
export interface InvitationsProps extends InvitationsDto {
  form?: FormState;
}
export interface NewLinkProps extends NewLinkDto {
  network: NetworkDto;
}
export interface InviteListProps {
  network: NetworkDto;
  result?: InvitedManyDto;
  form?: FormState;
}
export interface OpenedInvitationProps {
  token: string;
  invitation: OpenedInvitationDto;
  form?: FormState;
}
