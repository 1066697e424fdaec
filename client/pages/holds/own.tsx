import { HOLD_LIMITS, type OwnHoldDto } from '../../../contract/holds.js';
import { page } from '../../../text/words.js';
import { AskPersonalData } from '../../views/ask-personal-data.js';
import { Button } from '../../views/button.js';
import { EmptyState } from '../../views/empty-state.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { HeldText } from '../../views/held-text.js';
import { LanguageChoice, languageFieldIds } from '../../views/language-choice.js';
import { PageTitle } from '../../views/page-title.js';
import { TextArea } from '../../views/text-area.js';
import { TextField } from '../../views/text-field.js';
import type { Page, ShellProps } from '../page.js';
import type { EditHoldProps, OwnHoldsProps } from './props.js';

/** `/held`: one's own texts that wait for a moderator, with their place in the queue. The list is kept true. */
export function ownHoldsPage({ waiting, decided }: OwnHoldsProps, { csrf }: ShellProps): Page {
  const words = page.holds.own;
  return {
    title: words.title,
    island: 'forum',
    data: { kind: 'desk', forums: [], sections: ['held'] },
    body: (
      <>
        <PageTitle title={words.title}>
          <p class="lead">{words.lead}</p>
        </PageTitle>
        <div class="narrow stack-large" id="held">
          {waiting.length === 0 && (
            <EmptyState title={words.none}>
              <p>{words.noneText}</p>
            </EmptyState>
          )}
          <Texts id="waiting" title={words.waiting} holds={waiting} csrf={csrf} />
          <Texts
            id="decided"
            title={words.decided}
            hint={words.kept(HOLD_LIMITS.keepDays)}
            holds={decided}
            csrf={csrf}
          />
        </div>
      </>
    ),
  };
}

interface TextsProps {
  id: string;
  title: string;
  hint?: string;
  holds: OwnHoldDto[];
  csrf: string | null;
}

function Texts({ id, title, hint, holds, csrf }: TextsProps) {
  if (holds.length === 0) return null;
  return (
    <section class="stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {hint && <p class="muted">{hint}</p>}
      <ol class="list">
        {holds.map((hold) => (
          <HeldText key={hold.id} hold={hold} csrf={csrf} level="h3" />
        ))}
      </ol>
    </section>
  );
}

/** `/held/:holdId`: changes a text that waits. */
export function editHoldPage({ hold, form }: EditHoldProps, { csrf }: ShellProps): Page {
  const words = page.holds.edit;
  const { posting } = page;
  return {
    title: words.title,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} ids={languageFieldIds} />
        <PageTitle title={words.title}>
          <p class="lead">{words.lead}</p>
        </PageTitle>
        <Form action={`/held/${hold.id}`} csrf={csrf}>
          {hold.kind === 'thread' && (
            <TextField
              name="title"
              label={words.name}
              value={typedIn(form, 'title', hold.title ?? '')}
              problem={problemOf(form, 'title')}
            />
          )}
          <TextArea
            name="body"
            label={words.text}
            rows={10}
            value={typedIn(form, 'body', hold.source)}
            problem={problemOf(form, 'body')}
          />
          <LanguageChoice
            label={hold.kind === 'thread' ? posting.threadLanguage : posting.language}
            hint={posting.languageHint}
            unsaid={hold.kind === 'reply' ? posting.asThread : posting.asForum}
            form={form}
            now={hold.ownLanguage}
          />
          <AskPersonalData form={form} isSaving />
          <div class="row">
            <Button>{words.save}</Button> <a href="/held">{page.holds.own.all}</a>
          </div>
        </Form>
      </>
    ),
  };
}
