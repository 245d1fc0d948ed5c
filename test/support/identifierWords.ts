import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A word of a name, and the name it stands in. */
export interface NameWord {
  readonly word: string;
  readonly name: string;
  readonly line: number;
}

/** `opschortingDagen`, `laatste_dag`, `BRIEF_SOORT` → their words in lower case; digits and signs fall away. */
export const splitName = (name: string): string[] =>
  name
    .replace(/([a-z\d])(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1)
    .map((word) => word.toLowerCase());

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** Names of what a statement exports: `export const a, b`, `export function f`, `export interface I` … */
function exportedNames(node: ts.Node): ts.Node[] {
  if (!isExported(node)) return [];
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => name);
  const { name } = node as ts.Node & { name?: ts.Node };
  return name ? [name] : [];
}

/** A value of a union, as a literal type or in a list that is `as const`: one word of a vocabulary, not a sentence. */
function isVocabulary(node: ts.Node): node is ts.StringLiteral {
  if (!ts.isStringLiteral(node) || /\s/.test(node.text)) return false;
  if (ts.isLiteralTypeNode(node.parent)) return true;
  const list = node.parent;
  return ts.isArrayLiteralExpression(list) && ts.isAsExpression(list.parent);
}

function namesAt(node: ts.Node): ts.Node[] {
  if (ts.isPropertySignature(node) || ts.isMethodSignature(node) || ts.isPropertyDeclaration(node)) {
    return [node.name];
  }
  return isVocabulary(node) ? [node] : exportedNames(node);
}

/** Every word of every exported identifier, property name of a type and value of a union in a TypeScript file. */
export function identifierWords(path: string, text = readFileSync(path, 'utf8')): NameWord[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const found: NameWord[] = [];
  const visit = (node: ts.Node): void => {
    for (const named of namesAt(node)) {
      const name = ts.isStringLiteral(named) ? named.text : named.getText(source);
      const line = source.getLineAndCharacterOfPosition(named.getStart(source)).line + 1;
      found.push(...splitName(name).map((word) => ({ word, name, line })));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
