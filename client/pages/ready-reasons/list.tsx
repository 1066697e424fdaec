import { READY_REASONS, type ReadyReasonDto } from '../../../contract/ready-reasons.js';
import { page } from '../../../text/words.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { Disclosure } from '../../views/disclosure.js';
import { EmptyState } from '../../views/empty-state.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { HiddenText } from '../../views/hidden-text.js';
import { PageTitle } from '../../views/page-title.js';
import { RuleField } from '../../views/rule-field.js';
import { startOf } from '../../views/start-of.js';
import { TextArea } from '../../views/text-area.js';
import type { FormState, Page, ShellProps } from '../page.js';
import type { ReadyReasonsProps } from './props.js';

/** `/n/:network/ready-reasons`: what moderators choose from; for admins, with forms to write it. */
export function readyReasonsPage(props: ReadyReasonsProps, { csrf }: ShellProps): Page {
  const words = page.readyReasons;
  const { network, reasons, canManage, form } = props;
  const path = `${network.path}/ready-reasons`;
  // What was refused stands in the form that it came from.
  const about = typedIn(form, 'reasonId');
  return {
    title: words.titleOf(network.name),
    brand: network.brand,
    band: <Band network={network} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.link}>
          <p class="lead">{words.lead}</p>
        </PageTitle>
        <div class="narrow stack-large">
          {reasons.length === 0 && (
            <EmptyState title={words.none}>
              <p>{canManage ? words.noneForAdmins : words.noneText}</p>
            </EmptyState>
          )}
          {reasons.length > 0 && (
            <ul class="list">
              {reasons.map((one) => (
                <li key={one.id} class="stack-small">
                  <p>{one.words}</p>
                  <p class="muted small">{page.reports.reasons[one.rule].text}</p>
                  {canManage && (
                    <Change
                      {...{ one, path, csrf }}
                      form={about === one.id ? form : undefined}
                      about={about}
                    />
                  )}
                </li>
              ))}
            </ul>
          )}
          {canManage && reasons.length < READY_REASONS && (
            <section class="stack" aria-labelledby="add">
              <h2 id="add">{words.add}</h2>
              <Form action={path} csrf={csrf}>
                <input type="hidden" name="act" value="add" />
                <Said form={about ? undefined : form} id={about ? 'add' : undefined} />
                <Button>{words.addIt}</Button>
              </Form>
            </section>
          )}
        </div>
      </>
    ),
  };
}

interface ChangeProps {
  one: ReadyReasonDto;
  path: string;
  csrf: string | null;
  form?: FormState;
  /** The reason that the page says something of; undefined: none. */
  about?: string;
}

function Change({ one, path, csrf, form, about }: ChangeProps) {
  const words = page.readyReasons;
  const which = <HiddenText>{words.which(startOf(one.words))}</HiddenText>;
  return (
    <Disclosure
      summary={
        <>
          {words.change}
          {which}
        </>
      }
      isOpen={form !== undefined}
    >
      <Form action={path} csrf={csrf}>
        <input type="hidden" name="reasonId" value={one.id} />
        <Said form={form} one={one} id={about === one.id ? undefined : one.id} />
        <div class="row">
          <Button name="act" value="change">
            {words.save}
            {which}
          </Button>{' '}
          <Button kind="quiet" name="act" value="remove">
            {words.remove}
            {which}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}

/** @param id of which form the fields are; undefined: of the one that the summary of problems leads to */
function Said({ form, one, id }: { form?: FormState; one?: ReadyReasonDto; id?: string }) {
  const words = page.readyReasons;
  return (
    <>
      <RuleField form={form} now={one?.rule} id={id && `rule-${id}`} />
      <TextArea
        name="words"
        id={id && `words-${id}`}
        label={words.words}
        hint={words.wordsHint}
        rows={3}
        value={typedIn(form, 'words', one?.words)}
        problem={problemOf(form, 'words')}
      />
    </>
  );
}
