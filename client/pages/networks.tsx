import { page as words } from '../../text/words.js';
import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { PageTitle } from '../views/page-title.js';
import { RegisterForm } from '../views/register-form.js';
import { RegisterResults } from '../views/register-results.js';
import { withReturn } from '../views/with-return.js';
import type { RegisterPageData } from './island-data.js';
import type { Page, ShellProps } from './page.js';
import type { NetworksProps } from './props.js';
import { registerAddress, registerFilters } from './register/register-address.js';

/** `/networks`: the register, and its finder. Only the bare list and its pages may be indexed by others. */
export function networksPage({ fields, found, form }: NetworksProps, { viewer }: ShellProps): Page {
  const start = viewer ? '/networks/new' : withReturn('/register', '/networks/new');
  const isBare = !fields.q && !fields.sort && registerFilters.every((name) => !fields[name]);
  const number = found?.page ?? 1;
  return {
    title: fields.q ? words.register.titleFor(fields.q) : words.network.directoryTitle(number),
    description: words.network.directoryDescription,
    canonical: isBare ? registerAddress(fields, {}, number) : undefined,
    hasErrors: found === null,
    // What leaves the register leaves open lists of it.
    ...(found && found.networks.length > 0
      ? { island: 'forum' as const, data: { kind: 'register' } satisfies RegisterPageData }
      : {}),
    body: (
      <div class="search-page" id="register-page">
        {form && <ErrorSummary problems={form.problems} message={form.message} />}
        <PageTitle title={words.common.networks}>
          {isBare && <p class="lead">{words.network.directoryLead}</p>}
        </PageTitle>
        <RegisterForm fields={fields} form={form} />
        {found && <RegisterResults fields={fields} found={found} isBare={isBare} />}
        <div class="row">
          <Button kind={found?.total === 0 && isBare ? 'main' : 'quiet'} href={start}>
            {words.network.start}
          </Button>{' '}
          {viewer?.isSiteAdmin && <a href="/networks/reviews">{words.registerEntry.reviews}</a>}
        </div>
      </div>
    ),
  };
}
