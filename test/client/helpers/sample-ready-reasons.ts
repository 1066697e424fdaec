import * as pages from '../../../client/pages/index.js';
import type { ReadyReasonDto } from '../../../contract/ready-reasons.js';
import { managers } from './sample-data.js';
import { idOf } from './sample-shell.js';

/** What a network has ready for its moderators. */
export const ready: ReadyReasonDto[] = [
  {
    id: idOf(991),
    rule: 'patient',
    words:
      'It names a patient, or says so much that somebody could know who it is. Write it again without name, place and day; what you wanted to ask can stay.',
  },
  { id: idOf(992), rule: 'commercial', words: 'Offers belong in the market.' },
];
const { id, slug, name, brand, personalData, anonymity, path } = managers;
const network = { id, slug, name, brand, personalData, anonymity, path };

const list = (props: Partial<pages.ReadyReasonsProps>) => ({
  isSignedIn: true,
  page: (shell: pages.ShellProps) =>
    pages.readyReasonsPage({ network, reasons: ready, canManage: true, ...props }, shell),
});

/** The ready reasons of a network, for admins and for moderators. */
export const readyReasonSamples = {
  'ready-reasons': list({}),
  'ready-reasons-none': list({ reasons: [] }),
  'ready-reasons-moderator': list({ canManage: false }),
  'ready-reasons-none-moderator': list({ reasons: [], canManage: false }),
  'ready-reasons-with-errors': list({
    form: {
      values: { act: 'change', reasonId: ready[1]!.id, rule: 'commercial', words: '' },
      problems: [{ field: 'words', message: 'Enter a reason.' }],
    },
  }),
};
