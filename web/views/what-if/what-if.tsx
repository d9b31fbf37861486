import type { WhatIfModel } from '../../../src/page/what-if/what-if.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { fullTitle } from '../../words/treaty-name.js';
import { useWords } from '../../words/use-words.js';
import { WhatIfPanel } from './answer.js';
import { SuppositionForm } from './supposition-form.js';
import { useSupposition } from './supposition.js';
import { whatIfWords } from './what-if.words.js';

/** What would follow, by ticking States: on phones the answer comes first. */
export function WhatIfView(model: WhatIfModel) {
  const { treaty, supposed } = model;
  const { language } = useShell();
  const { text } = useWords(whatIfWords);
  const { to } = useAddress();
  const { plain } = useSupposition(model);
  const name = fullTitle(treaty, language);
  const title = supposed === null ? `${text('title')}: ${name}` : text('supposed-title', { what: plain() });
  const cited = supposed === null ? '' : ` ${text('hypothetical', { what: plain().replace(/[.。]$/u, '') })}`;
  return (
    <Frame title={title} view={`${name}: ${text('title')}${cited}`}>
      <p class="kick">
        <a href={to(`/treaties/${treaty.id}`)}>{name}</a>
        <span>{text('title')}</span>
      </p>
      <h1>{text('heading')}</h1>
      <div class="cols flip what-if">
        <SuppositionForm {...model} />
        <WhatIfPanel {...model} />
      </div>
    </Frame>
  );
}
