import { FEEDBACK_DAYS, type FeedbackDto, type FeedbackListDto } from '../../contract/feedback.js';
import { page as words } from '../../text/words.js';
import { Button } from '../views/button.js';
import { EmptyState } from '../views/empty-state.js';
import { fill } from '../views/fill.js';
import { Form } from '../views/form.js';
import { MorePages } from '../views/more-pages.js';
import { PageTitle } from '../views/page-title.js';
import { Paragraphs } from '../views/paragraphs.js';
import { Time } from '../views/time.js';
import type { Page, ShellProps } from './page.js';

/** `/feedback/received`: what people said of the site, for its administrator. */
export function feedbackReceivedPage({ feedback, older }: FeedbackListDto, { csrf }: ShellProps): Page {
  const say = words.feedback.received;
  return {
    title: say.title,
    body: (
      <>
        <PageTitle title={say.title}>
          <p class="lead">{say.lead}</p>
          <p>
            {say.keeps(FEEDBACK_DAYS)} {say.useOfMail}
          </p>
        </PageTitle>
        {feedback.length === 0 ? (
          <EmptyState title={say.empty}>
            <p>{say.emptyText}</p>
          </EmptyState>
        ) : (
          <section class="stack narrow" aria-label={say.list}>
            <ol class="list">
              {feedback.map((one) => (
                <li key={one.number} class="stack">
                  <Received feedback={one} csrf={csrf} />
                </li>
              ))}
            </ol>
            <MorePages href={older === null ? null : `/feedback/received?before=${older}`} text={say.older} />
          </section>
        )}
      </>
    ),
  };
}

function Received({ feedback, csrf }: { feedback: FeedbackDto; csrf: string | null }) {
  const say = words.feedback.received;
  const { number, receivedOn, goal, found, message, page, organisation, role, email } = feedback;
  const facts = [
    [say.goal, goal],
    [say.found, found && words.feedback.answers[found]],
    [
      say.message,
      <div class="stack">
        <Paragraphs text={message} />
      </div>,
    ],
    [say.page, page && <PageNamed page={page} />],
    [say.organisation, organisation],
    [say.role, role],
    [say.email, email && <a href={`mailto:${email}`}>{email}</a>],
  ] as const;
  return (
    <>
      <h2 class="list-title">{say.one(number)}</h2>
      <p class="meta">
        <span>{fill(say.on, { date: <Time at={receivedOn} day /> })}</span>
      </p>
      <dl class="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <Form action={`/feedback/received/${number}/delete`} csrf={csrf} class="plain-form">
        <Button kind="quiet" icon="bin">
          {say.delete(number)}
        </Button>
      </Form>
    </>
  );
}

/** A link only where it is plainly a path of this site: anybody can write anything here. */
function PageNamed({ page }: { page: string }) {
  return /^(?:\/[\w-]+)+$/.test(page) ? <a href={page}>{page}</a> : <span>{page}</span>;
}
