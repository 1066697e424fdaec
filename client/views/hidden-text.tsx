import type { ComponentChildren } from 'preact';
import type { WrittenIn } from './written-in.js';

interface Props extends WrittenIn {
  children: ComponentChildren;
}

/** Words for screen readers, where the eye has the context already. */
export function HiddenText({ children, lang, dir }: Props) {
  return (
    <span class="visually-hidden" lang={lang} dir={dir}>
      {children}
    </span>
  );
}
