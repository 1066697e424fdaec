import { page } from '../../text/words.js';
import { Button } from '../views/button.js';
import { Choices } from '../views/choices.js';
import { Concerned } from '../views/concerned.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { Notice } from '../views/notice.js';
import { PageTitle } from '../views/page-title.js';
import { TextField } from '../views/text-field.js';
import { ThreadBand } from '../views/thread-band.js';
import type { Page, ShellProps } from './page.js';
import type { ConfirmMoveProps, MoveThreadProps } from './props.js';

/** Where a moderator moves a thread to, and the way back when it was moved. */
export function moveThreadPage({ move, isMoved, form }: MoveThreadProps, { csrf }: ShellProps): Page {
  const { thread, forum, network, targets, previous } = move;
  const words = page.moves;
  const from = targets.find(({ id }) => id === previous);
  return {
    title: words.title,
    brand: network.brand,
    band: <ThreadBand {...move} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        {isMoved && (
          <Notice kind="success">
            <p>
              {words.moved(forum.name)} <a href={thread.path}>{words.goBack}</a>
            </p>
          </Notice>
        )}
        <PageTitle title={words.title}>
          <p class="lead">{words.lead(forum.name)}</p>
        </PageTitle>
        <div class="stack-large narrow">
          {from && (
            <Form action={`/t/${thread.id}/move`} csrf={csrf} label={words.undo(from.name)}>
              <p>{words.back(from.name)}</p>
              <input type="hidden" name="forumId" value={from.id} />
              <input type="hidden" name="reason" value={words.undoReason} />
              <Button kind="quiet">{words.undo(from.name)}</Button>
            </Form>
          )}
          {targets.length === 0 && <p>{words.nowhere}</p>}
          {targets.length > 0 && <MoveForm move={move} form={form} csrf={csrf} />}
          <p>
            <a href={thread.path}>{words.goBack}</a>
          </p>
        </div>
      </>
    ),
  };
}

function MoveForm({ move, form, csrf }: Pick<MoveThreadProps, 'move' | 'form'> & { csrf: string | null }) {
  const { thread, targets } = move;
  const words = page.moves;
  return (
    <Form action={`/t/${thread.id}/move`} csrf={csrf}>
      <Choices
        name="forumId"
        legend={words.where}
        choices={targets.map(({ id, name, access }) => ({
          value: id,
          text: name,
          hint: words.audience[access],
        }))}
        value={typedIn(form, 'forumId') ?? ''}
        problem={problemOf(form, 'forumId')}
      />
      <TextField
        name="reason"
        label={page.common.reason}
        hint={words.reasonHint}
        value={typedIn(form, 'reason')}
        problem={problemOf(form, 'reason')}
      />
      <Button>{words.move}</Button>
    </Form>
  );
}

/** Others can read it there: who, before it is done. */
export function confirmMovePage({ move, reason }: ConfirmMoveProps, { csrf }: ShellProps): Page {
  const { thread, network } = move;
  const { forum, readers, confirmed } = move.preview!;
  const words = page.moves;
  const title = words.confirm(forum.name);
  const back = `/t/${thread.id}/move`;
  return {
    title,
    brand: network.brand,
    band: <ThreadBand {...move} />,
    body: (
      <>
        <PageTitle title={title}>
          <p class="lead">
            {words.readersChange} {words.audience[forum.access]}
          </p>
        </PageTitle>
        <div class="stack narrow">
          <Concerned title={words.loses} id="loses" change={readers.loses} note={words.atOnce} />
          <Concerned title={words.gains} id="gains" change={readers.gains} note={words.readable} />
          <Form action={back} csrf={csrf} class="row">
            <input type="hidden" name="forumId" value={forum.id} />
            <input type="hidden" name="reason" value={reason} />
            <input type="hidden" name="confirmed" value={confirmed} />
            <Button kind="warning">{words.confirmButton}</Button> <a href={thread.path}>{words.leave}</a>
          </Form>
        </div>
      </>
    ),
  };
}
