import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { problemOf, typedIn } from './form-state.js';
import { PasswordField } from './password-field.js';
import { TextField } from './text-field.js';

interface Props {
  form?: FormState;
  suggestion: string;
}

/** The four things an account needs, and no more (N19, N20). */
export function PersonFields({ form, suggestion }: Props) {
  return (
    <>
      <TextField
        name="name"
        label={page.entry.name}
        hint={page.entry.nameHint}
        autocomplete="name"
        value={typedIn(form, 'name')}
        problem={problemOf(form, 'name')}
      />
      <TextField
        name="email"
        label={page.entry.email}
        hint={page.entry.emailHint}
        type="email"
        autocomplete="email"
        isCode
        value={typedIn(form, 'email')}
        problem={problemOf(form, 'email')}
      />
      <TextField
        name="username"
        label={page.entry.username}
        hint={page.entry.usernameHint}
        autocomplete="username"
        isCode
        value={typedIn(form, 'username')}
        problem={problemOf(form, 'username')}
      />
      <PasswordField
        name="password"
        label={page.entry.password}
        hint={page.entry.passwordHint}
        isNew
        suggestion={suggestion}
        problem={problemOf(form, 'password')}
      />
    </>
  );
}
