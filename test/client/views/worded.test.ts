import { describe, expect, it } from '@jest/globals';
import { worded } from '../../../client/views/worded.js';
import { renderMarkdown } from '../../../src/lib/markdown/index.js';
import { inLanguage } from '../../../text/index.js';

const text =
  '[guide](https://example.org/g)\n\n![](https://pics.example/a.png)\n\n![chart](https://pics.example/b.png)\n\n|a|\n|-|\n|1|';

describe('our words about a stored text', () => {
  it('are not in it, and come in the reader’s language', () => {
    const stored = renderMarkdown(text);
    expect(stored).not.toMatch(/external link|Image|aria-label/);
    const english = inLanguage('en', () => worded(stored));
    const german = inLanguage('de', () => worded(stored));
    expect(english).toContain(
      '(example.org)</span><span class="visually-hidden"> (external link)</span></a>',
    );
    expect(english).toContain('<span>Image: </span>chart');
    expect(english).toContain('<span>Image</span>');
    expect(english).toContain('aria-label="Table"');
    expect(german).toContain('<span>Bild: </span>chart');
    expect(german).toContain(' (externer Link)');
    expect(german).toContain('aria-label="Tabelle"');
    expect(german).not.toMatch(/external link|Image|"Table"|says-/);
  });

  it('are put in once', () => {
    const once = inLanguage('de', () => worded(renderMarkdown(text)));
    expect(inLanguage('de', () => worded(once))).toBe(once);
  });
});
