import { page } from '../../../text/words.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Form } from '../../views/form.js';
import { hasErrors } from '../../views/form-state.js';
import { PageTitle } from '../../views/page-title.js';
import { TriedRule } from '../../views/tried-rule.js';
import { WordRuleForm } from '../../views/word-rule-form.js';
import type { Page, ShellProps } from '../page.js';
import type { WordRuleProps } from './props.js';
import { wordRulesPath } from './rules.js';

/** `/n/:network/word-rules/:ruleId`, and of the whole site: changes one rule, or takes it away. */
export function wordRulePage({ network, rule, form, tried }: WordRuleProps, { csrf }: ShellProps): Page {
  const words = page.wordRules;
  const all = { href: wordRulesPath(network), text: words.all };
  const path = `${all.href}/${rule.id}`;
  return {
    title: words.changeTitle,
    brand: network?.brand,
    band: network ? <Band network={network} trail={[all]} /> : undefined,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.changeTitle}>
          {!network && (
            <p>
              <a href={all.href}>{all.text}</a>
            </p>
          )}
        </PageTitle>
        <div class="narrow stack-large">
          {tried && <TriedRule tried={tried} />}
          <WordRuleForm action={path} csrf={csrf} form={form} rule={rule} />
          <Form action={path} csrf={csrf}>
            <p>{words.removeText}</p>
            <Button kind="warning" name="act" value="remove">
              {words.remove}
            </Button>
          </Form>
        </div>
      </>
    ),
  };
}
