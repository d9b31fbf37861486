type Line = Readonly<Record<string, unknown>>;
export function shipped(lines: readonly Line[]): readonly Line[];
