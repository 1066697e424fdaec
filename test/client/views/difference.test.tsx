import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { Difference } from '../../../client/views/difference.js';

const long = 'word '.repeat(200);

describe('Difference', () => {
  it('says in words what the eye sees, and shows text as text', () => {
    const html = renderToString(
      <Difference
        pieces={[
          { text: 'Call ', kind: 'same' },
          { text: '<b>Ada</b>', kind: 'removed' },
          { text: 'Ben', kind: 'added' },
        ]}
      />,
    );
    expect(html).toMatch(/Call <del><span class="visually-hidden"> \[removed: <\/span>&lt;b>Ada&lt;\/b>/);
    expect(html).toMatch(
      /<ins><span class="visually-hidden"> \[added: <\/span>Ben<span class="visually-hidden">\] <\/span><\/ins>/,
    );
  });

  it('keeps of long unchanged stretches what stands next to a change', () => {
    const html = renderToString(
      <Difference
        pieces={[
          { text: long, kind: 'same' },
          { text: 'new', kind: 'added' },
          { text: long, kind: 'same' },
        ]}
      />,
    );
    expect(html.length).toBeLessThan(700);
    expect(html).toMatch(/ … .*<ins>.* … /s);
  });

  it('says so where too much changed', () => {
    expect(renderToString(<Difference pieces={null} />)).toContain('Too much changed');
  });
});
