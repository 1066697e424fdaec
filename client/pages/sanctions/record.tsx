import { reportReasons } from '../../../contract/reports.js';
import { sanctionFounds } from '../../../contract/sanctions.js';
import { page } from '../../../text/words.js';
import { AskPersonalData } from '../../views/ask-personal-data.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { Choices } from '../../views/choices.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { Notice } from '../../views/notice.js';
import { PageTitle } from '../../views/page-title.js';
import { Proposal } from '../../views/sanction-proposal.js';
import { SanctionList, StrikeList } from '../../views/sanction-words.js';
import { Select } from '../../views/select.js';
import { TextArea } from '../../views/text-area.js';
import type { Page, ShellProps } from '../page.js';
import type { RecordProps } from './props.js';

/** What was decided about one person, what the ladder says, and the form to decide. In one network, or for the whole site. */
export function recordPage(props: RecordProps, { csrf }: ShellProps): Page {
  const { record, network, form } = props;
  const words = page.sanctions;
  const name = record.person?.name ?? words.author;
  const title = network ? words.record(name, network.name) : words.recordOnSite(name);
  const all = network ? `${network.path}/sanctions` : '/sanctions';
  return {
    title,
    brand: network?.brand,
    band: network ? <Band network={network} trail={[{ href: all, text: words.link }]} /> : undefined,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={title}>
          <p class="lead">{words.recordLead}</p>
          {record.person && (
            <p>
              <a href={`/u/${record.person.username}`}>{record.person.name}</a>
            </p>
          )}
        </PageTitle>
        <div class="columns">
          <div class="stack-large">
            {record.proposal && <Proposal proposal={record.proposal} />}
            {record.cannot ? (
              <Notice kind="locked">
                <p>{record.cannot}</p>
              </Notice>
            ) : (
              <Decide {...props} csrf={csrf} />
            )}
          </div>
          <div class="aside stack">
            <section class="card stack" aria-labelledby="strikes-title">
              <h2 id="strikes-title">{words.strikes(record.count)}</h2>
              <StrikeList strikes={record.strikes} />
            </section>
            {record.sanctions.length > 0 && (
              <section class="card stack" aria-labelledby="sanctions-title">
                <h2 id="sanctions-title">{words.link}</h2>
                <SanctionList sanctions={record.sanctions} />
              </section>
            )}
          </div>
        </div>
      </>
    ),
  };
}

const durations = ['', '1', '24', '72', '168', '720', '2160', '8784'] as const;

function Decide({ record, network, action, caseId, form, csrf }: RecordProps & { csrf: string | null }) {
  const words = page.sanctions;
  const rules = Object.fromEntries(reportReasons.map((one) => [one, page.reports.reasons[one].text]));
  const hints = network ? words.hints : { ...words.hints, suspension: words.hints.suspensionOnSite };
  const durationNames: Record<string, string> = words.choices;
  return (
    <section class="stack" aria-labelledby="decide-title">
      <h2 id="decide-title">{words.decide}</h2>
      <Form action={action} csrf={csrf} label={words.decide}>
        {caseId && <input type="hidden" name="caseId" value={caseId} />}
        <Choices
          name="step"
          legend={words.step}
          choices={record.steps.map((value) => ({ value, text: words.steps[value], hint: hints[value] }))}
          value={typedIn(form, 'step') ?? ''}
          problem={problemOf(form, 'step')}
        />
        <Select
          name="hours"
          label={words.hours}
          hint={words.hoursHint}
          values={durations}
          names={durationNames}
          value={typedIn(form, 'hours', '24')}
          problem={problemOf(form, 'hours')}
        />
        <Select
          name="rule"
          label={words.ruleLabel}
          values={['', ...reportReasons]}
          names={{ '': words.chooseRule, ...rules }}
          value={typedIn(form, 'rule')}
          problem={problemOf(form, 'rule')}
        />
        <Choices
          name="found"
          legend={words.foundLabel}
          hint={words.foundHint}
          choices={sanctionFounds.map((value) => ({ value, text: words.founds[value] }))}
          value={typedIn(form, 'found') ?? (caseId ? 'report' : 'own')}
          problem={problemOf(form, 'found')}
        />
        <TextArea
          name="words"
          label={words.wordsLabel}
          hint={words.wordsHint}
          rows={4}
          value={typedIn(form, 'words')}
          problem={problemOf(form, 'words')}
        />
        <AskPersonalData form={form} />
        <Button kind="warning">{words.button}</Button>
      </Form>
    </section>
  );
}
