import type { RequestDto } from '../../../contract/members.js';
import { page } from '../../../text/words.js';
import { AnswerList } from '../../views/answer-list.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { EmptyState } from '../../views/empty-state.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { fill } from '../../views/fill.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { HiddenText } from '../../views/hidden-text.js';
import { PageTitle } from '../../views/page-title.js';
import { TextArea } from '../../views/text-area.js';
import { Time } from '../../views/time.js';
import type { FormState, Page, ShellProps } from '../page.js';
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

interface ItemProps {
  request: RequestDto;
  action: string;
  csrf: string | null;
  form?: FormState;
}

function RequestItem({ request: { person, askedAt, answers }, action, csrf, form }: ItemProps) {
  const words = page.members.requests;
  return (
    <li class="stack">
      <h2>
        <a href={`/u/${person.username}`}>{person.name}</a> <span class="muted small">{person.username}</span>
      </h2>
      <p class="muted small">{fill(words.asked, { day: <Time at={askedAt} day /> })}</p>
      <AnswerList answers={answers} />
      <Form action={action} csrf={csrf} label={words.decideOn(person.name)}>
        <input type="hidden" name="accountId" value={person.id} />
        <TextArea
          id={`reason-${person.id}`}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={2}
          value={typedIn(form, 'reason')}
          problem={problemOf(form, 'reason')}
        />
        <div class="row">
          <Button name="decision" value="approve">
            {words.approve}
            <HiddenText>{words.nameHidden(person.name)}</HiddenText>
          </Button>{' '}
          <Button kind="quiet" name="decision" value="decline">
            {words.decline}
            <HiddenText>{words.nameHidden(person.name)}</HiddenText>
          </Button>
        </div>
      </Form>
    </li>
  );
}
