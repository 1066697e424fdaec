import type { ComponentChildren } from 'preact';

interface Props {
  action: string;
  csrf: string | null;
  /** Path to come back to when it is done. */
  returnTo?: string;
  class?: string;
  id?: string;
  /** Says what it does where several forms look alike. */
  label?: string;
  children: ComponentChildren;
}

/** A plain form: posts, carries its token, and works without script. The server checks every field. */
export function Form({ action, csrf, returnTo, id, label, children, class: className = 'form' }: Props) {
  return (
    <form method="post" action={action} id={id} class={className} aria-label={label} noValidate>
      {csrf !== null && <input type="hidden" name="_csrf" value={csrf} />}
      {returnTo !== undefined && <input type="hidden" name="returnTo" value={returnTo} />}
      {children}
    </form>
  );
}
