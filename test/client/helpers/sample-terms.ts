import * as pages from '../../../client/pages/index.js';
import type { TermsDto, TermsVersionDto } from '../../../contract/terms.js';
import { managers, people } from './sample-data.js';
import { idOf } from './sample-shell.js';

const at = '2024-05-07T08:00:00.000Z';
const version = (n: number, more: Partial<TermsVersionDto>): TermsVersionDto => ({
  ...{ id: idOf(700 + n), version: `${n}.0`, isMajor: true, summary: 'Colleagues are not named either.' },
  ...{ publishedAt: at, publishedBy: people[0]!, ...more },
});
const versions = [
  version(2, {}),
  version(3, { version: '1.1', isMajor: false, publishedBy: null }),
  version(1, {}),
];
const terms: TermsDto = {
  network: { name: managers.name, path: managers.path },
  path: `${managers.path}/rules`,
  shown: {
    ...versions[0]!,
    html: '<h3>Names</h3>\n<p>Name nobody.</p>\n',
    source: '### Names\n\nName nobody.',
  },
  versions,
  since: null,
  canPublish: true,
  accepted: { version: '1.0', at },
  pending: [
    { id: idOf(720), version: '3.0', name: null, path: '/rules' },
    { id: idOf(702), version: '2.0', name: managers.name, path: `${managers.path}/rules` },
  ],
};
const nothing: TermsDto = {
  ...{ network: null, path: '/rules', shown: null, versions: [], since: null },
  ...{ canPublish: false, accepted: null, pending: [] },
};
const changes = [
  { text: 'Name ', kind: 'same' as const },
  { text: 'no patient', kind: 'removed' as const },
  { text: 'nobody', kind: 'added' as const },
];

type Samples = Record<string, { isSignedIn: boolean; page: (shell: pages.ShellProps) => pages.Page }>;

/** The rules for comments, in every state. */
export const termsSamples: Samples = {
  terms: { isSignedIn: true, page: (shell) => pages.termsPage({ terms }, shell) },
  'terms-compared': {
    isSignedIn: false,
    page: (shell) =>
      pages.termsPage({ terms: { ...terms, pending: [], since: { version: '1.1', changes } } }, shell),
  },
  'terms-none': { isSignedIn: false, page: (shell) => pages.termsPage({ terms: nothing }, shell) },
  'publish-terms': { isSignedIn: true, page: (shell) => pages.publishTermsPage({ terms }, shell) },
  'publish-terms-first': {
    isSignedIn: true,
    page: (shell) =>
      pages.publishTermsPage(
        {
          terms: nothing,
          form: { values: {}, problems: [{ field: 'body', message: 'Enter your message.' }] },
        },
        shell,
      ),
  },
};
