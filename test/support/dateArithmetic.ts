import ts from 'typescript';

/** A place in a file where a day or an instant is computed, or a length of time stands as a number. */
export interface Find {
  readonly kind: 'arithmetic' | 'length';
  readonly what: string;
  readonly line: number;
}

/** What computes a day from another day. Formatting, comparing and counting the days between two days do not. */
const FUNCTIONS = new Set([
  ...['addMonths', 'addYears', 'dayOf', 'countDays', 'countInstant', 'computeDays'],
  ...['applyAtw', 'gewoneDagNa', 'computeTermijn', 'easterSunday', 'feestdagenVan'],
]);
const LUXON = new Set(['plus', 'minus', 'startOf', 'endOf', 'set']);
const DATE_SETTERS = /^set(UTC)?(Date|Month|FullYear|Hours|Time)$/;
const LENGTH_NAME =
  /(dag|dagen|week|weken|maand|maanden|jaar|jaren|uur|uren|days?|weeks?|months?|years?|hours?)$/i;
const LENGTH_KEYS = new Set(['aantal', 'amount']);

const isSum = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node) &&
  [ts.SyntaxKind.PlusToken, ts.SyntaxKind.MinusToken].includes(node.operatorToken.kind);

const holds = (node: ts.Node, test: (inner: ts.Node) => boolean): boolean =>
  test(node) || (ts.forEachChild(node, (child) => holds(child, test) || undefined) ?? false);

const numberOf = (node: ts.Node | undefined): number | null => {
  if (node === undefined) return null;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  return ts.isPrefixUnaryExpression(node) ? numberOf(node.operand) : null;
};

function arithmeticAt(node: ts.Node, usesLuxon: boolean): string | null {
  if (ts.isImportSpecifier(node) && FUNCTIONS.has((node.propertyName ?? node.name).text))
    return node.name.text;
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date')
    return node.arguments?.some((argument) => holds(argument, isSum)) ? 'new Date(… + …)' : null;
  if (!ts.isCallExpression(node)) return null;
  const { expression } = node;
  if (ts.isPropertyAccessExpression(expression)) {
    const name = expression.name.text;
    if (DATE_SETTERS.test(name)) return `.${name}()`;
    // `set` with two arguments is that of a Map
    const isLuxon = LUXON.has(name) && (name !== 'set' || node.arguments.length === 1);
    return usesLuxon && isLuxon ? `.${name}()` : null;
  }
  const isFormat = ts.isIdentifier(expression) && expression.text === 'formatDag';
  return isFormat && node.arguments.some((argument) => holds(argument, isSum)) ? 'formatDag(… + …)' : null;
}

/** A number other than 0 and 1 under a name that means time: `aantal: 6`, `const WEKEN = 6`, `weeks: 6`. */
function lengthAt(node: ts.Node): string | null {
  if (!ts.isPropertyAssignment(node) && !ts.isVariableDeclaration(node)) return null;
  const value = numberOf(node.initializer);
  if (value === null || value < 2) return null;
  const name = node.name.getText().replaceAll(/['"]/g, '');
  return LENGTH_KEYS.has(name) || LENGTH_NAME.test(name) ? `${name}: ${value}` : null;
}

/** Everything in this text that computes a date or holds the length of a term. */
export function findDateArithmetic(text: string): Find[] {
  const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  const usesLuxon = /from 'luxon'/.test(text);
  const finds: Find[] = [];
  const visit = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const arithmetic = arithmeticAt(node, usesLuxon);
    if (arithmetic !== null) finds.push({ kind: 'arithmetic', what: arithmetic, line });
    const length = lengthAt(node);
    if (length !== null) finds.push({ kind: 'length', what: length, line });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return finds;
}
