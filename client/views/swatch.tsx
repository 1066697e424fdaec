import { type Brand, brands } from '../../contract/networks.js';
import { page } from '../../text/words.js';

/** A network's colour with its name, or, of its own, its code. */
export function Swatch({ brand }: { brand: Brand }) {
  const name = brands.find((one) => one === brand);
  return (
    <span class="row">
      <span class="swatch" data-brand={brand} aria-hidden="true" />
      {name ? page.network.colours[name] : page.brand.own(brand)}
    </span>
  );
}
