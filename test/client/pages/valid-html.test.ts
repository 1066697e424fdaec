import { describe, expect, it } from '@jest/globals';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { renderSample } from '../helpers/render-sample.js';
import { samples } from '../helpers/sample-pages.js';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // ARIA lets a list have a name; the rule means elements that may not.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      // The error summary stands before the first heading, so that it is read first.
      'heading-level': ['error', { minInitialRank: 'h2' }],
      // All files come from our own host, under names made of their content.
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  }),
);

function faultsOf(html: string): string[] {
  const { results } = validator.validateStringSync(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}

describe('HTML of the page', () => {
  it.each(Object.keys(samples))('%s is valid', (name) => {
    expect(faultsOf(renderSample(name).html)).toEqual([]);
  });

  it('is looked at for real: faults put in are found', () => {
    const { html } = renderSample('thread');
    const broken = html.replace('</main>', '<ul><div>1</div></ul><img src="/a"><p id="main">2</p></main>');
    expect(faultsOf(broken).map((fault) => fault.split(':')[0])).toEqual(
      expect.arrayContaining(['element-permitted-content', 'wcag/h37', 'no-dup-id']),
    );
  });
});
