import type { ComponentChildren } from 'preact';
import type { PersonDto } from '../../contract/people.js';
import { Monogram } from './monogram.js';

interface Props {
  person: PersonDto;
  /** As what, and since when. */
  standing: ComponentChildren;
  /** More about the person, below. */
  more?: ComponentChildren;
  /** What can be changed of it. */
  children?: ComponentChildren;
}

/** One person of a list of people. */
export function PersonRow({ person, standing, more, children }: Props) {
  return (
    <li class="person-row">
      <Monogram name={person.name} />
      <div>
        <p>
          <a href={`/u/${person.username}`}>{person.name}</a>{' '}
          <span class="muted small">{person.username}</span>
        </p>
        <p class="muted small">{standing}</p>
        {more}
      </div>
      {children}
    </li>
  );
}
