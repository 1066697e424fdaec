import type { FormState } from '../pages/page.js';
import { Choices } from './choices.js';
import { problemOf, typedIn } from './form-state.js';
import { TextArea } from './text-area.js';
import { TextField } from './text-field.js';

interface Props {
  form?: FormState;
  now?: Record<'name' | 'description' | 'access', string>;
  hasSlug: boolean;
}

const access = [
  {
    value: 'public',
    text: 'Anyone',
    hint: 'People can read without joining, and search engines can find it.',
  },
  { value: 'members', text: 'Members of this network', hint: 'Only members can read and write.' },
];

/** What a forum is called, what it is for, and who can read it. */
export function ForumFields({ form, now, hasSlug }: Props) {
  return (
    <>
      <TextField
        name="name"
        label="Name of the forum"
        value={typedIn(form, 'name', now?.name)}
        problem={problemOf(form, 'name')}
      />
      {hasSlug && (
        <TextField
          name="slug"
          label="Short name"
          hint="It becomes part of the address. Use small letters, digits and hyphens, like ask-a-colleague. It can’t be changed later."
          value={typedIn(form, 'slug')}
          problem={problemOf(form, 'slug')}
          isCode
          isShort
        />
      )}
      <TextArea
        name="description"
        label="What is it for?"
        rows={3}
        value={typedIn(form, 'description', now?.description)}
        problem={problemOf(form, 'description')}
      />
      <Choices
        name="access"
        legend="Who can read it?"
        choices={access}
        value={typedIn(form, 'access', now?.access) ?? 'public'}
        problem={problemOf(form, 'access')}
      />
    </>
  );
}
