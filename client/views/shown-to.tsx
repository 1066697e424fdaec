import { type ProfileField, type ShownTo, shownToChoices } from '../../contract/profiles.js';
import { page } from '../../text/words.js';
import { Field } from './field.js';

interface Props {
  field: ProfileField;
  /** What the field is called. */
  label: string;
  value: ShownTo;
}

/** Who sees one part of a profile. */
export function ShownToField({ field, label, value }: Props) {
  const words = page.profileSeen;
  return (
    <Field name={`${field}ShownTo`} label={words.whoSees(label)}>
      {(wiring) => (
        <select {...wiring}>
          {shownToChoices.map((choice) => (
            <option key={choice} value={choice} selected={choice === value}>
              {words.choices[choice]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
