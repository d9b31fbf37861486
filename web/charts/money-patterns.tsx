/** The fillings of bars of money: what is outstanding, and what is written off. Once on a page, before its bars. */
export function MoneyPatterns() {
  return (
    <svg class="defs" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="m-out" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="var(--signatory)" />
          <path d="M.6 0V5" stroke="var(--signatory-line)" stroke-width="1.1" />
        </pattern>
        <pattern id="m-off" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--withdrawn-bg)" />
          <path d="M0 0V6M0 0H6" stroke="var(--withdrawn)" stroke-width="1.3" />
        </pattern>
      </defs>
    </svg>
  );
}
