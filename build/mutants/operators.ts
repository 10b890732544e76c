// Finds every small change ("mutant") that could be made to a TypeScript file: a comparison turned round, a row left out, a statement
// dropped. Called by instrument.ts. Works on the syntax tree that Vite's own parser gives, and leaves types alone.
import { parseSync, type ESTree } from "vite";

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `within` is what is put behind a switch; `at` is the part of it that differs. */
export interface Change {
  readonly operator: string;
  readonly at: Span;
  readonly text: string;
  readonly within: Span;
  /** How the switch is written: as a conditional expression, round a statement, or at the beginning of a function's body. */
  readonly as: "expression" | "statement" | "body";
}

type Node = ESTree.Node;

const comparisons: Readonly<Record<string, readonly string[]>> = {
  "===": ["!=="],
  "!==": ["==="],
  "<": ["<=", ">="],
  ">": [">=", "<="],
  "<=": ["<", ">"],
  ">=": [">", "<"],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "+=": ["-="],
  "-=": ["+="],
};

/** A method for another one of the same form. */
const twins: Readonly<Record<string, string>> = {
  some: "every",
  every: "some",
  find: "findLast",
  findLast: "find",
  findIndex: "findLastIndex",
  findLastIndex: "findIndex",
  startsWith: "endsWith",
  endsWith: "startsWith",
  push: "unshift",
  min: "max",
  max: "min",
  floor: "ceil",
  ceil: "floor",
  round: "floor",
  toLowerCase: "toUpperCase",
  toUpperCase: "toLowerCase",
};

/** A method whose call is left out, so that what it was called on is taken as it is. */
const passThrough = new Set([
  "filter",
  "sort",
  "toSorted",
  "reverse",
  "toReversed",
  "slice",
  "trim",
  "trimEnd",
  "trimStart",
  "replace",
  "replaceAll",
  "normalize",
  "toWellFormed",
  "padStart",
  "padEnd",
]);

const inSql: readonly (readonly [RegExp, string])[] = [
  [/ DESC\b/, " ASC"],
  [/ ASC\b/, " DESC"],
  [/ AND /, " OR "],
  [/ OR (?!IGNORE|REPLACE)/, " AND "],
  [/ < /, " <= "],
  [/ > /, " >= "],
  [/ <= /, " < "],
  [/ >= /, " > "],
  [/ = \?/, " <> ?"],
  [/ IS NULL/, " IS NOT NULL"],
  [/ IS NOT NULL/, " IS NULL"],
  [/\bMAX\(/, "MIN("],
  [/\bMIN\(/, "MAX("],
];

export function changesIn(file: string, source: string): readonly Change[] {
  const parsed = parseSync(file, source);
  if (parsed.errors.length > 0) throw new Error(`${file} cannot be read: ${parsed.errors[0]?.message}`);
  const changes: Change[] = [];
  visit(parsed.program, { chain: null, changes, source });
  return changes;
}

/** `chain`: the whole of an `a?.b.c` whose inside must not be cut in two. */
interface Where {
  readonly chain: Span | null;
  readonly changes: Change[];
  readonly source: string;
}

function visit(node: Node, where: Where): void {
  if (isLeftAlone(node)) return;
  if (node.type === "ChainExpression") {
    visit(node.expression, { ...where, chain: node });
    return;
  }
  find(node, where);
  for (const { child, onSpine } of childrenOf(node)) visit(child, onSpine ? where : { ...where, chain: null });
}

/** Types, imports, and what only says that something can never happen. */
function isLeftAlone(node: Node): boolean {
  switch (node.type) {
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
      return false;
    case "ImportDeclaration":
    case "ExportAllDeclaration":
      return true;
    case "ReturnStatement":
      return node.argument !== null && isNever(node.argument);
    case "ExpressionStatement":
      return isNever(node.expression);
    default:
      return node.type.startsWith("TS");
  }
}

function isNever(node: Node): boolean {
  return node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === "unreachable";
}

interface Child {
  readonly child: Node;
  /** Part of the same `a?.b.c` as its parent. */
  readonly onSpine: boolean;
}

function childrenOf(node: Node): readonly Child[] {
  switch (node.type) {
    case "MemberExpression":
      return [
        { child: node.object, onSpine: true },
        ...(node.computed ? [{ child: node.property, onSpine: false }] : []),
      ];
    case "CallExpression":
      return [{ child: node.callee, onSpine: true }, ...node.arguments.map((child) => ({ child, onSpine: false }))];
    case "NewExpression":
      // The words of an exception are read by engineers, in a log.
      return node.callee.type === "Identifier" && node.callee.name.endsWith("Error") ? [] : off(node.arguments);
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
      return [{ child: node.expression, onSpine: true }];
    case "Property":
      return off(node.computed ? [node.key, node.value] : [node.value]);
    case "AssignmentExpression":
      return off([node.right]);
    case "AssignmentPattern":
      return off([node.right]);
    case "UpdateExpression":
      return [];
    case "TaggedTemplateExpression":
      return off(node.quasi.expressions);
    default:
      return off(everyChild(node));
  }
}

const off = (nodes: readonly Node[]): readonly Child[] => nodes.map((child) => ({ child, onSpine: false }));

function everyChild(node: Node): readonly Node[] {
  return Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]).filter(isNode));
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

