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
        label="Name"
        hint="Others see it beside what you write."
        autocomplete="name"
        value={typedIn(form, 'name')}
        problem={problemOf(form, 'name')}
      />
      <TextField
        name="email"
        label="E-mail address"
        hint="Only for messages about your account. Nobody else sees it."
        type="email"
        autocomplete="email"
        isCode
        value={typedIn(form, 'email')}
        problem={problemOf(form, 'email')}
      />
      <TextField
        name="username"
        label="User name"
        hint="Letters, digits, hyphens and underscores. Others see it."
        autocomplete="username"
        isCode
        value={typedIn(form, 'username')}
        problem={problemOf(form, 'username')}
      />
      <PasswordField
        name="password"
        label="Password"
        hint="At least 12 characters, without your own name in it."
        isNew
        suggestion={suggestion}
        problem={problemOf(form, 'password')}
      />
    </>
  );
}
