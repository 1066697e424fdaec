import type { MailboxDto, MailDto } from '../../contract/mailbox.js';
import { page } from '../../text/words.js';
import { Button } from '../views/button.js';
import { EmptyState } from '../views/empty-state.js';
import { Form } from '../views/form.js';
import { Notice } from '../views/notice.js';
import { PageTitle } from '../views/page-title.js';
import { Time } from '../views/time.js';
import type { Page, ShellProps } from './page.js';

/** The site administrator's view of the mail that is not sent. */
export function mailboxPage({ isKept, waiting, failed, mails, older }: MailboxDto, _shell: ShellProps): Page {
  const words = page.mailbox;
  return {
    title: words.title,
    body: (
      <>
        <PageTitle title={words.title}>
          <p class="lead">{isKept ? words.byFiles : words.bySmtp}</p>
          {isKept && <p>{words.howLong}</p>}
          {waiting > 0 && <p>{words.waiting(waiting)}</p>}
          {failed > 0 && <p>{words.failed(failed)}</p>}
        </PageTitle>
        {isKept && mails.length === 0 && (
          <EmptyState title={words.empty}>
            <p>{words.emptyText}</p>
          </EmptyState>
        )}
        {mails.length > 0 && (
          <div class="stack">
            <Notice kind="warning">
              <p>{words.careful}</p>
            </Notice>
            <ul class="list">
              {mails.map(({ id, at, to, subject }) => (
                <li key={id} class="item stack-small">
                  <a href={`/mailbox/${id}`}>
                    {subject}
                    <span class="visually-hidden">
                      {' '}
                      {words.to} {to}
                    </span>
                  </a>
                  <p class="muted" aria-hidden="true">
                    {to}
                  </p>
                  <p class="muted">
                    <Time at={at} />
                  </p>
                </li>
              ))}
            </ul>
            {older && (
              <p>
                <a href={`/mailbox?before=${older}`}>{words.older}</a>
              </p>
            )}
          </div>
        )}
      </>
    ),
  };
}

/** One mail as plain text: its HTML says the same, and has no place on a page of ours. */
export function mailPage({ id, at, to, subject, text }: MailDto, { csrf }: ShellProps): Page {
  const words = page.mailbox;
  return {
    title: subject,
    body: (
      <>
        <p>
          <a href="/mailbox">{words.back}</a>
        </p>
        <PageTitle title={subject}>
          <p>
            {words.to} <strong>{to}</strong>
          </p>
          <p class="muted">
            <Time at={at} />
          </p>
        </PageTitle>
        <section class="stack" aria-label={words.text}>
          {text
            .trim()
            .split(/\n{2,}/)
            .map((paragraph) => (
              <p key={paragraph}>{paragraph.split('\n').map(line)}</p>
            ))}
        </section>
        <div class="row">
          <a href={`/api/v1/mailbox/${id}/file`}>{words.download}</a>
          <Form action={`/mailbox/${id}/delete`} csrf={csrf} class="plain-form">
            <Button kind="warning">{words.delete}</Button>
          </Form>
        </div>
      </>
    ),
  };
}

/** Addresses in it can be followed. */
function line(text: string, place: number) {
  const isLink = /^https?:\/\/\S+$/.test(text);
  return (
    <>
      {place > 0 && <br />}
      {isLink ? (
        <a href={text} rel="noreferrer">
          {text}
        </a>
      ) : (
        text
      )}
    </>
  );
}
