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
const LUXON = new Set(['plus', 'minus', 'startOf', 'endOf', 'set', 'diff', 'diffNow', 'until']);
/** What gives a day number: plus or minus something else than a day, it is another day. */
const GIVES_DAY = new Set([
  'readDag',
  'parseDag',
  'dayOf',
  'addMonths',
  'addYears',
  'countDays',
  'gewoneDagNa',
]);
const MILLISECONDS_A_DAY = 86_400_000;
const DATE_SETTERS = /^set(UTC)?(Date|Month|FullYear|Hours|Time)$/;
const LENGTH_NAME =
  /(dag|dagen|week|weken|maand|maanden|jaar|jaren|uur|uren|days?|weeks?|months?|years?|hours?|termijn|termijnen|herinneringen|reminders?)$/i;
const LENGTH_KEYS = new Set(['aantal', 'amount']);

const { PlusToken, MinusToken, PlusEqualsToken, MinusEqualsToken, PlusPlusToken, MinusMinusToken } =
  ts.SyntaxKind;
const isSum = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && [PlusToken, MinusToken].includes(node.operatorToken.kind);
const isStep = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && [PlusEqualsToken, MinusEqualsToken].includes(node.operatorToken.kind);
const isCount = (node: ts.Node): node is ts.PrefixUnaryExpression | ts.PostfixUnaryExpression =>
  (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
  [PlusPlusToken, MinusMinusToken].includes(node.operator);

const holds = (node: ts.Node, test: (inner: ts.Node) => boolean): boolean =>
  test(node) || (ts.forEachChild(node, (child) => holds(child, test) || undefined) ?? false);

const numberOf = (node: ts.Node | undefined): number | null => {
  if (node === undefined) return null;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  return ts.isPrefixUnaryExpression(node) ? numberOf(node.operand) : null;
};

/** The names of this file that hold a day number: typed as one, or made by what gives one. */
function dayNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name)) {
      const made = node.initializer !== undefined && isDay(node.initializer, names);
      if (node.type?.getText() === 'Kalenderdag' || made) names.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** Is this a day number: a call that gives one, or a name that holds one? */
function isDay(node: ts.Node, names: ReadonlySet<string>): boolean {
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node))
    return isDay(node.expression, names);
  if (ts.isIdentifier(node)) return names.has(node.text);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
    return isDay(node.left, names);
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && GIVES_DAY.has(node.expression.text);
}

/** A day moved by something: `dag + 42`, `dag -= 1`, `dag++`. A day less a day is a count, and may be anywhere. */
function movesDay(node: ts.Node, names: ReadonlySet<string>): boolean {
  if (isCount(node)) return isDay(node.operand, names);
  if (isStep(node)) return isDay(node.left, names);
  return isSum(node) && isDay(node.left, names) !== isDay(node.right, names);
}

/** The milliseconds of days or more, in one number or in factors: `86400000`, `24 * 3600 * 1000`. */
function isMilliseconds(node: ts.Node): boolean {
  if (!ts.isNumericLiteral(node) && !ts.isBinaryExpression(node)) return false;
  const value = factorOf(node);
  return value !== null && value > 0 && value % MILLISECONDS_A_DAY === 0;
}
function factorOf(node: ts.Node): number | null {
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isParenthesizedExpression(node)) return factorOf(node.expression);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.AsteriskToken) return null;
  const [left, right] = [factorOf(node.left), factorOf(node.right)];
  return left === null || right === null ? null : left * right;
}

function arithmeticAt(node: ts.Node, usesLuxon: boolean, names: ReadonlySet<string>): string | null {
  if (movesDay(node, names)) return node.getText().replaceAll(/\s+/g, ' ').slice(0, 60);
  if (isMilliseconds(node)) return 'milliseconds of a day';
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

const isLengthName = (name: string): boolean => LENGTH_KEYS.has(name) || LENGTH_NAME.test(name);
const nameOf = (node: ts.Node): string =>
  (ts.isPropertyAccessExpression(node) ? node.name : node).getText().replaceAll(/['"]/g, '');

/** The numbers of a value: one, or a list of them such as days before an end. */
function numbersOf(node: ts.Expression | undefined): number[] {
  if (node === undefined) return [];
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return numbersOf(node.expression);
  const one = numberOf(node);
  if (one !== null) return [one];
  if (!ts.isArrayLiteralExpression(node)) return [];
  const all = node.elements.map((element) => numberOf(element));
  return all.every((value) => value !== null) ? all : [];
}

const COMPARES = new Set([
  ...[ts.SyntaxKind.LessThanToken, ts.SyntaxKind.LessThanEqualsToken, ts.SyntaxKind.GreaterThanToken],
  ...[ts.SyntaxKind.GreaterThanEqualsToken, ts.SyntaxKind.EqualsEqualsEqualsToken],
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/**
 * A number other than 0 and 1 under a name that means time: `aantal: 6`, `const WEKEN = 6`, `weeks: 6`,
 * `reminders: [14, 7]`, `dagen = 42` where it is not given, `weken > 12`.
 */
function lengthAt(node: ts.Node): string | null {
  if (ts.isBinaryExpression(node)) {
    const { left, right, operatorToken } = node;
    const value = numberOf(right) ?? 0;
    const isFound = COMPARES.has(operatorToken.kind) && value >= 2 && isLengthName(nameOf(left));
    return isFound ? `${nameOf(left)} ${operatorToken.getText()} ${value}` : null;
  }
  if (!ts.isPropertyAssignment(node) && !ts.isVariableDeclaration(node) && !ts.isParameter(node)) return null;
  const values = numbersOf(node.initializer);
  return values.some((value) => value >= 2) && isLengthName(nameOf(node.name))
    ? `${nameOf(node.name)}: ${values.join(', ')}`
    : null;
}

/** Everything in this text that computes a date or holds the length of a term. */
export function findDateArithmetic(text: string): Find[] {
  const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  const usesLuxon = /from 'luxon'/.test(text);
  const names = dayNames(file);
  const finds: Find[] = [];
  const visit = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const arithmetic = arithmeticAt(node, usesLuxon, names);
    if (arithmetic !== null) finds.push({ kind: 'arithmetic', what: arithmetic, line });
    const length = lengthAt(node);
    if (length !== null) finds.push({ kind: 'length', what: length, line });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return finds;
}
