import type { SessionModel } from '../../../src/page/session/session.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useAddress } from '../../parts/use-address.js';
import { useWords } from '../../words/use-words.js';
import { sessionWords } from './session.words.js';
import { SignIn } from './sign-in.js';

/** The view `session`: the key is typed once. */
export function SessionView({ back, refused, standing, open }: SessionModel) {
  const { text } = useWords(sessionWords);
  const { to } = useAddress();
  const may = standing || open;
  return (
    <Frame title={text('title')} view={text('title')}>
      <h1 class="list-title">{text('title')}</h1>
      {may ? (
        <>
          <p>{text(open ? 'open' : 'standing')}</p>
          <p>
            <a href={back}>{text('back')}</a>
          </p>
        </>
      ) : (
        <SignIn back={back} refused={refused} />
      )}
      {standing && !open && (
        <form method="post" action={to('/session/end')}>
          <button class="btn">{text('end')}</button>
        </form>
      )}
    </Frame>
  );
}
