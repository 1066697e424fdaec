import type { PostDto } from '../../../contract/forums.js';
import type { PersonDto } from '../../../contract/people.js';
import type { QuoteRequestDto, QuoteRequestsDto } from '../../../contract/quoting.js';
import type { FormState } from '../page.js';
import type { Place } from '../props.js';

export interface AskToQuoteProps extends Place {
  post: PostDto;
  author: PersonDto;
  form?: FormState;
}
export type QuestionsProps = QuoteRequestsDto;
export interface QuestionProps {
  question: QuoteRequestDto;
  form?: FormState;
}
