import type { ComponentChildren } from 'preact';
import { Field, type FieldProps } from './field.js';

interface Props extends FieldProps {
  values: readonly string[];
  names: Record<string, string>;
  value?: string;
  /** Chosen where nothing else is; left out: the first. */
  usual?: string;
  /** What belongs to the list, at its side. */
  beside?: ComponentChildren;
}

/** One of many, by a list that opens. */
export function Select({ values, names, value, usual = values[0], beside, ...field }: Props) {
  return (
    <Field {...field}>
      {(wiring) => {
        const list = (
          <select {...wiring}>
            {values.map((one) => (
              <option key={one} value={one} selected={one === (value ?? usual)}>
                {names[one]}
              </option>
            ))}
          </select>
        );
        if (!beside) return list;
        return (
          <div class="row">
            {list} {beside}
          </div>
        );
      }}
    </Field>
  );
}
