import { joinPolicies, networkStatuses, subjects, workAreas } from '../../contract/networks.js';
import { registerSorts } from '../../contract/register.js';
import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import type { RegisterFields } from '../pages/register/register-address.js';
import { Button } from './button.js';
import { Disclosure } from './disclosure.js';
import { Field } from './field.js';
import { problemOf } from './form-state.js';

interface Props {
  fields: RegisterFields;
  form?: FormState;
}

/** The finder as a plain form. */
export function RegisterForm({ fields, form }: Props) {
  const words = page.register;
  const isSet = Boolean(fields.subject || fields.area || fields.joining || fields.status);
  const select = (
    name: 'subject' | 'area' | 'joining' | 'status',
    values: readonly string[],
    names: Record<string, string>,
  ) => (
    <Field name={name} label={words.facets[name]} problem={problemOf(form, name)}>
      {(wiring) => (
        <select {...wiring}>
          <option value="">{name === 'status' ? words.allButRetired : words.any}</option>
          {values.map((value) => (
            <option key={value} value={value} selected={fields[name] === value}>
              {names[value]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <search>
      <form class="search-form" action="/networks" method="get">
        <Field name="q" label={words.label} hint={words.hint} problem={problemOf(form, 'q')}>
          {(wiring) => (
            <div class="search-line">
              <input {...wiring} type="search" value={fields.q} maxLength={200} autocomplete="off" />
              <Button>{words.find}</Button>
            </div>
          )}
        </Field>
        {fields.tag && <input type="hidden" name="tag" value={fields.tag} />}
        <Disclosure summary={words.narrow} isOpen={isSet}>
          <div class="search-filters">
            {select('subject', subjects, words.subjects)}
            {select('area', workAreas, words.areas)}
            {select('joining', joinPolicies, words.joining)}
            {select('status', networkStatuses, words.statuses)}
            <Field name="sort" label={words.sortBy}>
              {(wiring) => (
                <select {...wiring}>
                  {registerSorts.map((sort) => (
                    <option key={sort} value={sort} selected={fields.sort === sort}>
                      {words.sorts[sort]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
        </Disclosure>
      </form>
    </search>
  );
}
