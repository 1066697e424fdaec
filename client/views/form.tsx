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
  /** One of its fields is a file. */
  hasFile?: boolean;
  children: ComponentChildren;
}

/** A plain form: posts, carries its token, and works without script. The server checks every field. */
export function Form({ action, csrf, returnTo, id, label, hasFile, children, ...props }: Props) {
  return (
    <form
      method="post"
      action={action}
      id={id}
      class={props.class ?? 'form'}
      aria-label={label}
      encType={hasFile ? 'multipart/form-data' : undefined}
      noValidate
    >
      {csrf !== null && <input type="hidden" name="_csrf" value={csrf} />}
      {returnTo !== undefined && <input type="hidden" name="returnTo" value={returnTo} />}
      {children}
    </form>
  );
}
