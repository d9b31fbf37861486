import type { FilledForm, RecordModel } from '../../../src/page/record/record.model.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';

interface AgainProps {
  readonly model: RecordModel;
  readonly again: FilledForm;
  readonly label: string;
}

/** Records exactly what was tried; pressed twice, it is recorded once. */
export function Again({ model, again, label }: AgainProps) {
  const { path } = useShell();
  const { to } = useAddress();
  return (
    <form method="post" action={to(path)}>
      {Object.entries(again).map(([name, value]) =>
        name === 'table' ? (
          <textarea key={name} name={name} hidden readOnly>
            {value}
          </textarea>
        ) : (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
      <input type="hidden" name="token" value={model.token} />
      <input type="hidden" name="once" value={model.once} />
      <button class="btn main" name="press" value="record">
        {label}
      </button>
    </form>
  );
}
