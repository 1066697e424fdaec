import type { ForumDto } from '../../contract/forums.js';
import { writtenLanguages } from '../../contract/written-languages.js';
import { locale, page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { Choices } from './choices.js';
import { fieldId } from './field.js';
import { problemOf, typedIn } from './form-state.js';
import { ForumWritingFields } from './forum-writing-fields.js';
import { Select } from './select.js';
import { TextArea } from './text-area.js';
import { TextField } from './text-field.js';

/** Every page has a choice of its own language in its menu: a forum's has another name in forms. */
const WRITTEN_IN = 'writtenIn';
/** Where the summary of errors finds it. */
export const forumFieldIds = { language: fieldId(WRITTEN_IN) };

interface Props {
  form?: FormState;
  now?: Pick<
    ForumDto,
    'name' | 'description' | 'access' | 'posting' | 'postingRoles' | 'repliesOpen' | 'language'
  >;
  hasSlug: boolean;
}

/** What a forum is called, what it is for, who can read it and who can write in it. */
export function ForumFields({ form, now, hasSlug }: Props) {
  const words = page.forum;
  const names = languageNames();
  const access = [
    { value: 'public', text: words.public, hint: words.publicHint },
    { value: 'members', text: words.members, hint: words.membersHint },
    { value: 'invited', text: page.forumRules.invited, hint: page.forumRules.invitedHint },
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
      <p class="hint who-loses">{page.forumRules.whoLoses}</p>
      <Select
        name={WRITTEN_IN}
        label={words.language}
        hint={words.languageHint}
        values={['', ...inOrder(names)]}
        names={names}
        value={typedIn(form, WRITTEN_IN, now ? (now.language ?? '') : locale.slice(0, 2))}
        problem={problemOf(form, 'language')}
      />
      <ForumWritingFields form={form} now={now} />
    </>
  );
}

/** In the reader's language; the first is none. */
function languageNames(): Record<string, string> {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const all = writtenLanguages.map((one) => [one, names.of(one) ?? one]);
  return { '': page.forum.languageUnsaid, ...Object.fromEntries(all) };
}

function inOrder(names: Record<string, string>): string[] {
  return [...writtenLanguages].sort((one, other) => names[one]!.localeCompare(names[other]!, locale));
}
