/**
 * A spread of a literal (`...['code', 'name']`, `...{ a, b }`) says nothing that the literal's own parts would not: it
 * only packs a line.
 */
export const noPackingSpread = {
  meta: {
    type: 'suggestion',
    fixable: 'code',
    schema: [],
    messages: { packs: 'Write the parts themselves: a spread of a literal only packs a line.' },
  },
  create(context) {
    return {
      SpreadElement(node) {
        const bare = literalIn(node.argument);
        if (bare === null) return;
        const parts = bare.type === 'ArrayExpression' ? bare.elements : bare.properties;
        context.report({
          node,
          messageId: 'packs',
          fix: bare === node.argument ? (fixer) => unpacked(fixer, context, node, parts) : null,
        });
      },
    };
  },
};

/** The literal behind an assertion such as `as const`; null where it is something else. */
function literalIn(argument) {
  const asserted = argument.type === 'TSAsExpression' || argument.type === 'TSSatisfiesExpression';
  const bare = asserted ? argument.expression : argument;
  return bare.type === 'ArrayExpression' || bare.type === 'ObjectExpression' ? bare : null;
}

function unpacked(fixer, { sourceCode }, node, parts) {
  const first = parts[0];
  const last = parts.at(-1);
  if (first == null || last == null || parts.includes(null)) return null;
  const [from] = first.range;
  const [, to] = last.range;
  return fixer.replaceText(node, sourceCode.text.slice(from, to));
}
