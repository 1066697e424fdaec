import type { DisclosureLineDto, DisclosureThing } from '../../contract/disclosures.js';
import { page } from '../../text/words.js';

/** Whom a request is about, as its title. */
export const nameOfRequest = ({ subject }: Pick<DisclosureLineDto, 'subject'>): string =>
  subject ? page.disclosures.about(subject.name) : page.disclosures.aboutFormer;

export function StateOfRequest({
  one: { state, isOver },
}: {
  one: Pick<DisclosureLineDto, 'state' | 'isOver'>;
}) {
  const words = page.disclosures;
  return <span>{isOver ? words.isOver : words.states[state]}</span>;
}

/** What is asked for. */
export function ThingsAsked({ things }: { things: DisclosureThing[] }) {
  return (
    <ul class="plain">
      {things.map((thing) => (
        <li key={thing}>{page.disclosures.things[thing]}</li>
      ))}
    </ul>
  );
}
