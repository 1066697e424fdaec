import { page } from '../../../text/words.js';
import { Band } from '../../views/band.js';
import { EmptyState } from '../../views/empty-state.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { fill } from '../../views/fill.js';
import { hasErrors } from '../../views/form-state.js';
import { PageTitle } from '../../views/page-title.js';
import { RequestItem } from '../../views/request-item.js';
import { Time } from '../../views/time.js';
import type { Page, ShellProps } from '../page.js';
import type { RequestsProps } from './props.js';

/** `/n/:network/requests`: who asks to join, the oldest first, each with a decision. */
export function requestsPage(props: RequestsProps, { csrf }: ShellProps): Page {
  const { network, requests, total, form } = props;
  const words = page.members.requests;
  const [oldest] = requests;
  const at = form?.values?.accountId;
  return {
    title: words.titleOf(network.name),
    brand: network.brand,
    band: <Band network={network} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} ids={{ reason: `reason-${at}` }} />
        <PageTitle title={words.titleOf(network.name)}>
          {oldest && (
            <p class="lead">
              {words.waiting(total)} {fill(words.oldest, { day: <Time at={oldest.askedAt} day /> })}
            </p>
          )}
        </PageTitle>
        {oldest ? (
          <ul class="list" aria-label={words.first}>
            {requests.map((request) => (
              <RequestItem
                key={request.person.id}
                request={request}
                action={`${network.path}/requests`}
                csrf={csrf}
                form={request.person.id === at ? form : undefined}
              />
            ))}
          </ul>
        ) : (
          <EmptyState title={words.none}>
            <p>{words.noneText}</p>
          </EmptyState>
        )}
      </>
    ),
  };
}
