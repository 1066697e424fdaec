import type { ThreadPageDto } from '../../contract/forums.js';
import { live, page as words } from '../../text/words.js';
import { AskPersonalData } from '../views/ask-personal-data.js';
import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { fieldId, Problem } from '../views/field.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { PageTitle } from '../views/page-title.js';
import { Pagination } from '../views/pagination.js';
import { TextField } from '../views/text-field.js';
import { ThreadBand } from '../views/thread-band.js';
import type { FormState, Page, ShellProps } from './page.js';

export interface ReshapeProps {
  page: ThreadPageDto;
  /** Which of the two forms was refused. */
  refused?: 'split' | 'merge';
  form?: FormState;
}

/** Chosen posts into a new thread, or all of them into another. */
export function reshapeThreadPage({ page, refused, form }: ReshapeProps, { csrf }: ShellProps): Page {
  const { thread, network } = page;
  const { shifts } = words;
  return {
    title: shifts.title,
    brand: network.brand,
    band: <ThreadBand {...page} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={shifts.title}>
          <p class="lead">{shifts.lead}</p>
        </PageTitle>
        <div class="stack-large narrow">
          <Split page={page} csrf={csrf} form={refused === 'split' ? form : undefined} />
          <Merge page={page} csrf={csrf} form={refused === 'merge' ? form : undefined} />
          <p>
            <a href={thread.path}>{words.moves.goBack}</a>
          </p>
        </div>
      </>
    ),
  };
}

type PartProps = Pick<ReshapeProps, 'page' | 'form'> & { csrf: string | null };

function Split({ page, form, csrf }: PartProps) {
  const { thread, posts, people } = page;
  const { split } = words.shifts;
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? live.post.formerMember;
  const able = posts.filter(({ number }) => number > 1);
  const problem = problemOf(form, 'postIds');
  const field = fieldId('postIds');
  return (
    <section class="stack" aria-labelledby="split">
      <h2 id="split">{split.title}</h2>
      <Pagination
        page={page.page}
        pages={page.pages}
        href={(number) => `/t/${thread.id}/split?page=${number}`}
        label={words.thread.pages}
      />
      {able.length === 0 && <p>{split.none}</p>}
      {able.length > 0 && (
        <Form action={`/t/${thread.id}/split`} csrf={csrf}>
          <input type="hidden" name="page" value={String(page.page)} />
          <AskPersonalData form={form} />
          <fieldset
            id={field}
            class={problem ? 'field-error' : undefined}
            aria-describedby={problem ? `${field}-problem` : undefined}
          >
            <legend>{split.posts}</legend>
            {problem && <Problem id={`${field}-problem`} text={problem} />}
            <div class="choices">
              {able.map(({ id, number, authorId }) => (
                <label class="choice" key={id}>
                  {' '}
                  <input
                    type="checkbox"
                    name={`post-${id}`}
                    value="on"
                    defaultChecked={typedIn(form, `post-${id}`) === 'on'}
                  />
                  <span>{split.post(number, nameOf(authorId))}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <TextField
            name="title"
            label={split.newTitle}
            value={typedIn(form, 'title')}
            problem={problemOf(form, 'title')}
          />
          <TextField
            name="reason"
            label={words.common.reason}
            hint={split.reasonHint}
            value={typedIn(form, 'reason')}
            problem={problemOf(form, 'reason')}
          />
          <Button>{split.button}</Button>
        </Form>
      )}
    </section>
  );
}

function Merge({ page, form, csrf }: PartProps) {
  const { merge } = words.shifts;
  return (
    <section class="stack" aria-labelledby="merge">
      <h2 id="merge">{merge.title}</h2>
      <Form action={`/t/${page.thread.id}/merge`} csrf={csrf}>
        <TextField
          name="into"
          label={merge.into}
          hint={merge.intoHint}
          value={typedIn(form, 'into')}
          problem={problemOf(form, 'intoId')}
        />
        <TextField
          name="mergeReason"
          label={words.common.reason}
          hint={merge.reasonHint}
          value={typedIn(form, 'mergeReason')}
          problem={problemOf(form, 'reason')}
        />
        <Button>{merge.button}</Button>
      </Form>
    </section>
  );
}
