import { brands } from '../../contract/networks.js';
import type { FormState } from '../pages/page.js';
import { Choices } from './choices.js';
import { problemOf, typedIn } from './form-state.js';
import { TextArea } from './text-area.js';
import { TextField } from './text-field.js';

interface Props {
  form?: FormState;
  /** What it is now, where it exists. */
  now?: Record<'name' | 'aims' | 'membershipPolicy' | 'contact' | 'brand', string>;
  /** The short name in addresses is chosen once. */
  hasSlug: boolean;
}

const colours = brands.map((brand) => ({
  value: brand,
  text: (
    <span class="row">
      <span class="swatch" data-brand={brand} aria-hidden="true" />
      {brand.charAt(0).toUpperCase() + brand.slice(1)}
    </span>
  ),
}));

/** The profile that every network has (N09). */
export function NetworkFields({ form, now, hasSlug }: Props) {
  const field = (name: string) => ({
    name,
    value: typedIn(form, name, now?.[name as keyof typeof now]),
    problem: problemOf(form, name),
  });
  return (
    <>
      <TextField {...field('name')} label="Name of the network" />
      {hasSlug && (
        <TextField
          {...field('slug')}
          label="Short name"
          hint="It becomes part of the address. Use small letters, digits and hyphens, like practice-managers. It can’t be changed later."
          isCode
          isShort
        />
      )}
      <TextArea {...field('aims')} label="Aims" hint="What is this network for, and who is it for?" />
      <TextArea
        {...field('membershipPolicy')}
        label="Membership policy"
        hint="Who can join, and what do you expect of them?"
      />
      <TextArea
        {...field('contact')}
        label="Contact"
        hint="How people reach you, such as a name and an e-mail address. Everyone can see it."
        rows={2}
      />
      <Choices
        name="brand"
        legend="Colour"
        choices={colours}
        value={typedIn(form, 'brand', now?.brand) ?? 'blue'}
        problem={problemOf(form, 'brand')}
        isRow
      />
    </>
  );
}
