import type { AuthorDto } from '../../contract/people.js';

/**
 * The people a screen knows after a message. An author of the message who is not among its people has closed the
 * account: from here on a former member.
 */
export function peopleAfter(
  known: ReadonlyMap<string, AuthorDto>,
  told: AuthorDto[],
  authors: string[],
): ReadonlyMap<string, AuthorDto> {
  const people = new Map(known);
  for (const id of authors) people.delete(id);
  for (const person of told) people.set(person.id, person);
  return people;
}
