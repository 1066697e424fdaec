import { writtenLanguages } from '../../contract/written-languages.js';
import { languages } from '../../text/languages.js';
import { page as words } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { fieldId } from './field.js';
import { problemOf, typedIn } from './form-state.js';
import { byName, languageList } from './language-list.js';
import { languageName } from './language-name.js';
import { Select } from './select.js';

/** Every page has a choice of its own language in its menu: what something is written in has another name in forms. */
const WRITTEN_IN = 'writtenIn';
/** Where the summary of errors finds it. */
export const languageFieldIds = { language: fieldId(WRITTEN_IN) };

interface Props {
  label: string;
  hint: string;
  /** What it is where none is chosen: in words, and in which language that is now, where anybody says. */
  unsaid: string;
  meant?: string | null;
  form?: FormState;
  now?: string | null;
  /** Left out: every language is in the list. */
  short?: {
    /** Where the form goes: it comes back from there with every language, and with all that was written. */
    action: string;
    /** What is written in around here. */
    near: (string | null | undefined)[];
  };
}

/**
 * What something is written in, by name in the reader's own language. Every page that one can write in has it: so a
 * short list names what is likely there, and a button brings the others.
 */
export function LanguageChoice({ label, hint, unsaid, meant, form, now, short }: Props) {
  const problem = problemOf(form, 'language');
  const value = typedIn(form, WRITTEN_IN, now ?? '') ?? '';
  const isShort = short && !problem && form?.values?.intent !== 'languages';
  const order = isShort ? likely(short.near, value) : languageList();
  const names = Object.fromEntries(order.map((one) => [one, languageName(one)]));
  return (
    <Select
      name={WRITTEN_IN}
      label={label}
      hint={hint}
      values={['', ...order]}
      names={{ ...names, '': meant ? `${unsaid} (${languageName(meant)})` : unsaid }}
      value={value}
      problem={problem}
      beside={isShort && <MoreLanguages action={short.action} />}
    />
  );
}

/** Sends the form, which comes back with every language; by script, they are there at once. */
function MoreLanguages({ action }: { action: string }) {
  return (
    <button
      class="button button-quiet"
      type="submit"
      name="intent"
      value="languages"
      formAction={`${action}#${fieldId(WRITTEN_IN)}`}
    >
      {words.posting.otherLanguage}
    </button>
  );
}

/** What the place is written in, what the site speaks, and what was chosen. */
function likely(near: (string | null | undefined)[], chosen: string): string[] {
  const some = new Set([...near, ...languages, chosen]);
  return byName(writtenLanguages.filter((one) => some.has(one)));
}
