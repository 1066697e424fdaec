import { brands } from '../../contract/networks.js';
import { page } from '../../text/words.js';
import { BrandSamples } from '../views/brand-samples.js';
import { Button } from '../views/button.js';
import { Choices } from '../views/choices.js';
import { Form } from '../views/form.js';
import { problemOf } from '../views/form-state.js';
import { Swatch } from '../views/swatch.js';
import { TextField } from '../views/text-field.js';
import { networkForm } from './network-form.js';
import type { Page, ShellProps } from './page.js';
import type { BrandProps } from './publishing/props.js';

/** `/n/:network/colour`: looks at a colour by its code, and chooses it or one with a name. */
export function brandPage({ network, typed, shown, form }: BrandProps, { csrf }: ShellProps): Page {
  const words = page.brand;
  const address = `${network.path}/colour`;
  const isOwn = network.brand.startsWith('#');
  return networkForm({
    network,
    title: words.titleOf(network.name),
    heading: words.title,
    lead: <p class="lead">{words.lead}</p>,
    form,
    children: (
      <div class="stack-large">
        <form method="get" action={address} class="stack">
          <TextField
            name="brand"
            label={words.code}
            hint={words.codeHint}
            value={typed ?? (isOwn ? network.brand : '')}
            problem={problemOf(form, 'brand')}
            isCode
            isShort
          />
          <Button kind="quiet">{words.see}</Button>
        </form>
        {shown && (
          <section class="stack" aria-labelledby="seen-title">
            <h2 id="seen-title">
              {shown.isNearest ? words.nearest(shown.colour) : words.seen(shown.colour)}
            </h2>
            {!shown.isNearest && <p>{words.works}</p>}
            <BrandSamples colour={shown.colour} />
            <Form action={address} csrf={csrf}>
              <input type="hidden" name="brand" value={shown.colour} />
              <Button>{words.use(shown.colour)}</Button>
            </Form>
          </section>
        )}
        <Form action={address} csrf={csrf}>
          <Choices
            name="brand"
            legend={words.named}
            prefix="named-"
            choices={brands.map((brand) => ({ value: brand, text: <Swatch brand={brand} /> }))}
            value={isOwn ? '' : network.brand}
            isRow
          />
          <Button kind="quiet">{words.useNamed}</Button>
        </Form>
      </div>
    ),
  });
}
