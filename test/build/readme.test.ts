// The engineer's maps in the READMEs: every file, folder and link they name is there, and the first page stays a page.
import { existsSync, globSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const rooms = ["shared", "electron", "renderer", "test", "build"];
const readmes = globSync("{.,shared,electron,renderer,test,build}/**/README.md", {
  cwd: root,
  exclude: (path) => path.includes("node_modules"),
}).filter((path) => !/^(?:node_modules|out|dist)\//.test(path));

const read = (readme: string): string => readFileSync(join(root, readme), "utf8");

/** What stands in back quotes, and the words of the blocks that show the way of a key press. */
function wordsOf(readme: string): readonly string[] {
  const text = read(readme);
  return (
    [...text.matchAll(/```\n([^`]+)```/g)]
      .flatMap(([, block = ""]) => block.split(/[\s(),:→]+/))
      .concat([...text.matchAll(/`([^`\n]+)`/g)].map(([, word = ""]) => word))
      // NAME stands for any name.
      .filter((word) => !word.includes("NAME") && !word.includes("…") && !word.includes("*"))
  );
}

/** From the root, or from the README's own folder. */
const isThere = (readme: string, path: string): boolean =>
  existsSync(join(root, path)) || existsSync(join(root, dirname(readme), path));

describe("every README", () => {
  it("is found", () => {
    expect(readmes).toEqual(expect.arrayContaining(["README.md", "renderer/README.md", "shared/README.md"]));
  });

  it.each(readmes)("%s names only folders and files that are there", (readme) => {
    const paths = wordsOf(readme).filter((word) => rooms.some((room) => word.startsWith(`${room}/`)));
    expect(paths.filter((path) => !isThere(readme, path))).toEqual([]);
  });

  it.each(readmes)("%s names files by a name some file has, where it leaves out the folder", (readme) => {
    const there = rooms.flatMap((room) => readdirSync(join(root, room), { recursive: true, encoding: "utf8" }));
    const names = new Set(there.map((path) => basename(path)));
    const mentioned = wordsOf(readme).filter((word) => /^[\w-]+\.(?:tsx?|css)$/.test(word));
    expect(mentioned.filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(readmes)("%s links to what is there", (readme) => {
    const links = [...read(readme).matchAll(/\]\(([^)#\s]+)(?:#([^)]+))?\)/g)]
      .map(([, path = "", heading]) => ({ path, heading }))
      .filter(({ path }) => !path.startsWith("http"));
    const broken = links.filter(({ path, heading }) => {
      const target = join(root, dirname(readme), path);
      if (!existsSync(target)) return true;
      return heading !== undefined && !headingsOf(readFileSync(target, "utf8")).includes(heading);
    });
    expect(broken).toEqual([]);
  });
});

/** As GitHub and editors make anchors of headings. */
function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );
}

it("keeps the first page at most 9 KB", () => {
  expect(statSync(join(root, "README.md")).size).toBeLessThanOrEqual(9 * 1024);
});
