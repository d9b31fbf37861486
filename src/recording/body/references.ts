import { type FieldError, pointerStep } from '../../platform/http/input/json-body.js';
import { plainTextFault } from '../../platform/http/input/plain-text.js';

/**
 * What is wrong with the references of a treaty or a fund in other collections. At most fifty are taken, each a short
 * text under a short name.
 */
export function referenceErrors(references: Readonly<Record<string, unknown>>): readonly FieldError[] {
  const entries = Object.entries(references);
  if (entries.length > 50) return [{ pointer: '/references', detail: 'must have at most 50 entries' }];
  return entries.flatMap(([name, value]) => {
    const pointer = `/references${pointerStep(name)}`;
    if (!/^[A-Za-z][A-Za-z0-9-]{0,59}$/.test(name))
      return [{ pointer, detail: 'must be named by letters, digits and hyphens' }];
    const fault =
      typeof value === 'string' && value.length <= 500
        ? plainTextFault(value)
        : 'must be a text of at most 500 characters';
    return fault === null ? [] : [{ pointer, detail: fault }];
  });
}
