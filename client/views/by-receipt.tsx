import type { ComponentChildren } from 'preact';
import type { FormState } from '../pages/page.js';
import { Button } from './button.js';
import { problemOf, typedIn } from './form-state.js';
import { Notice } from './notice.js';
import { TextField } from './text-field.js';

/** The number by which whoever sent something finds it again, and what it is for. */
export function Receipt({ name, number, children }: { name: string; number: string; children: string }) {
  return (
    <Notice kind="success">
      <p>
        {name}
        <br />
        <strong class="receipt">{number}</strong>
      </p>
      <p>{children}</p>
    </Notice>
  );
}

interface FindProps {
  action: string;
  label: string;
  hint: string;
  /** On the button. */
  children: ComponentChildren;
  form?: FormState;
}

/** Asks for such a number, without script and without account. */
export function FindByReceipt({ action, label, hint, children, form }: FindProps) {
  return (
    <form method="get" action={action} class="form">
      <TextField
        name="number"
        label={label}
        hint={hint}
        value={typedIn(form, 'number')}
        problem={problemOf(form, 'number')}
        autocomplete="off"
        isCode
      />
      <Button>{children}</Button>
    </form>
  );
}
