import type { ToldFigureAnswer } from '../../../src/statements/reconcile-statement/reconcile-statement.answer.js';
import { useAddress } from '../../parts/use-address.js';

/** The view that proves a figure: on its own day and at the position of the comparison; null where there is none. */
export function useProofAddress(at: number): (figure: ToldFigureAnswer) => string | null {
  const { to } = useAddress();
  return (figure) => {
    const { treaty, fund, from } = figure;
    const pinned = { asOf: figure.to, at };
    switch (figure.of) {
      case 'entry-into-force':
        return to(`/treaties/${treaty ?? ''}/proof`, pinned);
      case 'actions':
        return to(`/treaties/${treaty ?? ''}/acts`, pinned);
      case 'count':
      case 'standing':
      case 'progress':
        return `${to(`/treaties/${treaty ?? ''}`, pinned)}#table`;
      case 'fund':
        return to(`/funds/${fund ?? ''}`, from === null ? pinned : { ...pinned, from, to: figure.to });
      default:
        return null;
    }
  };
}
