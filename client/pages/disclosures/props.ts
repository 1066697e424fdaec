import type { DisclosureDto, DisclosuresDto } from '../../../contract/disclosures.js';
import type { FormState } from '../page.js';

export interface DisclosuresProps extends DisclosuresDto {
  /** Nothing comes before this page of the list. */
  isFirst: boolean;
}
export interface RecordDisclosureProps {
  hasEnoughPeople: boolean;
  /** Filled in already: the person that one came from. */
  username?: string;
  form?: FormState;
}
export interface DisclosureProps {
  disclosure: DisclosureDto;
  form?: FormState;
}
