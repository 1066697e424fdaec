import { page } from '../../../text/words.js';
import { EmptyState } from '../../views/empty-state.js';
import { fill } from '../../views/fill.js';
import { RequestItem } from '../../views/request-item.js';
import { Time } from '../../views/time.js';
import { networkForm } from '../network-form.js';
import type { Page, ShellProps } from '../page.js';
import type { RequestsProps } from './props.js';

/** `/n/:network/requests`: who asks to join, the oldest first, each with a decision. */
export function requestsPage(props: RequestsProps, { csrf }: ShellProps): Page {
  const { network, requests, total, form } = props;
  const words = page.members.requests;
  const [oldest] = requests;
  const at = form?.values?.accountId;
  return networkForm({
    network,
    title: words.titleOf(network.name),
    lead: oldest && (
      <p class="lead">
        {words.waiting(total)} {fill(words.oldest, { day: <Time at={oldest.askedAt} day /> })}
      </p>
    ),
    form,
    ids: { reason: `reason-${at}` },
    children: oldest ? (
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
    ),
  });
}
