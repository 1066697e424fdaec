import { writtenLanguages } from '../../contract/written-languages.js';
import { locale } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { fieldId } from './field.js';
import { problemOf, typedIn } from './form-state.js';
import { Select } from './select.js';

/** Every page has a choice of its own language in its menu: what something is written in has another name in forms. */
const WRITTEN_IN = 'writtenIn';
/** Where the summary of errors finds it. */
export const languageFieldIds = { language: fieldId(WRITTEN_IN) };

interface Props {
  label: string;
  hint: string;
  /** What it is where none is chosen. */
  unsaid: string;
  form?: FormState;
  now?: string | null;
}

/** What something is written in: any of the languages, by name in the reader's own. */
export function LanguageChoice({ label, hint, unsaid, form, now }: Props) {
  const { order, names } = languages();
  return (
    <Select
      name={WRITTEN_IN}
      label={label}
      hint={hint}
      values={order}
      names={{ ...names, '': unsaid }}
      value={typedIn(form, WRITTEN_IN, now ?? '')}
      problem={problemOf(form, 'language')}
    />
  );
}

interface Named {
  order: string[];
  names: Record<string, string>;
}
const named = new Map<string, Named>();

/** In the reader's language; the first is none. Made once for each: naming them takes longer than showing them. */
function languages(): Named {
  const known = named.get(locale) ?? name();
  named.set(locale, known);
  return known;
}

function name(): Named {
  const display = new Intl.DisplayNames(locale, { type: 'language' });
  const names = Object.fromEntries(writtenLanguages.map((one) => [one, display.of(one) ?? one]));
  const order = [...writtenLanguages].sort((one, other) => names[one]!.localeCompare(names[other]!, locale));
  return { order: ['', ...order], names };
}
