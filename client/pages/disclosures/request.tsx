import type { DisclosureDto } from '../../../contract/disclosures.js';
import { page } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { nameOfRequest, StateOfRequest, ThingsAsked } from '../../views/disclosure-words.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { fill } from '../../views/fill.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { nameOf } from '../../views/name-of.js';
import { PageTitle } from '../../views/page-title.js';
import { Fact } from '../../views/statement.js';
import { TextArea } from '../../views/text-area.js';
import { Time } from '../../views/time.js';
import type { Page, ShellProps } from '../page.js';
import type { DisclosureProps } from './props.js';

/** `/disclosures/:disclosureId`: one request, what was decided, and what the reader can do. */
export function disclosurePage({ disclosure, form }: DisclosureProps, { csrf }: ShellProps): Page {
  const words = page.disclosures;
  const title = nameOfRequest(disclosure);
  return {
    title,
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={title} />
        <div class="narrow stack-large">
          <Facts disclosure={disclosure} />
          <Decisions disclosure={disclosure} />
          {disclosure.canDecide && <Decide disclosure={disclosure} form={form} csrf={csrf} />}
          {disclosure.canOpen && <Open disclosure={disclosure} csrf={csrf} />}
          <Log disclosure={disclosure} />
          <p>
            <a href="/disclosures">{words.back}</a>
          </p>
        </div>
      </>
    ),
  };
}

type Shown = Pick<DisclosureProps, 'disclosure'>;

function Facts({ disclosure }: Shown) {
  const words = page.disclosures;
  const { subject, kind, claimant, reference, basis, things, reason, law } = disclosure;
  return (
    <>
      <dl class="facts">
        <Fact name={words.facts.account}>
          {subject ? <a href={`/u/${subject.username}`}>{subject.username}</a> : words.facts.closed}
        </Fact>
        <Fact name={words.facts.kind}>{words.kinds[kind]}</Fact>
        <Fact name={words.facts.claimant}>{claimant}</Fact>
        {reference && <Fact name={words.facts.reference}>{reference}</Fact>}
        <Fact name={words.facts.basis}>{basis}</Fact>
        <Fact name={words.facts.things}>
          <ThingsAsked things={things} />
        </Fact>
        <Fact name={words.facts.reason}>{reason}</Fact>
        <Fact name={words.facts.state}>
          <StateOfRequest one={disclosure} />
        </Fact>
      </dl>
      <p>{law === null ? words.isTold : words.notTold(law)}</p>
    </>
  );
}

function Decisions({ disclosure: { approvals, refusal } }: Shown) {
  const words = page.disclosures;
  if (approvals.length === 0 && !refusal) return null;
  const said = ({ at, words: why }: { at: string; words: string }, sentence: string) => (
    <li key={at}>
      <p>
        {sentence}: {why}
      </p>
      <p class="meta">
        <Time at={at} />
      </p>
    </li>
  );
  return (
    <section class="stack" aria-labelledby="decisions">
      <h2 id="decisions">{words.decisions}</h2>
      <ul class="list">
        {approvals.map((one) => said(one, words.approvedBy(nameOf(one.by))))}
        {refusal && said(refusal, words.refusedBy(nameOf(refusal.by)))}
      </ul>
    </section>
  );
}

function Decide({ disclosure, form, csrf }: DisclosureProps & { csrf: string | null }) {
  const words = page.disclosures;
  return (
    <section class="stack" aria-labelledby="decide">
      <h2 id="decide">{words.decide}</h2>
      <Form action={`/disclosures/${disclosure.id}/decision`} csrf={csrf}>
        <TextArea
          name="words"
          label={words.words}
          hint={words.wordsHint}
          rows={3}
          value={typedIn(form, 'words')}
          problem={problemOf(form, 'words')}
        />
        <div class="row">
          <Button name="approves" value="true">
            {words.approve}
          </Button>{' '}
          <Button name="approves" value="false" kind="quiet">
            {words.refuse}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function Open({ disclosure: { id, openUntil }, csrf }: Shown & { csrf: string | null }) {
  const words = page.disclosures;
  return (
    <Form action={`/disclosures/${id}/opening`} csrf={csrf}>
      <p class="muted">
        {words.openHint} {openUntil && fill(words.openUntil, { time: <Time at={openUntil} /> })}
      </p>
      <div class="row">
        <Button>{words.open}</Button>{' '}
        <Button name="as" value="file" kind="quiet">
          {words.openFile}
        </Button>
      </div>
    </Form>
  );
}

function Log({ disclosure: { events } }: { disclosure: DisclosureDto }) {
  const words = page.disclosures;
  return (
    <section class="stack" aria-labelledby="log">
      <h2 id="log">{words.log}</h2>
      <ol class="list">
        {events.map(({ act, by, at }) => (
          <li key={`${act}-${at}`}>
            {words.events[act](nameOf(by))} <Time at={at} />
          </li>
        ))}
      </ol>
    </section>
  );
}
