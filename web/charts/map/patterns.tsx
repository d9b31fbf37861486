const TURNED = { patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' } as const;

/** The fillings that tell standings apart without colour. They are defined once in a document. */
export function MapPatterns() {
  return (
    <defs>
      <pattern id="map-signatory" width="5.2" height="5.2" {...TURNED}>
        <rect width="6" height="6" fill="var(--signatory)" />
        <path d="M.6 0V6" stroke="var(--signatory-line)" stroke-width="1.1" />
      </pattern>
      <pattern id="map-withdrawn" width="6" height="6" {...TURNED}>
        <rect width="6" height="6" fill="var(--withdrawn-bg)" />
        <path d="M0 0V6M0 0H6" stroke="var(--withdrawn)" stroke-width="1.3" />
      </pattern>
      <pattern id="map-contracting" width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" fill="var(--contracting)" />
        <circle cx="2.5" cy="2.5" r=".7" fill="var(--paper)" />
      </pattern>
      <pattern id="map-unknown" width="7" height="7" {...TURNED}>
        <rect width="7" height="7" fill="var(--paper)" />
        <path d="M0 0V7" stroke="var(--hatch)" stroke-width="1.6" />
      </pattern>
    </defs>
  );
}
