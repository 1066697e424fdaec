import type { ComponentChildren, VNode } from 'preact';
import { late } from '../../text/words.js';

/** The id of a field's input: what the error summary links to. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** What the input must carry so that label, hint and error belong to it. */
export interface InputWiring {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps {
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  problem?: string;
  id?: string;
}

/** Label, hint and error around one input. */
export function Field(props: FieldProps & { children: (wiring: InputWiring) => VNode }) {
  const { name, label, hint, problem, children, id = fieldId(name) } = props;
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  const wiring: InputWiring = {
    id,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': problem ? true : undefined,
  };
  return (
    <div class={problem ? 'field field-error' : 'field'}>
      <label for={id}>{label}</label>
      <br />
      {hint && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {problem && <Problem id={`${id}-problem`} text={problem} />}
      {children(wiring)}
    </div>
  );
}

/** One field's error, next to it. */
export function Problem({ id, text }: { id: string; text: string }) {
  return (
    <p class="problem" id={id}>
      <span class="visually-hidden">{late.forms.errorBefore}</span>
      {text}
    </p>
  );
}
