import type { NetworkRef } from '../../../contract/forums.js';
import type {
  DeskSanctionDto,
  NetworkSanctionsDto,
  OwnStandingOfSanctions,
  RecordDto,
  SiteSanctionsDto,
} from '../../../contract/sanctions.js';
import type { FormState } from '../page.js';

export type SanctionsProps = NetworkSanctionsDto;
export type SiteSanctionsProps = SiteSanctionsDto;
export interface RecordProps {
  record: RecordDto;
  /** Null: the whole site. */
  network: NetworkRef | null;
  /** Where the form goes. */
  action: string;
  /** The case that the decision rests on. */
  caseId: string | undefined;
  form?: FormState;
}
export interface SanctionProps {
  sanction: DeskSanctionDto;
  /** Whether the reader is whom it is about. */
  isOwn: boolean;
  form?: FormState;
}
export type OwnStandingProps = OwnStandingOfSanctions;
