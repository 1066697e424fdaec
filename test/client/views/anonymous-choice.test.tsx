import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { AnonymousChoice } from '../../../client/views/anonymous-choice.js';
import { inLanguage } from '../../../text/index.js';
import { elements, parseHtml, textOf } from '../helpers/html.js';

const shown = (mode: 'off' | 'on' | 'held') =>
  parseHtml(`<div>${renderToString(<AnonymousChoice mode={mode} />)}</div>`);

describe('the choice to write without one’s name', () => {
  it.each(['on', 'held'] as const)(
    'says beside itself that protection is an effort and no promise, where it is %s (N42)',
    (mode) => {
      const [box] = elements(shown(mode), 'input');
      const hint = elements(shown(mode), 'div').find(({ attributes }) => attributes.id === 'anonymous-hint');
      expect(box!.attributes['aria-describedby']).toBe('anonymous-hint');
      expect(textOf(hint!)).toContain('We do what we can to protect you, but we cannot promise it.');
      expect(inLanguage('de', () => textOf(shown(mode)))).toContain('Versprechen können wir es nicht');
    },
  );

  it('is not there where nobody may', () => {
    expect(textOf(shown('off'))).toBe('');
  });
});
