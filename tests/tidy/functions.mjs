// Finds the functions of a source and how many lines each has, from the first of its definition to
// its closing brace. What has no name of its own counts with the function it stands in.

import ts from 'typescript';
import { strip_code } from './rules.mjs';

const line_at = (text, at) => text.slice(0, at).split('\n').length;

// What stands before a definition's name and may hold brackets of its own.
const before_the_name =
  /\[\[.*?\]\]|\btemplate\s*<[^()]*?>(?=\s)|\b(?:alignas|requires|explicit)\s*\([^()]*\)/gs;
const not_a_function = /^(?:if|for|while|switch|return|catch|do|else)$/;

// The name that a definition's head gives, or null when what opens is a type, a namespace, a list
// of values or the like. `raw` is the same text with its strings in it.
const cpp_name = (head, raw) => {
  const said = head.replace(before_the_name, (match) => ' '.repeat(match.length));
  const lambda = /\b(\w+)\s*=\s*\[[^\]]*\]\s*(\(|$)/s.exec(said);
  if (lambda) return lambda[1];
  const named = /((?:[\w>]+::)*(?:operator\s*[^\s(]+|operator\s*\(\s*\)|~?\w+))\s*\(/s.exec(said);
  if (!named || not_a_function.test(named[1])) return null;
  if (/=/.test(said.slice(0, named.index).replace(/<[^()]*>/gs, ''))) return null;
  const title = /\w+\s*\(\s*"((?:\\.|[^"\\])*)"/.exec(raw);
  return title ? title[1] : named[1].replace(/\s+/g, ' ');
};

// A member's first value in a constructor's list: `a_` of `A() : a_{1} {`.
const gives_a_member = (head) => /\)\s*(?:noexcept\s*)?:[^:].*[\w>]\s*$/s.test(head);

const is_balanced = (head) => head.split('(').length === head.split(')').length;

const end_of_braces = (code, at) => {
  for (let depth = 0, end = at; end < code.length; end += 1) {
    if (code[end] === '{') depth += 1;
    if (code[end] === '}') depth -= 1;
    if (depth === 0) return end;
  }
  return code.length;
};

const opens_more = /\b(?:namespace|struct|class|union|extern)\b/;

export const cpp_functions = (text) => {
  const blank = (line) => line.replace(/[^\n]/g, ' ');
  const code = strip_code(text).replace(/^[ \t]*#(?:.*\\\n)*.*$/gm, blank);
  const found = [];
  let start = 0;
  for (let at = 0; at < code.length; at += 1) {
    if (code[at] === ';' || code[at] === '}') start = at + 1;
    if (code[at] !== '{') continue;
    const head = code.slice(start, at).replace(/^\s*(?:public|private|protected)\s*:/, blank);
    const end = end_of_braces(code, at);
    const first = start + head.search(/\S|$/);
    const name = is_balanced(head) ? cpp_name(head, text.slice(start, at)) : null;
    if (name === null && opens_more.test(head)) {
      start = at + 1;
    } else if (name === null || gives_a_member(head)) {
      at = end;
    } else {
      const line = line_at(text, first);
      found.push({ name, line, lines: line_at(text, end) - line + 1 });
      at = end;
      start = end + 1;
    }
  }
  return found;
};

const is_function = (node) => ts.isFunctionLike(node) && node.body !== undefined;

// The name that a function has of itself or by what it is given to; of a call's, its first text.
const script_name = (node, parent) => {
  if (node.name) return node.name.getText();
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent))
    return parent.name.getText();
  if (ts.isPropertyDeclaration(parent) || ts.isBinaryExpression(parent))
    return (parent.name ?? parent.left).getText();
  const [first] = ts.isCallExpression(parent) ? parent.arguments : [];
  if (first && ts.isStringLiteralLike(first)) return first.text;
  if (first && ts.isTemplateExpression(first)) return first.getText().slice(1, -1);
  return null;
};

export const script_functions = (text) => {
  const source = ts.createSourceFile('a.mjs', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const found = [];
  const line_of = (at) => source.getLineAndCharacterOfPosition(at).line + 1;
  const visit = (node, is_within) => {
    if (is_function(node)) {
      const name = script_name(node, node.parent) ?? (is_within ? null : '(no name)');
      // Of `const name = () => …` and `test('title', () => …)` all of it.
      const all = ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || node.name;
      const from = line_of((all || !name ? node : node.parent).getStart());
      if (name) found.push({ name, line: from, lines: line_of(node.end) - from + 1 });
    }
    ts.forEachChild(node, (child) => visit(child, is_within || is_function(node)));
  };
  visit(source, false);
  return found;
};
