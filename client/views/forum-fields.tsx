import { page } from '../../text/words.js';
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

/** What a forum is called, what it is for, and who can read it. */
export function ForumFields({ form, now, hasSlug }: Props) {
  const words = page.forum;
  const access = [
    { value: 'public', text: words.public, hint: words.publicHint },
    { value: 'members', text: words.members, hint: words.membersHint },
  ];
  return (
    <>
      <TextField
        name="name"
        label={words.name}
        value={typedIn(form, 'name', now?.name)}
        problem={problemOf(form, 'name')}
      />
      {hasSlug && (
        <TextField
          name="slug"
          label={words.shortName}
          hint={words.shortNameHint}
          value={typedIn(form, 'slug')}
          problem={problemOf(form, 'slug')}
          isCode
          isShort
        />
      )}
      <TextArea
        name="description"
        label={words.description}
        rows={3}
        value={typedIn(form, 'description', now?.description)}
        problem={problemOf(form, 'description')}
      />
      <Choices
        name="access"
        legend={words.access}
        choices={access}
        value={typedIn(form, 'access', now?.access) ?? 'public'}
        problem={problemOf(form, 'access')}
      />
    </>
  );
}
