// Components and hooks make nothing up while they render: a new id or a draw of luck belongs into the act, so that one act has one id.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync, Visitor } from "vite";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const random = /^(?:\w+\.)*(?:randomUUID|getRandomValues|random|newId)$/u;
/** What React calls whenever it likes: components and hooks. */
const rendered = /^(?:[A-Z]|use[A-Z])/u;

type Span = { readonly start: number; readonly end: number };

/** The calls of something random whose nearest function around them is a component or a hook. */
function randomInRender(path: string, text: string): readonly string[] {
  const functions: (Span & { readonly name: string })[] = [];
  const calls: Span[] = [];
  const named = new Map<number, string>();
  const keep = ({ start, end }: Span, id: { readonly name: string } | null = null): void => {
    functions.push({ start, end, name: id?.name ?? named.get(start) ?? "" });
  };
  new Visitor({
    VariableDeclarator: ({ id, init }) => {
      if (id.type === "Identifier" && init !== null) named.set(init.start, id.name);
    },
    FunctionDeclaration: (node) => keep(node, node.id),
    FunctionExpression: (node) => keep(node, node.id),
    ArrowFunctionExpression: (node) => keep(node),
    CallExpression: ({ callee, start, end }) => {
      if (random.test(text.slice(callee.start, callee.end))) calls.push({ start, end });
    },
  }).visit(parseSync(path, text).program);
  return calls.flatMap(({ start, end }) => {
    const around = functions.filter((one) => one.start <= start && end <= one.end);
    const nearest = around.toSorted((one, other) => other.start - one.start)[0];
    return nearest !== undefined && rendered.test(nearest.name) ? [`${path}: ${nearest.name}`] : [];
  });
}

describe("what React renders", () => {
  it("draws no id and nothing random while it renders", () => {
    const files = globSync("renderer/**/*.{ts,tsx}", { cwd: root });
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((path) => randomInRender(path, readFileSync(join(root, path), "utf8")))).toEqual([]);
  });

  it.each([
    "function Panel() { const id = crypto.randomUUID(); return <p>{id}</p>; }",
    "const Panel = () => <p>{Math.random()}</p>;",
    "function useSealing() { return useRef(crypto.randomUUID()); }",
    "function useThings({ ports }) { const id = ports.newId(); return () => id; }",
  ])("would be found in “%s”", (text) => {
    expect(randomInRender("sample.tsx", text)).toHaveLength(1);
  });

  it.each([
    "function Panel() { return <Button onPress={() => go(crypto.randomUUID())} />; }",
    "function Panel() { async function start() { await go(newId()); } return <Button onPress={start} />; }",
    "function useOnce() { return useState(() => crypto.randomUUID()); }",
  ])("may be drawn in an act, or once: “%s”", (text) => {
    expect(randomInRender("sample.tsx", text)).toEqual([]);
  });
});
