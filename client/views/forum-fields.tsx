import type { ForumDto } from '../../contract/forums.js';
import { locale, page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { Choices } from './choices.js';
import { problemOf, typedIn } from './form-state.js';
import { ForumWritingFields } from './forum-writing-fields.js';
import { LanguageChoice } from './language-choice.js';
import { TextArea } from './text-area.js';
import { TextField } from './text-field.js';

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
      <LanguageChoice
        label={words.language}
        hint={words.languageHint}
        unsaid={words.languageUnsaid}
        form={form}
        now={now ? now.language : locale.slice(0, 2)}
      />
      <ForumWritingFields form={form} now={now} />
    </>
  );
}
