import { claimantKinds, disclosureThings } from '../../../contract/disclosures.js';
import { page } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { Choices } from '../../views/choices.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { fieldId, Problem } from '../../views/field.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { PageTitle } from '../../views/page-title.js';
import { TextArea } from '../../views/text-area.js';
import { TextField } from '../../views/text-field.js';
import type { FormState, Page, ShellProps } from '../page.js';
import { TooFew } from './list.js';
import type { RecordDisclosureProps } from './props.js';

/** `/disclosures/new`: writes down who asks, on what basis, for what. */
export function recordDisclosurePage(props: RecordDisclosureProps, { csrf }: ShellProps): Page {
  const words = page.disclosures;
  const { hasEnoughPeople, username, form } = props;
  return {
    title: words.write,
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.write}>
          <p>{words.form.lead}</p>
        </PageTitle>
        <div class="stack-large">
          {hasEnoughPeople ? (
            <Form action="/disclosures/new" csrf={csrf} class="form">
              <Fields username={username} form={form} />
              <Button>{words.form.send}</Button>
            </Form>
          ) : (
            <TooFew />
          )}
          <p>
            <a href="/disclosures">{words.back}</a>
          </p>
        </div>
      </>
    ),
  };
}

function Fields({ username, form }: Pick<RecordDisclosureProps, 'username' | 'form'>) {
  const say = page.disclosures.form;
  const wired = (name: string, now?: string) => ({
    name,
    value: typedIn(form, name, now),
    problem: problemOf(form, name),
  });
  return (
    <>
      <TextField {...wired('username', username)} label={say.username} hint={say.usernameHint} isCode />
      <Choices
        name="kind"
        legend={say.kind}
        choices={claimantKinds.map((value) => ({ value, text: page.disclosures.kinds[value] }))}
        value={typedIn(form, 'kind') ?? ''}
        problem={problemOf(form, 'kind')}
      />
      <TextField {...wired('claimant')} label={say.claimant} hint={say.claimantHint} />
      <TextField {...wired('reference')} label={say.reference} hint={say.referenceHint} />
      <TextField {...wired('basis')} label={say.basis} hint={say.basisHint} />
      <Things form={form} />
      <TextArea {...wired('reason')} label={say.reason} hint={say.reasonHint} />
      <TextField {...wired('law')} label={say.law} hint={say.lawHint} />
    </>
  );
}

/** What is asked for: nothing is ticked before. */
function Things({ form }: { form: FormState | undefined }) {
  const words = page.disclosures;
  const base = fieldId('things');
  const problem = problemOf(form, 'things');
  return (
    <fieldset
      class={problem ? 'field-error' : undefined}
      aria-describedby={problem ? `${base}-problem` : undefined}
    >
      <legend>{words.form.things}</legend>
      {problem && <Problem id={`${base}-problem`} text={problem} />}
      <div class="choices">
        {disclosureThings.map((thing, index) => (
          <label class="choice" key={thing}>
            {' '}
            <input
              type="checkbox"
              id={index === 0 ? base : undefined}
              name={`thing-${thing}`}
              value="true"
              checked={typedIn(form, `thing-${thing}`) === 'true'}
            />
            <span>{words.things[thing]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
