import type { OpenedRevealDto, RevealDto, RevealsDto } from '../../../contract/reveals.js';
import { page as words } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { EmptyState } from '../../views/empty-state.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { nameOf } from '../../views/name-of.js';
import { PageTitle } from '../../views/page-title.js';
import { TextArea } from '../../views/text-area.js';
import { TextField } from '../../views/text-field.js';
import { Time } from '../../views/time.js';
import type { FormState, Page, ShellProps } from '../page.js';

/** `/reveals`: questions who wrote an anonymous post, for site administrators. */
export function revealsPage({ reveals }: RevealsDto): Page {
  const say = words.reveals;
  return {
    title: say.title,
    body: (
      <>
        <PageTitle title={say.title}>
          <p class="lead">{say.lead}</p>
        </PageTitle>
        {reveals.length === 0 ? (
          <EmptyState title={say.empty}>
            <p>{say.emptyText}</p>
          </EmptyState>
        ) : (
          <section class="stack" aria-label={say.list}>
            <ul class="list">
              {reveals.map((one) => (
                <li key={one.id}>
                  <h2 class="list-title">
                    {/* One post may have been asked about before. */}
                    <a href={`/reveals/${one.id}`} aria-describedby={`asked-${one.id}`}>
                      {nameOfQuestion(one)}
                    </a>
                  </h2>
                  <p class="meta" id={`asked-${one.id}`}>
                    <span>{say.states[one.state]}</span> <span>{say.askedBy(nameOf(one.askedBy))}</span>{' '}
                    <Time at={one.askedAt} />
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </>
    ),
  };
}

/** What a question is about: a post, or a text that was never shown. */
function nameOfQuestion({ postNumber, networkName }: RevealDto): string {
  const say = words.reveals;
  return postNumber === null ? say.oneHeld(networkName) : say.one(postNumber, networkName);
}

/** `/reveals/:id`: one question, what was given as its reason, and what the reader can do. */
export function revealPage({ reveal }: { reveal: RevealDto }, { csrf }: ShellProps): Page {
  const say = words.reveals;
  const { id, path, postNumber, law, state, decidedBy } = reveal;
  return {
    title: nameOfQuestion(reveal),
    body: (
      <>
        <PageTitle title={nameOfQuestion(reveal)} />
        <div class="stack narrow">
          <p>
            {say.by(nameOf(reveal.author))}.{' '}
            {path && <a href={path}>{postNumber === null ? say.goToHeld : say.goToPost(postNumber)}</a>}
            {!path && say.heldGone}
          </p>
          <p>
            {say.askedBy(nameOf(reveal.askedBy))} <Time at={reveal.askedAt} />
          </p>
          <h2>{say.reasonGiven}</h2>
          <p>{reveal.reason}</p>
          <p>{law === null ? say.isTold : say.notTold(law)}</p>
          {state === 'asked' && <p>{say.states.asked}</p>}
          {state !== 'asked' && (
            <p>{state === 'agreed' ? say.agreedBy(nameOf(decidedBy)) : say.refusedBy(nameOf(decidedBy))}</p>
          )}
          {reveal.canDecide && (
            <Form action={`/reveals/${id}/decision`} csrf={csrf}>
              <div class="row">
                <Button name="agrees" value="true">
                  {say.agree}
                </Button>{' '}
                <Button name="agrees" value="false" kind="quiet">
                  {say.refuse}
                </Button>
              </div>
            </Form>
          )}
          {reveal.canOpen && (
            <Form action={`/reveals/${id}/opening`} csrf={csrf}>
              <p class="muted">{say.openHint}</p>
              <Button>{say.open}</Button>
            </Form>
          )}
          <p>
            <a href="/reveals">{say.back}</a>
          </p>
        </div>
      </>
    ),
  };
}

/** The answer to a form: who it is, once. */
export function openedRevealPage({ reveal, person }: OpenedRevealDto): Page {
  const say = words.reveals;
  const title = reveal.postNumber === null ? say.openedTitleHeld : say.openedTitle(reveal.postNumber);
  return {
    title,
    body: (
      <>
        <PageTitle title={title} />
        <div class="stack narrow">
          <p class="lead">{person ? say.answer(person.name, person.username) : say.nobody}</p>
          <p>{say.once}</p>
          <p>
            <a href="/reveals">{say.back}</a>
          </p>
        </div>
      </>
    ),
  };
}

interface AskProps {
  post: { id: string; number: number };
  form?: FormState;
}

/** `/p/:post/reveal`: asks to learn who wrote it. */
export const askRevealPage = ({ post, form }: AskProps, { csrf }: ShellProps): Page =>
  askPage({ title: words.reveals.askTitle(post.number), action: `/p/${post.id}/reveal`, form, csrf });

/** `/held/:hold/reveal`: the same of a text that waits, or was refused. */
export const askHeldRevealPage = (
  { holdId, form }: { holdId: string; form?: FormState },
  { csrf }: ShellProps,
): Page => askPage({ title: words.reveals.askTitleHeld, action: `/held/${holdId}/reveal`, form, csrf });

interface Question {
  title: string;
  action: string;
  form?: FormState;
  csrf: string | null;
}

function askPage({ title, action, form, csrf }: Question): Page {
  const say = words.reveals;
  return {
    title,
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={title}>
          <p>{say.askLead}</p>
        </PageTitle>
        <Form action={action} csrf={csrf} class="form">
          <TextArea
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            value={typedIn(form, 'reason')}
            problem={problemOf(form, 'reason')}
          />
          <TextField
            name="law"
            label={say.law}
            hint={say.lawHint}
            value={typedIn(form, 'law')}
            problem={problemOf(form, 'law')}
          />
          <Button>{say.ask}</Button>
        </Form>
      </>
    ),
  };
}
