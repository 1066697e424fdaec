import type { ComponentChildren } from 'preact';
import { fieldId, Problem } from './field.js';

export interface Choice {
  value: string;
  text: ComponentChildren;
  hint?: string;
}

interface Props {
  name: string;
  legend: string;
  hint?: string;
  choices: Choice[];
  value: string;
  problem?: string;
  isRow?: boolean;
  /** Where two forms of one page have a field of this name. */
  prefix?: string;
}

/** One of a few: radio buttons under one question. */
export function Choices({ name, legend, hint, choices, value, problem, isRow, prefix = '' }: Props) {
  const base = prefix + fieldId(name);
  const described = [hint && `${base}-hint`, problem && `${base}-problem`].filter(Boolean).join(' ');
  return (
    <fieldset class={problem ? 'field-error' : undefined} aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      {hint && (
        <div class="hint muted" id={`${base}-hint`}>
          {hint}
        </div>
      )}
      {problem && <Problem id={`${base}-problem`} text={problem} />}
      <div class={isRow ? 'choices choices-row' : 'choices'}>
        {choices.map((choice, index) => (
          <label class="choice" key={choice.value}>
            {' '}
            <input
              type="radio"
              id={index === 0 ? base : undefined}
              name={name}
              value={choice.value}
              checked={choice.value === value}
            />
            <span>
              {choice.text}
              {choice.hint && <br />}
              {choice.hint && <span class="hint muted">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
