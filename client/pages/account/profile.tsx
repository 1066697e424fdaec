import type { ProfileField, ShownTo } from '../../../contract/profiles.js';
import { page } from '../../../text/words.js';
import { AccountFrame } from '../../views/account-frame.js';
import { AskPersonalData } from '../../views/ask-personal-data.js';
import { Button } from '../../views/button.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { ShownToField } from '../../views/shown-to.js';
import { TextArea } from '../../views/text-area.js';
import { TextField } from '../../views/text-field.js';
import type { Page, ShellProps } from '../page.js';
import type { ProfileProps } from './props.js';

/** `/account/profile`: what others see. Interests come before any job (N21). */
export function profilePage({ profile, form, done }: ProfileProps, { csrf }: ShellProps): Page {
  const words = page.account.profile;
  const field = (name: string, now: string | null) => ({
    name,
    value: typedIn(form, name, now ?? ''),
    problem: problemOf(form, name),
  });
  const seen = (name: ProfileField, label: string) => {
    const value = (typedIn(form, `${name}ShownTo`) ?? profile.shownTo[name]) as ShownTo;
    return <ShownToField field={name} label={label} value={value} />;
  };
  return {
    title: page.account.sections.profile,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <AccountFrame section="profile" lead={words.lead} done={done ? page.account.saved : undefined}>
          <p>
            <a href={`/u/${profile.username}`}>{page.account.publicPage}</a>
          </p>
          <Form action="/account/profile" csrf={csrf}>
            <TextField
              {...field('name', profile.name)}
              label={words.name}
              hint={words.nameHint}
              autocomplete="name"
            />
            <p>{page.profileSeen.lead}</p>
            <TextField
              {...field('interests', profile.interests.join(', '))}
              label={words.interests}
              hint={words.interestsHint}
            />
            {seen('interests', words.interests)}
            <TextArea {...field('about', profile.about)} label={words.about} hint={words.aboutHint} />
            {seen('about', words.about)}
            <TextField
              {...field('jobTitle', profile.jobTitle)}
              label={words.jobTitle}
              autocomplete="organization-title"
            />
            {seen('jobTitle', words.jobTitle)}
            <TextField
              {...field('organisation', profile.organisation)}
              label={words.organisation}
              autocomplete="organization"
            />
            {seen('organisation', words.organisation)}
            <AskPersonalData form={form} isSaving />
            <Button>{words.save}</Button>
          </Form>
        </AccountFrame>
      </>
    ),
  };
}
