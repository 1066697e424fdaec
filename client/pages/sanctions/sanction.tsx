import type { ComponentChildren } from 'preact';
import type { DeskSanctionDto } from '../../../contract/sanctions.js';
import { page } from '../../../text/words.js';
import { AskPersonalData } from '../../views/ask-personal-data.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { PageTitle } from '../../views/page-title.js';
import { personOf, SanctionTime } from '../../views/sanction-words.js';
import { TextArea } from '../../views/text-area.js';
import type { FormState, Page, ShellProps } from '../page.js';
import type { SanctionProps } from './props.js';

/** `/sanctions/:sanctionId`: one sanction, for its person and for those who decide. */
export function sanctionPage(props: SanctionProps, { csrf }: ShellProps): Page {
  const { sanction, isOwn, form } = props;
  const words = page.sanctions;
  const { network } = sanction;
  const title = isOwn
    ? words.of(words.steps[sanction.step], network?.name ?? words.wholeSite)
    : words.of(words.steps[sanction.step], personOf(sanction));
  const all = isOwn ? '/account/standing' : `${network?.path ?? ''}/sanctions`;
  return {
    title,
    brand: network?.brand,
    band: network ? <Band network={network} /> : undefined,
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={title}>
          <p class="meta">
            <span>{words.numberOf(sanction.number)}</span> <SanctionTime sanction={sanction} />
          </p>
          <p>
            <a href={all}>{isOwn ? words.standing.title : words.back}</a>
          </p>
        </PageTitle>
        <div class="narrow stack-large">
          <Facts sanction={sanction} />
          {isOwn && sanction.step !== 'note' && <Appeal sanction={sanction} />}
          <Acts sanction={sanction} csrf={csrf} form={form} />
        </div>
      </>
    ),
  };
}

function Facts({ sanction }: { sanction: DeskSanctionDto }) {
  const words = page.sanctions;
  const { rule, found, network, endWords, by, agreedBy, endedBy, casePath, person } = sanction;
  const line = (name: string, value: ComponentChildren) => (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <section class="card stack" aria-label={words.reason}>
      <dl class="facts">
        {line(words.reason, sanction.words)}
        {line(words.rule, page.reports.reasons[rule].text)}
        {line(words.found, words.founds[found])}
        {line(words.where, network?.name ?? words.wholeSite)}
        {endWords && line(words.ended, endWords)}
      </dl>
      {by && <p class="muted">{words.by(by.name)}</p>}
      {agreedBy && <p class="muted">{words.agreedBy(agreedBy.name)}</p>}
      {endedBy && <p class="muted">{words.endedBy(endedBy.name)}</p>}
      {(casePath || (by && person)) && (
        <p>
          {casePath && <a href={casePath}>{words.case}</a>} {casePath && by && person && '· '}
          {by && person && (
            <a href={`${network?.path ?? ''}/sanctions/of/${person.username}`}>
              {words.decideAbout(person.name)}
            </a>
          )}
        </p>
      )}
    </section>
  );
}

/** How to have it looked at again. */
function Appeal({ sanction }: { sanction: DeskSanctionDto }) {
  const words = page.sanctions.standing;
  return (
    <section class="stack" aria-labelledby="appeal-title">
      <h2 id="appeal-title">{words.appealTitle}</h2>
      <p>
        <a href={`/decisions/${sanction.id}`}>{words.appeal}</a>
      </p>
    </section>
  );
}

function Acts({
  sanction,
  csrf,
  form,
}: {
  sanction: DeskSanctionDto;
  csrf: string | null;
  form?: FormState;
}) {
  const words = page.sanctions;
  const { can, path } = sanction;
  const reason = (hint?: string) => (
    <>
      <TextArea
        name="words"
        label={words.wordsLabel}
        hint={hint}
        rows={3}
        value={typedIn(form, 'words')}
        problem={problemOf(form, 'words')}
      />
      <AskPersonalData form={form} />
    </>
  );
  return (
    <>
      {can.undo && (
        <section class="card stack">
          <h2>{words.undo}</h2>
          <p>{words.undoText}</p>
          <Form action={path} csrf={csrf} label={words.undo}>
            <Button kind="quiet" name="act" value="undo">
              {words.undoButton}
            </Button>
          </Form>
        </section>
      )}
      {can.lift && (
        <section class="card stack">
          <h2>{words.lift}</h2>
          <Form action={path} csrf={csrf} label={words.lift}>
            <input type="hidden" name="act" value="lift" />
            {reason(words.liftHint)}
            <Button>{words.liftButton}</Button>
          </Form>
        </section>
      )}
      {can.answer && (
        <section class="card stack">
          <h2>{words.answer}</h2>
          <p>{words.answerText}</p>
          <Form action={path} csrf={csrf} label={words.answer}>
            {reason()}
            <div class="row">
              <Button kind="warning" name="act" value="agree">
                {words.agreeButton}
              </Button>{' '}
              <Button kind="quiet" name="act" value="decline">
                {words.declineButton}
              </Button>
            </div>
          </Form>
        </section>
      )}
    </>
  );
}
