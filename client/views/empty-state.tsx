import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  id?: string;
  /** Under which heading it stands. */
  level?: 2 | 3;
  children: ComponentChildren;
}

/** Says what this place is for and offers the next step. */
export function EmptyState({ title, id, level = 2, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div class="empty" id={id}>
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
