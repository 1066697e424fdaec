import type { ComponentChildren } from 'preact';

/** Words for screen readers, where the eye has the context already. */
export function HiddenText({ children }: { children: ComponentChildren }) {
  return <span class="visually-hidden">{children}</span>;
}
