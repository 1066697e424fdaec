import { page } from '../../../text/words.js';
import { AskPersonalData } from '../../views/ask-personal-data.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { EvidenceFields } from '../../views/evidence-fields.js';
import { Form } from '../../views/form.js';
import { hasErrors } from '../../views/form-state.js';
import { PageTitle } from '../../views/page-title.js';
import { Paragraphs } from '../../views/paragraphs.js';
import { QuestionFields } from '../../views/question-fields.js';
import type { Page, ShellProps } from '../page.js';
import type { JoinProps } from './props.js';

/** `/n/:network/join`: the network's questions, and joining or asking to. */
export function joinPage({ network, viewer, returnTo, form }: JoinProps, { csrf }: ShellProps): Page {
  const words = page.members.join;
  const isAsking = viewer.canRequest;
  const evidence = isAsking ? network.evidence : '';
  const title = isAsking ? words.askTitleOf(network.name) : words.titleOf(network.name);
  return {
    title,
    brand: network.brand,
    band: <Band network={network} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={title}>
          <p class="lead">{isAsking ? words.askLead : words.lead}</p>
        </PageTitle>
        <div class="narrow stack">
          <h2>{page.network.policy}</h2>
          <Paragraphs text={network.membershipPolicy} />
          <Form action={`${network.path}/join`} csrf={csrf} returnTo={returnTo} hasFile={evidence !== ''}>
            <QuestionFields questions={network.questions} form={form} />
            <EvidenceFields asked={evidence} form={form} />
            <AskPersonalData form={form} />
            <Button>{isAsking ? words.send : page.network.joinThis}</Button>
          </Form>
        </div>
      </>
    ),
  };
}
