import type { RegisterEntryDto, ReviewsDto } from '../../../contract/register.js';
import type { FormState } from '../page.js';

export interface RegisterEntryProps extends RegisterEntryDto {
  form?: FormState;
}
export interface ReviewsProps extends ReviewsDto {
  form?: FormState;
}
