import * as pages from '../../../client/pages/index.js';
import type { WordRuleDto } from '../../../contract/word-rules.js';
import { managers, people } from './sample-data.js';
import { idOf } from './sample-shell.js';

const at = '2024-05-07T08:00:00.000Z';
const rule = (n: number, more: Partial<WordRuleDto> = {}): WordRuleDto => ({
  id: idOf(380 + n),
  kind: 'words',
  pattern: 'buy now\nspecial offer\nwww.a-very-long-address-of-a-shop-that-nobody-has-ever-heard-of.example',
  action: 'hold',
  reason: 'Advertising belongs in the market',
  about: 'commercial',
  isOn: true,
  changedAt: at,
  changedBy: people[1]!,
  ...more,
});
const rules = [
  rule(1),
  rule(2, { kind: 'expression', pattern: '\\b0[1-9]\\d{8,9}\\b', action: 'flag', reason: 'Phone numbers' }),
  rule(3, { action: 'refuse', isOn: false, changedBy: null, reason: 'Rude words' }),
];
const { id, slug, name, brand, personalData, anonymity, path } = managers;
const network = { id, slug, name, brand, personalData, anonymity, path };
const tried = {
  looked: 500,
  matched: 12,
  newest: [1, 2].map((n) => ({
    title: 'Rota software',
    number: n,
    path: `/p/${idOf(n)}`,
    at,
    before: 'We have a few licences left, ',
    found: 'buy now',
    after: ' and save a lot of money',
  })),
};

type Samples = Record<string, { isSignedIn: boolean; page: (shell: pages.ShellProps) => pages.Page }>;
const list = (props: Partial<pages.WordRulesProps>) => ({
  isSignedIn: true,
  page: (shell: pages.ShellProps) => pages.wordRulesPage({ network, rules, ...props }, shell),
});
const one = (props: Partial<pages.WordRuleProps>) => ({
  isSignedIn: true,
  page: (shell: pages.ShellProps) => pages.wordRulePage({ network, rule: rules[0]!, ...props }, shell),
});

/** The rules for words of a network and of the site, in every state. */
export const wordRuleSamples: Samples = {
  'word-rules': list({}),
  'word-rules-none': list({ rules: [] }),
  'word-rules-site': list({ network: null }),
  'word-rules-tried': list({ tried, form: { values: { kind: 'words', pattern: 'buy now' } } }),
  'word-rules-tried-nothing': list({ tried: { looked: 0, matched: 0, newest: [] } }),
  'word-rules-with-errors': list({
    form: {
      values: { kind: 'expression', pattern: '(a)\\1' },
      problems: [{ field: 'pattern', message: 'References to groups (\\1) are not possible here.' }],
    },
  }),
  'word-rule': one({}),
  'word-rule-site': one({ network: null, tried }),
};
