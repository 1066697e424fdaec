import { organisationKinds } from '../../../contract/networks.js';
import { DECLARATION_VERSION } from '../../../contract/register.js';
import { page } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { Choices } from '../../views/choices.js';
import { fieldId, Problem } from '../../views/field.js';
import { fill } from '../../views/fill.js';
import { Form } from '../../views/form.js';
import { problemOf, typedIn } from '../../views/form-state.js';
import { RegisterEvents } from '../../views/register-events.js';
import { RegisterReview } from '../../views/register-review.js';
import { Time } from '../../views/time.js';
import { networkForm } from '../network-form.js';
import type { FormState, Page, ShellProps } from '../page.js';
import type { RegisterEntryProps } from './props.js';

/** `/n/:network/register`: where a network stands with the register, for those who run it and those who review it. */
export function registerEntryPage(props: RegisterEntryProps, { csrf }: ShellProps): Page {
  const { network, listing, declaredAt, isReviewer, events, form } = props;
  const words = page.registerEntry;
  const action = `${network.path}/register`;
  const mayDeclare = !network.isClosed && (listing === 'draft' || listing === 'declined');
  return networkForm({
    network,
    title: words.titleOf(network.name),
    lead: (
      <>
        <p class="lead">{network.isClosed ? words.closed : words.states[listing]}</p>
        {listing === 'waiting' && declaredAt && (
          <p>{fill(words.declaredOn, { day: <Time at={declaredAt} day /> })}</p>
        )}
      </>
    ),
    form,
    ids: idsOf(form),
    children: (
      <>
        <div class="stack-large narrow">
          {mayDeclare && <Declare {...props} action={action} csrf={csrf} />}
          {isReviewer && <RegisterReview entry={props} action={action} csrf={csrf} form={form} />}
          <section class="stack" aria-labelledby="events-title">
            <h2 id="events-title">{words.events}</h2>
            <RegisterEvents events={events} />
          </section>
          <section class="stack" aria-labelledby="export-title">
            <h2 id="export-title">{words.data}</h2>
            <p>{words.dataText}</p>
            <p>
              <a href={`/api/v1/networks/${network.slug}/data`} download>
                {words.dataLink}
              </a>
            </p>
          </section>
        </div>
      </>
    ),
  });
}

/** Which of the forms was sent: fields of the same name stand in several. */
function idsOf(form: FormState | undefined): Record<string, string> {
  const act = form?.values?.act ?? '';
  if (act === 'declare') return {};
  const at = act === 'approve' || act === 'decline' ? 'review' : act;
  return { code: `${at}-code`, reason: `${at}-reason`, note: `${at}-note` };
}

function Declare({
  network,
  action,
  csrf,
  form,
}: RegisterEntryProps & { action: string; csrf: string | null }) {
  const words = page.registerEntry;
  const problem = problemOf(form, 'isBonaFide');
  const id = fieldId('isBonaFide');
  return (
    <section class="stack" aria-labelledby="declare-title">
      <h2 id="declare-title">{words.declareTitle}</h2>
      <p>{words.declareLead}</p>
      <Form action={action} csrf={csrf}>
        <input type="hidden" name="version" value={DECLARATION_VERSION} />
        <Choices
          name="organisationKind"
          legend={page.register.kind}
          hint={page.register.kindHint}
          choices={organisationKinds.map((value) => ({ value, text: page.register.kinds[value] }))}
          value={typedIn(form, 'organisationKind', network.organisationKind) ?? organisationKinds[0]}
          problem={problemOf(form, 'organisationKind')}
        />
        <fieldset class={problem ? 'field-error' : undefined}>
          <legend>{words.declaration}</legend>
          {problem && <Problem id={`${id}-problem`} text={problem} />}
          <div class="choices">
            <label class="choice">
              {' '}
              <input
                type="checkbox"
                id={id}
                name="isBonaFide"
                value="yes"
                aria-describedby={problem ? `${id}-problem` : undefined}
                aria-invalid={problem ? true : undefined}
              />
              <span>{words.bonaFide}</span>
            </label>
          </div>
        </fieldset>
        <Button name="act" value="declare">
          {words.declare}
        </Button>
      </Form>
    </section>
  );
}
