import type { AccessPreviewDto } from '../../contract/forum-people.js';
import { page } from '../../text/words.js';

interface ConcernedProps {
  title: string;
  id: string;
  change: AccessPreviewDto['gains'];
  note: string;
}

/** Whom a change of readers is about: how many, and the first of them by name. */
export function Concerned({ title, id, change, note }: ConcernedProps) {
  const words = page.forumRules;
  const { everyone, count, people } = change;
  const isNobody = !everyone && count === 0;
  return (
    <section class="stack-small" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {isNobody ? (
        <p>{words.nobody}</p>
      ) : (
        <>
          <ul>
            {everyone && <li>{words.everyone}</li>}
            {count > 0 && <li>{words.membersCount(count)}</li>}
          </ul>
          {people.length > 0 && (
            <p class="muted small">
              {people.map(({ name }) => name).join(', ')}{' '}
              {count > people.length && words.andMore(count - people.length)}
            </p>
          )}
          <p>{note}</p>
        </>
      )}
    </section>
  );
}
