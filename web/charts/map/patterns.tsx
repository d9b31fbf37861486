interface MapPatternsProps {
  /** What their names begin with: those of a map grow where it shrinks, those of a key do not. */
  readonly name: 'map' | 'key';
  readonly scale?: number;
}

/** The fillings that tell standings apart without colour. They are defined once in a document. */
export function MapPatterns({ name, scale = 1 }: MapPatternsProps) {
  const grown = `scale(${String(scale)})`;
  const turned = { patternUnits: 'userSpaceOnUse', patternTransform: `rotate(45) ${grown}` } as const;
  return (
    <defs>
      <pattern id={`${name}-signatory`} width="5.2" height="5.2" {...turned}>
        <rect width="6" height="6" fill="var(--signatory)" />
        <path d="M.6 0V6" stroke="var(--signatory-line)" stroke-width="1.1" />
      </pattern>
      <pattern id={`${name}-withdrawn`} width="6" height="6" {...turned}>
        <rect width="6" height="6" fill="var(--withdrawn-bg)" />
        <path d="M0 0V6M0 0H6" stroke="var(--withdrawn)" stroke-width="1.3" />
      </pattern>
      <pattern id={`${name}-contracting`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform={grown}>
        <rect width="5" height="5" fill="var(--contracting)" />
        <circle cx="2.5" cy="2.5" r=".7" fill="var(--paper)" />
      </pattern>
      <pattern id={`${name}-unknown`} width="7" height="7" {...turned}>
        <rect width="7" height="7" fill="var(--paper)" />
        <path d="M0 0V7" stroke="var(--hatch)" stroke-width="1.6" />
      </pattern>
    </defs>
  );
}
