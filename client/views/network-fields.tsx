import { brands, type NetworkDto, networkStatuses, subjects, workAreas } from '../../contract/networks.js';
import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { Choices } from './choices.js';
import { problemOf, typedIn } from './form-state.js';
import { Select } from './select.js';
import { Swatch } from './swatch.js';
import { TextArea } from './text-area.js';
import { TextField } from './text-field.js';

interface Props {
  form?: FormState;
  /** What it is now, where it exists. */
  now?: NetworkDto;
  /** The short name in addresses is chosen once. */
  hasSlug: boolean;
}

/** The profile that every network has (N09). */
export function NetworkFields({ form, now, hasSlug }: Props) {
  const words = page.network;
  const own = now?.brand.startsWith('#') ? [now.brand] : [];
  const colours = [...brands, ...own].map((brand) => ({ value: brand, text: <Swatch brand={brand} /> }));
  const field = (name: string) => ({
    name,
    value: typedIn(form, name, now?.[name as 'name' | 'aims']),
    problem: problemOf(form, name),
  });
  return (
    <>
      <TextField {...field('name')} label={words.name} />
      {hasSlug && (
        <TextField {...field('slug')} label={words.shortName} hint={words.shortNameHint} isCode isShort />
      )}
      <TextArea {...field('aims')} label={words.aims} hint={words.aimsHint} />
      <TextArea {...field('membershipPolicy')} label={words.policy} hint={words.policyHint} />
      <TextArea {...field('contact')} label={words.contact} hint={words.contactHint} rows={2} />
      <Select
        {...field('subject')}
        label={page.register.facets.subject}
        values={subjects}
        names={page.register.subjects}
        usual="other"
      />
      <Select
        {...field('area')}
        label={page.register.facets.area}
        values={workAreas}
        names={page.register.areas}
      />
      {now && (
        <Select
          {...field('status')}
          label={page.register.status}
          values={networkStatuses}
          names={page.register.statuses}
        />
      )}
      <TextField
        {...field('tags')}
        value={typedIn(form, 'tags', now?.tags.join(', '))}
        label={page.register.tags}
        hint={page.register.tagsHint}
      />
      <Choices
        name="brand"
        legend={words.colour}
        choices={colours}
        value={typedIn(form, 'brand', now?.brand) ?? 'blue'}
        problem={problemOf(form, 'brand')}
        isRow
      />
    </>
  );
}
