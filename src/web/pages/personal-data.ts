import { maskPersonalData } from '../../../contract/personal-data.js';

/** What a form says by the pressed button, or by script, about texts that could show who a patient is. */
interface Said {
  form: Record<string, string>;
  attests: boolean;
}

// Tokens and keys check like numbers now and then, and are nobody's text.
const texts = new Set([
  'title',
  'body',
  'name',
  'interests',
  'about',
  'jobTitle',
  'organisation',
  'aims',
  'membershipPolicy',
  'contact',
  'tags',
  'description',
]);

/** To one of a network's questions. */
const isAnswer = /^answer-\d+$/;

/** "Mask it and send" masks the form's texts before anything else looks at them; "It is no patient's" goes along. */
export function saidOf(form: Record<string, string>): Said {
  const attests = form.intent === 'attest' || (form.attested === 'true' && !form.intent);
  if (form.intent !== 'mask') return { form, attests };
  const masked = Object.entries(form).map(([name, value]) => [
    name,
    texts.has(name) || isAnswer.test(name) ? maskPersonalData(value) : value,
  ]);
  return { form: Object.fromEntries(masked), attests };
}
