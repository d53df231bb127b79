import { createSourceFile, forEachChild, type Node, ScriptTarget, SyntaxKind } from 'typescript';
import { text } from './source-files.ts';

const DECIDES: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.IfStatement,
  SyntaxKind.ConditionalExpression,
  SyntaxKind.SwitchStatement,
  SyntaxKind.ForStatement,
  SyntaxKind.ForOfStatement,
  SyntaxKind.WhileStatement,
  SyntaxKind.CallExpression,
  SyntaxKind.NewExpression,
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.QuestionQuestionToken,
  SyntaxKind.JsxElement,
  SyntaxKind.JsxSelfClosingElement,
]);

const FUNCTIONS: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.FunctionExpression,
  SyntaxKind.ArrowFunction,
  SyntaxKind.MethodDeclaration,
]);

/** Whether a module has a function that decides or calls something. Types, constants, schemas and
 *  one-line casts have none, and need no test of their own. */
export function hasLogic(file: string): boolean {
  const source = createSourceFile(file, text(file), ScriptTarget.Latest);
  return contains(source, (node) => FUNCTIONS.has(node.kind) && contains(node, decides));
}

function decides(node: Node): boolean {
  return DECIDES.has(node.kind);
}

function contains(node: Node, wanted: (node: Node) => boolean): boolean {
  return (
    forEachChild(node, (child) => wanted(child) || contains(child, wanted) || undefined) ?? false
  );
}
