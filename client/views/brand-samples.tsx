import type { Brand } from '../../contract/networks.js';
import { page } from '../../text/words.js';

const themes = ['light', 'dark', 'contrast'] as const;

/** How a colour looks in each theme, whichever the reader has: a band, words and a button. */
export function BrandSamples({ colour }: { colour: Brand }) {
  const words = page.brand;
  return (
    <ul class="cards" data-brand={colour}>
      {themes.map((theme) => (
        <li key={theme} class="sample" data-sample={theme}>
          <p class="sample-band">{words.theme[theme]}</p>
          <p class="sample-text">{words.sampleText}</p>
          <p>
            <span class="sample-button">{words.sampleButton}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
