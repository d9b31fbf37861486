import { useAddress } from '../../parts/use-address.js';
import { useWords } from '../../words/use-words.js';
import { sessionWords } from './session.words.js';

interface SignInProps {
  /** Where to go on afterwards. */
  readonly back: string;
  readonly refused?: boolean;
}

/** The form by which somebody shows the key. */
export function SignIn({ back, refused = false }: SignInProps) {
  const { text } = useWords(sessionWords);
  const { to } = useAddress();
  return (
    <form method="post" action={to('/session')} class="sign-in">
      <p class="hint">{text('why')}</p>
      <div class={refused ? 'row err' : 'row'}>
        <label for="key">{text('key')}</label>
        {refused && (
          <p class="msg" id="key-error" role="alert">
            {text('wrong')}
          </p>
        )}
        <input
          id="key"
          name="key"
          type="password"
          autocomplete="current-password"
          required
          {...(refused ? { 'aria-invalid': 'true' as const, 'aria-describedby': 'key-error' } : {})}
        />
        <p class="hint">{text('lasts')}</p>
      </div>
      <input type="hidden" name="back" value={back} />
      <button class="btn main">{text('enter')}</button>
    </form>
  );
}
