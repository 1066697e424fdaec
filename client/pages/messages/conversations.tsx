import type { ConversationDto, MessageDto } from '../../../contract/messages.js';
import { MOST_MESSAGES } from '../../../contract/messages.js';
import { page } from '../../../text/words.js';
import { AskPersonalData } from '../../views/ask-personal-data.js';
import { Button } from '../../views/button.js';
import { EmptyState } from '../../views/empty-state.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { fill } from '../../views/fill.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { PageTitle } from '../../views/page-title.js';
import { Paragraphs } from '../../views/paragraphs.js';
import { TextArea } from '../../views/text-area.js';
import { Time } from '../../views/time.js';
import type { Page, ShellProps } from '../page.js';
import type { ConversationProps, ConversationsProps } from './props.js';

/** `/messages`: one's own conversations, newest first. */
export function conversationsPage({ conversations }: ConversationsProps): Page {
  const words = page.messages;
  return {
    title: words.title,
    body: (
      <>
        <PageTitle title={words.title}>
          <p class="lead">{words.lead}</p>
        </PageTitle>
        {conversations.length === 0 ? (
          <EmptyState title={words.none}>
            <p>{words.noneText}</p>
          </EmptyState>
        ) : (
          <ul class="list narrow">
            {conversations.map((conversation) => (
              <li class="stack" key={conversation.id}>
                <h2 class="list-title">
                  <a href={conversation.path}>{nameOf(conversation)}</a>
                </h2>
                <p class="meta">
                  <Time at={conversation.lastAt} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  };
}

/** Where it went, and, for those who got it, from whom. */
function nameOf({ to, place, isOwn, starter }: ConversationDto): string {
  const words = page.messages;
  const where = words.of[to](place?.name ?? words.somewhere);
  return isOwn ? where : `${where}, ${words.from(starter?.name ?? words.someone)}`;
}

/** `/messages/:conversationId` */
export function conversationPage(props: ConversationProps, { csrf, viewer }: ShellProps): Page {
  const { conversation, messages, clientKey, form } = props;
  const words = page.messages;
  const title = nameOf(conversation);
  return {
    title,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <p>
          <a href="/messages">{words.title}</a>
        </p>
        <PageTitle title={title}>
          {conversation.place && (
            <p>
              <a href={conversation.place.path}>{conversation.place.name}</a>
            </p>
          )}
        </PageTitle>
        <div class="narrow stack-large">
          {messages.length === MOST_MESSAGES && <p class="muted">{words.earlier(MOST_MESSAGES)}</p>}
          <ol class="plain stack">
            {messages.map((message) => (
              <Letter key={message.id} message={message} ownId={viewer?.accountId} />
            ))}
          </ol>
          <Form action={conversation.path} csrf={csrf}>
            <input type="hidden" name="clientKey" value={clientKey} />
            <TextArea
              name="body"
              label={words.answer}
              value={typedIn(form, 'body')}
              problem={problemOf(form, 'body')}
            />
            <AskPersonalData form={form} />
            <Button>{words.sendAnswer}</Button>
          </Form>
        </div>
      </>
    ),
  };
}

function Letter({ message: { id, by, body, at }, ownId }: { message: MessageDto; ownId?: string }) {
  const words = page.messages;
  const name = by && (by.id === ownId ? words.you : by.name);
  const person = by ? <a href={`/u/${by.username}`}>{name}</a> : words.someone;
  return (
    <li class="card stack" id={`message-${id}`}>
      <p class="meta">{fill(words.by, { person, time: <Time at={at} /> })}</p>
      <Paragraphs text={body} />
    </li>
  );
}
