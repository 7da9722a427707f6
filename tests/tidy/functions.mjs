// Finds the functions of a source and how many lines each has, from the first of its definition to
// its closing brace. What has no name of its own counts with the function it stands in.

import ts from 'typescript';
import { stripCode } from './rules.mjs';

const lineAt = (text, at) => text.slice(0, at).split('\n').length;

// What stands before a definition's name and may hold brackets of its own.
const beforeTheName =
  /\[\[.*?\]\]|\btemplate\s*<[^()]*?>(?=\s)|\b(?:alignas|requires|explicit)\s*\([^()]*\)/gs;
const notAFunction = /^(?:if|for|while|switch|return|catch|do|else)$/;

// The name that a definition's head gives, or null when what opens is a type, a namespace, a list
// of values or the like. `raw` is the same text with its strings in it.
const cppName = (head, raw) => {
  const said = head.replace(beforeTheName, (match) => ' '.repeat(match.length));
  const lambda = /\b(\w+)\s*=\s*\[[^\]]*\]\s*(\(|$)/s.exec(said);
  if (lambda) return lambda[1];
  const named = /((?:[\w>]+::)*(?:operator\s*[^\s(]+|operator\s*\(\s*\)|~?\w+))\s*\(/s.exec(said);
  if (!named || notAFunction.test(named[1])) return null;
  if (/=/.test(said.slice(0, named.index).replace(/<[^()]*>/gs, ''))) return null;
  const title = /\w+\s*\(\s*"((?:\\.|[^"\\])*)"/.exec(raw);
  return title ? title[1] : named[1].replace(/\s+/g, ' ');
};

// A member's first value in a constructor's list: `a_` of `A() : a_{1} {`.
const givesAMember = (head) => /\)\s*(?:noexcept\s*)?:[^:].*[\w>]\s*$/s.test(head);

const isBalanced = (head) => head.split('(').length === head.split(')').length;

const endOfBraces = (code, at) => {
  for (let depth = 0, end = at; end < code.length; end += 1) {
    if (code[end] === '{') depth += 1;
    if (code[end] === '}') depth -= 1;
    if (depth === 0) return end;
  }
  return code.length;
};

const opensMore = /\b(?:namespace|struct|class|union|extern)\b/;

export const cppFunctions = (text) => {
  const blank = (line) => line.replace(/[^\n]/g, ' ');
  const code = stripCode(text).replace(/^[ \t]*#(?:.*\\\n)*.*$/gm, blank);
  const found = [];
  let start = 0;
  for (let at = 0; at < code.length; at += 1) {
    if (code[at] === ';' || code[at] === '}') start = at + 1;
    if (code[at] !== '{') continue;
    const head = code.slice(start, at).replace(/^\s*(?:public|private|protected)\s*:/, blank);
    const end = endOfBraces(code, at);
    const first = start + head.search(/\S|$/);
    const name = isBalanced(head) ? cppName(head, text.slice(start, at)) : null;
    if (name === null && opensMore.test(head)) {
      start = at + 1;
    } else if (name === null || givesAMember(head)) {
      at = end;
    } else {
      const line = lineAt(text, first);
      found.push({ name, line, lines: lineAt(text, end) - line + 1 });
      at = end;
      start = end + 1;
    }
  }
  return found;
};

const hasBody = (/** @type {import('typescript').SignatureDeclaration} */ node) =>
  'body' in node && node.body !== undefined;

const isFunction = (node) => ts.isFunctionLike(node) && hasBody(node);

// The name that a function has of itself or by what it is given to; of a call's, its first text.
const scriptName = (node, parent) => {
  if (node.name) return node.name.getText();
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (
    ts.isVariableDeclaration(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertyDeclaration(parent)
  )
    return parent.name.getText();
  if (ts.isBinaryExpression(parent)) return parent.left.getText();
  const [first] = ts.isCallExpression(parent) ? parent.arguments : [];
  if (first && ts.isStringLiteralLike(first)) return first.text;
  if (first && ts.isTemplateExpression(first)) return first.getText().slice(1, -1);
  return null;
};

export const scriptFunctions = (text) => {
  const source = ts.createSourceFile('a.mjs', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const found = [];
  const lineOf = (at) => source.getLineAndCharacterOfPosition(at).line + 1;
  const visit = (node, isWithin) => {
    if (isFunction(node)) {
      const name = scriptName(node, node.parent) ?? (isWithin ? null : '(no name)');
      // Of `const name = () => …` and `test('title', () => …)` all of it.
      const all = ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || node.name;
      const from = lineOf((all || !name ? node : node.parent).getStart());
      if (name) found.push({ name, line: from, lines: lineOf(node.end) - from + 1 });
    }
    ts.forEachChild(node, (child) => visit(child, isWithin || isFunction(node)));
  };
  visit(source, false);
  return found;
};
