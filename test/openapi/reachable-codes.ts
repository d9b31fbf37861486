/** What of the program a handler can come to, as the compiler sees it: which codes of refusals stand there. */
import { dirname } from 'node:path';
import ts from 'typescript';
import { files, ROOT } from '../house/files.js';

/** A route and what its use case can refuse it for. */
export interface RouteCodes {
  readonly method: string;
  readonly path: string;
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

/** Where codes stand without being refused: how problems are told, how requests are read, how events are kept. */
const ASIDE = String.raw`^src/(platform|ledger|recording/refusals|recording/recordings)|^src/domain/refusal\.ts`;
/**
 * What is refused where events are read again, which takes too long. Whatever else is found there was decided long ago.
 */
const WHILE_READING = 'too-complex';

/**
 * Every route of the controllers, with the codes that its handler can reach; each code with the places where it stands.
 */
export function routeCodes(codes: readonly string[]): readonly RouteCodes[] {
  const sources = files('src', /\.ts$/);
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  const program = ts.createProgram(
    sources.map((path) => ROOT + path),
    { ...options, noEmit: true, incremental: false },
  );
  const checker = program.getTypeChecker();
  const deciding = new Reach(
    checker,
    new Set(codes.filter((code) => code !== WHILE_READING)),
    `${ASIDE}|^src/knowledge`,
  );
  const reading = new Reach(checker, new Set([WHILE_READING]), ASIDE);
  return sources
    .filter((path) => path.endsWith('.controller.ts'))
    .flatMap((path) => {
      const handlers = files(dirname(path), /\.handler\.ts$/).map((each) => program.getSourceFile(ROOT + each)!);
      return routesOf(program.getSourceFile(ROOT + path)!).map((route) => ({
        ...route,
        codes: new Map([...deciding.of(handlers), ...reading.of(handlers)]),
      }));
    });
}

/** `@Controller('v1/x')` with `@Get(':id')` and `@Post(':id')`. */
function routesOf(file: ts.SourceFile): readonly { readonly method: string; readonly path: string }[] {
  return file.statements.filter(ts.isClassDeclaration).flatMap((controller) => {
    const above = argumentOf(controller, 'Controller');
    if (above === null) return [];
    return controller.members.filter(ts.isMethodDeclaration).flatMap((method) =>
      (['Get', 'Post'] as const).flatMap((verb) => {
        const below = argumentOf(method, verb);
        if (below === null) return [];
        const path = ['', above, below]
          .join('/')
          .replace(/\/$/, '')
          .replace(/:(\w+)/g, '{$1}');
        return [{ method: verb.toUpperCase(), path }];
      }),
    );
  });
}

/** The text that a decorator is given, empty where it is given none; null where there is no such decorator. */
function argumentOf(node: ts.ClassDeclaration | ts.MethodDeclaration, name: string): string | null {
  for (const { expression } of ts.getDecorators(node) ?? []) {
    if (!ts.isCallExpression(expression) || expression.expression.getText() !== name) continue;
    const [given] = expression.arguments;
    return given !== undefined && ts.isStringLiteral(given) ? given.text : '';
  }
  return null;
}

/** Follows every name to what it declares, and so on, and notes the codes on the way. Types lead nowhere. */
class Reach {
  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly codes: ReadonlySet<string>,
    private readonly aside: string,
  ) {}

  of(roots: readonly ts.Node[]): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, readonly string[]>();
    const seen = new Set<ts.Node>();
    const open: ts.Node[] = [...roots];
    const visit = (node: ts.Node): void => {
      if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
      if (ts.isStringLiteral(node) && this.codes.has(node.text) && !isAsked(node))
        found.set(node.text, [...(found.get(node.text) ?? []), placeOf(node)]);
      if (ts.isIdentifier(node)) open.push(...this.declarationsOf(node));
      ts.forEachChild(node, visit);
    };
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      visit(node);
    }
    return found;
  }

  private declarationsOf(name: ts.Identifier): readonly ts.Node[] {
    const shorthand = ts.isShorthandPropertyAssignment(name.parent)
      ? this.checker.getShorthandAssignmentValueSymbol(name.parent)
      : this.checker.getSymbolAtLocation(name);
    if (shorthand === undefined) return [];
    const symbol = shorthand.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(shorthand) : shorthand;
    return (symbol.declarations ?? []).filter((node) => {
      const path = pathOf(node);
      const leads = ts.isFunctionLike(node) || ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node);
      return leads && path.startsWith('src/') && !new RegExp(this.aside).test(path);
    });
  }
}

/** Whether a code is compared with rather than given: `code === 'x'`, `despite.includes('x')`. */
function isAsked({ parent }: ts.StringLiteral): boolean {
  if (ts.isBinaryExpression(parent)) return /^[!=]==$/.test(parent.operatorToken.getText());
  return ts.isCallExpression(parent) && /\.(includes|has)$/.test(parent.expression.getText());
}

function pathOf(node: ts.Node): string {
  return node.getSourceFile().fileName.slice(ROOT.length);
}

function placeOf(node: ts.Node): string {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  return `${pathOf(node)}:${String(line + 1)}`;
}
