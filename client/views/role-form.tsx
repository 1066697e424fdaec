import { Button } from './button.js';
import { Form } from './form.js';
import { HiddenText } from './hidden-text.js';

interface Props {
  action: string;
  csrf: string | null;
  accountId: string;
  /** Where what is chosen may lead to the person's own page first. */
  username?: string;
  /** What is chosen, and of whom. */
  label: string;
  /** The button: what all read, and what only its name says besides. */
  save: [text: string, ofWhom: string];
  options: { value: string; text: string }[];
  chosen?: string;
}

/** Gives one person another role in a place, or none, by a list and a button. */
export function RoleForm({
  action,
  csrf,
  accountId,
  username,
  label,
  save: [text, ofWhom],
  options,
  chosen,
}: Props) {
  return (
    <Form action={action} csrf={csrf} class="inline-form" label={label}>
      <input type="hidden" name="accountId" value={accountId} />
      {username && <input type="hidden" name="username" value={username} />}
      <label>
        <HiddenText>{label}</HiddenText>
        <select name="role">
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === chosen}>
              {option.text}
            </option>
          ))}
        </select>
      </label>
      <Button kind="quiet">
        {text}
        <HiddenText>{ofWhom}</HiddenText>
      </Button>
    </Form>
  );
}
