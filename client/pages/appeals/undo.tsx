import { UNDO_MINUTES } from '../../../contract/appeals.js';
import { page } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { DecisionSentence } from '../../views/decision.js';
import { EmptyState } from '../../views/empty-state.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { fill } from '../../views/fill.js';
import { Form } from '../../views/form.js';
import { hasErrors } from '../../views/form-state.js';
import { HiddenText } from '../../views/hidden-text.js';
import { PageTitle } from '../../views/page-title.js';
import { Time } from '../../views/time.js';
import type { Page, ShellProps } from '../page.js';
import type { UndoProps } from './props.js';

/** `/undo`: what the reader did as a moderator in the last minutes. */
export function undoPage({ acts, form }: UndoProps, { csrf }: ShellProps): Page {
  const words = page.appeals;
  return {
    title: words.undo,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.undo}>
          <p class="lead">{words.undoLead(UNDO_MINUTES)}</p>
        </PageTitle>
        <div class="narrow stack">
          {acts.length === 0 ? (
            <EmptyState title={words.undoNone}>
              <p>{words.undoNoneText}</p>
            </EmptyState>
          ) : (
            <ol class="list">
              {acts.map(({ id, entry, until }) => (
                <li key={id}>
                  <h2 class="list-title">
                    <DecisionSentence entry={entry} isMine={false} isByRole />
                  </h2>
                  <p class="muted small">{fill(words.undoUntil, { time: <Time at={until} /> })}</p>
                  <Form action={`/undo/${id}`} csrf={csrf} class="inline-form">
                    <Button kind="quiet">
                      {words.undoButton}
                      <HiddenText>
                        <DecisionSentence entry={entry} isMine={false} isByRole within={words.undoWhich} />
                      </HiddenText>
                    </Button>
                  </Form>
                </li>
              ))}
            </ol>
          )}
        </div>
      </>
    ),
  };
}
