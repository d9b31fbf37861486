import { useShell } from '../shell-context.js';
import { useAddress } from '../use-address.js';
import { useWords } from '../../words/use-words.js';
import { frameWords } from './frame.words.js';

/** Light, dark, or as the device has it. A script does it in place; without one the service sends the reader back. */
export function ThemeForm() {
  const { theme } = useShell();
  const { here, to } = useAddress();
  const { text } = useWords(frameWords);
  return (
    <form class="themes" method="post" action={to('/theme', { asOf: null, at: null })} data-themes>
      <input type="hidden" name="back" value={here()} />
      {(['light', 'dark', 'device'] as const).map((each) => (
        <button
          key={each}
          class="btn"
          name="theme"
          value={each}
          aria-pressed={each === (theme ?? 'device') ? 'true' : 'false'}
        >
          {text(each)}
        </button>
      ))}
    </form>
  );
}
