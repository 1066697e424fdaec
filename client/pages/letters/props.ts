import type {
  GuardiansDto,
  LetterDto,
  LetterKind,
  LetterStatusDto,
  LettersDto,
} from '../../../contract/letters.js';
import type { FormState } from '../page.js';

export interface LettersStartProps {
  form?: FormState;
}
export interface WriteLetterProps {
  kind: LetterKind;
  /** Filled in already: the page that one came from. */
  about?: string;
  form?: FormState;
}
export interface LetterStatusProps {
  receipt: string;
  letter: LetterStatusDto;
}
export interface LetterQueueProps extends LettersDto {
  /** The reader may look at the other desk's letters too. */
  hasBoth: boolean;
}
export interface LetterProps {
  letter: LetterDto;
  form?: FormState;
}
export interface GuardiansProps extends GuardiansDto {
  form?: FormState;
}
