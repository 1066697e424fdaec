import type { OwnOfferDto } from '../../contract/offers.js';
import { page } from '../../text/words.js';
import { Button } from './button.js';
import { fill } from './fill.js';
import { Form } from './form.js';
import { HiddenText } from './hidden-text.js';
import { Time } from './time.js';

/** What networks offer the reader: nothing changes until they accept. */
export function OwnOffers({ offers, csrf }: { offers: OwnOfferDto[]; csrf: string | null }) {
  const words = page.offers;
  if (offers.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="offers">
      <h2 id="offers">{words.ownTitle}</h2>
      <ul class="list">
        {offers.map(({ id, kind, network, by, expiresAt }) => {
          const what = words.own[kind](network.name, by?.name ?? words.someone);
          return (
            <li class="stack" key={id}>
              <h3 class="list-title">{what}</h3>
              <p>
                {words.ownText[kind]} {fill(words.ends, { day: <Time at={expiresAt} day /> })}
              </p>
              <Form action="/account/networks" csrf={csrf} class="row">
                <input type="hidden" name="offerId" value={id} />
                <Button name="act" value="take">
                  {words.accept}
                  <HiddenText>{words.which(what)}</HiddenText>
                </Button>{' '}
                <Button kind="quiet" name="act" value="decline">
                  {words.refuse}
                  <HiddenText>{words.which(what)}</HiddenText>
                </Button>
              </Form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
