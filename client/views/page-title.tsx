import type { ComponentChildren } from 'preact';

interface Props {
  title: ComponentChildren;
  children?: ComponentChildren;
}

/** The page's one first heading, and what belongs right under it. */
export function PageTitle({ title, children }: Props) {
  return (
    <div class="page-title">
      <h1>{title}</h1>
      {children}
    </div>
  );
}
