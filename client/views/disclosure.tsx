import type { ComponentChildren } from 'preact';

interface Props {
  summary: ComponentChildren;
  isOpen?: boolean;
  children: ComponentChildren;
}

/** More for those who want it, without script. */
export function Disclosure({ summary, isOpen, children }: Props) {
  return (
    <details class="disclosure" open={isOpen}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
