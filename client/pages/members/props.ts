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