function find(node: Node, where: Where): void {
  const { source } = where;
  const within = where.chain ?? node;
  const add = (operator: string, at: Span, text: string): void => {
    where.changes.push({ operator, at, text, within, as: "expression" });
  };
  const textOf = ({ start, end }: Span): string => source.slice(start, end);
  switch (node.type) {
    case "LogicalExpression": {
      const token = between(source, node.left, node.right, node.operator);
      if (node.operator !== "??") add("logic", token, node.operator === "&&" ? "||" : "&&");
      add("side dropped", node, textOf(node.left));
      add("side dropped", node, textOf(node.right));
      break;
    }
    case "BinaryExpression": {
      if (node.operator === "+" && (isWords(node.left) || isWords(node.right))) break;
      const token = between(source, node.left, node.right, node.operator);
      for (const other of comparisons[node.operator] ?? []) add("comparison", token, other);
      break;
    }
    case "AssignmentExpression": {
      const token = between(source, node.left, node.right, node.operator);
      for (const other of comparisons[node.operator] ?? []) add("arithmetic", token, other);
      break;
    }
    case "UnaryExpression":
      if (node.operator === "!" || node.operator === "-")
        add("sign", { start: node.start, end: node.argument.start }, "");
      break;
    case "UpdateExpression":
      add("arithmetic", node, textOf(node).replace(node.operator, node.operator === "++" ? "--" : "++"));
      break;
    case "ConditionalExpression":
      addCondition(node.test);
      break;
    case "IfStatement":
      addCondition(node.test);
      break;
    case "WhileStatement":
    case "DoWhileStatement":
      where.changes.push(condition(node.test, "false"));
      break;
    case "ForStatement":
      if (node.test !== null) where.changes.push(condition(node.test, "false"));
      break;
    case "Literal":
      addLiteral(node);
      break;
    case "TemplateLiteral":
      if (isSql(textOf(node))) addSql(node);
      else if (node.quasis.some(({ value }) => value.raw.trim() !== "")) add("words", node, "``");
      break;
    case "ArrayExpression":
      for (const [index, element] of node.elements.entries())
        if (element !== null) add("element dropped", member(source, node.elements, index, element), "");
      break;
    case "ObjectExpression":
      for (const [index, property] of node.properties.entries())
        add("property dropped", member(source, node.properties, index, property), "");
      break;
    case "CallExpression":
      addCall(node);
      break;
    case "MemberExpression":
      if (node.optional) addOptional(node.object, node.computed ? "" : ".");
      break;
    case "ExpressionStatement":
      where.changes.push({ operator: "statement dropped", at: node, text: "", within: node, as: "statement" });
      break;
    case "ThrowStatement":
      where.changes.push({ operator: "statement dropped", at: node, text: "", within: node, as: "statement" });
      break;
    case "FunctionDeclaration":
    case "FunctionExpression":
      if (node.body !== null && node.body.body.length > 0) addBody(node.body);
      break;
    case "ArrowFunctionExpression":
      if (node.body.type !== "BlockStatement") {
        if (node.body.type !== "Literal")
          where.changes.push({
            operator: "body emptied",
            at: node.body,
            text: "undefined",
            within: node.body,
            as: "expression",
          });
      } else if (node.body.body.length > 0) addBody(node.body);
      break;
    default:
  }

  function addCondition(test: Node): void {
    where.changes.push(condition(test, "true"), condition(test, "false"));
  }

  function addBody(body: Span): void {
    where.changes.push({ operator: "body emptied", at: body, text: "{}", within: body, as: "body" });
  }

  function addLiteral(literal: Extract<Node, { type: "Literal" }>): void {
    const { value } = literal;
    if ("regex" in literal) {
      const { pattern } = literal.regex;
      const begin = literal.start + 1;
      if (pattern.startsWith("^")) add("pattern", { start: begin, end: begin + 1 }, "");
      const end = begin + pattern.length;
      if (pattern.endsWith("$")) add("pattern", { start: end - 1, end }, "");
    } else if (typeof value === "number") add("number", literal, String(value + 1));
    else if (typeof value === "boolean") add("boolean", literal, String(!value));
    else if (typeof value === "string") {
      if (isSql(value)) addSql(literal);
      else add("words", literal, value === "" ? '"mutant"' : '""');
    }
  }

  function addSql(span: Span): void {
    // An index finds the same rows sooner or later: its order and its condition are a matter of speed alone. A unique one is a promise.
    const sql = textOf(span).replaceAll(/\bCREATE INDEX\b[^;]*/gu, (index) => " ".repeat(index.length));
    for (const [from, to] of inSql) {
      for (const hit of sql.matchAll(new RegExp(from, "g"))) {
        const start = span.start + hit.index;
        add("query", { start, end: start + hit[0].length }, to);
      }
    }
  }

  function addCall(call: ESTree.CallExpression): void {
    if (call.optional) addOptional(call.callee, "");
    const { callee } = call;
    if (callee.type !== "MemberExpression" || callee.computed) return;
    const { name } = callee.property;
    const twin = Object.hasOwn(twins, name) ? twins[name] : undefined;
    if (twin !== undefined) add("method", callee.property, twin);
    if (passThrough.has(name)) add("call dropped", { start: callee.object.end, end: call.end }, "");
    if (name === "at" && textOf(callee.property) === "at" && call.arguments[0] !== undefined)
      add("method", call.arguments[0], textOf(call.arguments[0]) === "-1" ? "0" : "-1");
    if (name === "abs" && call.arguments[0] !== undefined) add("call dropped", call, textOf(call.arguments[0]));
  }

  function addOptional(before: Span, text: string): void {
    const start = source.indexOf("?.", before.end);
    add("optional", { start, end: start + 2 }, text);
  }
}

function condition(test: Node, text: string): Change {
  return { operator: "condition", at: test, text, within: test, as: "expression" };
}

function isWords(node: Node): boolean {
  if (node.type === "TemplateLiteral") return true;
  if (node.type === "BinaryExpression") return isWords(node.left) || isWords(node.right);
  return node.type === "Literal" && typeof node.value === "string";
}

function isSql(text: string): boolean {
  return /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|PRAGMA|VACUUM|BEGIN)\b/.test(text);
}

function between(source: string, left: Span, right: Span, token: string): Span {
  const start = source.indexOf(token, left.end);
  if (start < 0 || start >= right.start) throw new Error(`no "${token}" between ${left.end} and ${right.start}`);
  return { start, end: start + token.length };
}

/** An element with the comma behind it; the last one, where none is behind it, with the comma before it. */
function member(source: string, all: readonly (Span | null)[], index: number, one: Span): Span {
  const next = all[index + 1];
  if (next !== undefined && next !== null) return { start: one.start, end: next.start };
  const comma = /^\s*,/.exec(source.slice(one.end));
  if (comma !== null) return { start: one.start, end: one.end + comma[0].length };
  return { start: all[index - 1]?.end ?? one.start, end: one.end };
}
