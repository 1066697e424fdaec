import type { OwnHoldDto } from '../../contract/holds.js';
import { page } from '../../text/words.js';
import { HeldText } from './held-text.js';

/** The reader's own texts that wait, after the posts of a thread: nobody else's page has them. Kept true by script. */
export function HeldInThread({ held, csrf }: { held: OwnHoldDto[]; csrf: string | null }) {
  const words = page.holds.own;
  return (
    <div id="held">
      {held.length > 0 && (
        <section class="stack" aria-labelledby="held-title">
          <h2 id="held-title">{words.inThread}</h2>
          <p>
            {words.inThreadText} <a href="/held">{words.all}</a>
          </p>
          <ol class="list">
            {held.map((hold) => (
              <HeldText key={hold.id} hold={hold} csrf={csrf} level="h3" />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
