import { English } from './english.js';

interface WarningsProps {
  readonly warnings: readonly { readonly detail: string }[];
}

/** What of a view is not recorded, as the API says it: it stands at the foot. */
export function Warnings({ warnings }: WarningsProps) {
  return (
    <>
      {warnings.map(({ detail }) => (
        <p key={detail}>
          <English>{detail}</English>
        </p>
      ))}
    </>
  );
}
