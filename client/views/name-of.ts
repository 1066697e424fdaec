import type { PersonDto } from '../../contract/people.js';
import { pseudonymNumber } from '../../contract/pseudonym-names.js';
import { live } from '../../text/words.js';

/** How an author is called: by name, as an anonymous member in the reader's language, or as a former one. */
export function nameOf(person: Pick<PersonDto, 'username' | 'name'> | null | undefined): string {
  if (!person?.name) return live.post.formerMember;
  const number = pseudonymNumber(person.username);
  return number === null ? person.name : live.post.anonymous(number);
}
