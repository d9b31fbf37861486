import type { ProblemModel } from '../../../src/page/problem/problem.model.js';
import { Frame } from '../../parts/frame/frame.js';

/** A refused request: its title as a sentence, and what to do. */
export function ProblemView({ status, code, title, detail }: ProblemModel) {
  return (
    <Frame title={title} view={title}>
      <section class="panel bad">
        <p class="state">{`${String(status)} · ${code}`}</p>
        <h1 lang="en">{title}</h1>
        <p lang="en">{detail}</p>
      </section>
    </Frame>
  );
}
