import type { TermsDto } from '../../../contract/terms.js';
import type { FormState } from '../page.js';

export interface TermsProps {
  terms: TermsDto;
}
export interface PublishTermsProps {
  terms: TermsDto;
  form?: FormState;
}
