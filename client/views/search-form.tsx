import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { type FilterName, filterNames, type SearchFields } from '../pages/search-address.js';
import { Button } from './button.js';
import { Disclosure } from './disclosure.js';
import { Field } from './field.js';
import { problemOf } from './form-state.js';
import { TextField } from './text-field.js';

interface Props {
  fields: SearchFields;
  form?: FormState;
}

/** The whole search as a plain form: every filter is a field, so nobody needs to know a syntax. */
export function SearchForm({ fields, form }: Props) {
  const words = page.search;
  const set = filterNames.filter((name) => fields[name]).length;
  // The box in the header finds everything; a button that keeps to one kind needs another name.
  const isNarrowed = Boolean(fields.sort) || (fields.kind !== undefined && fields.kind !== 'all');
  const text = (name: FilterName, label: string, hint: string) => (
    <TextField
      name={name}
      label={label}
      hint={hint}
      value={fields[name]}
      problem={problemOf(form, name)}
      isCode
    />
  );
  return (
    <search>
      <form class="search-form" action="/search" method="get">
        <Field name="q" label={words.label} hint={words.hint} problem={problemOf(form, 'q')}>
          {(wiring) => (
            <div class="search-line">
              <input {...wiring} type="search" value={fields.q} maxLength={300} autocomplete="off" />
              <Button>{isNarrowed ? words.again : words.submit}</Button>
            </div>
          )}
        </Field>
        {fields.kind && fields.kind !== 'all' && <input type="hidden" name="kind" value={fields.kind} />}
        {fields.sort && <input type="hidden" name="sort" value={fields.sort} />}
        <Disclosure
          summary={set > 0 ? words.filtersSet(set) : words.filters}
          isOpen={filterNames.some((name) => problemOf(form, name))}
        >
          <div class="search-filters">
            {text('author', words.author, words.authorHint)}
            {text('network', words.network, words.networkHint)}
            {text('forum', words.forum, words.forumHint)}
            <Day name="after" label={words.after} {...{ fields, form }} />
            <Day name="before" label={words.before} {...{ fields, form }} />
            <Select name="has" label={words.has} names={words.hasNames} value={fields.has} />
            <Select name="is" label={words.is} names={words.isNames} value={fields.is} />
          </div>
        </Disclosure>
      </form>
    </search>
  );
}

function Day({ name, label, fields, form }: Props & { name: 'after' | 'before'; label: string }) {
  return (
    <Field name={name} label={label} problem={problemOf(form, name)}>
      {(wiring) => <input {...wiring} type="date" value={fields[name]} />}
    </Field>
  );
}

interface SelectProps {
  name: string;
  label: string;
  names: Record<string, string>;
  value: string | undefined;
}

function Select({ name, label, names, value }: SelectProps) {
  return (
    <Field name={name} label={label}>
      {(wiring) => (
        <select {...wiring}>
          <option value="">{page.search.any}</option>
          {Object.entries(names).map(([key, text]) => (
            <option key={key} value={key} selected={key === value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
