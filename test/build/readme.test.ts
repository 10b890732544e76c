// The engineer's map in the README: every file and folder it names is there.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const rooms = ["shared", "electron", "renderer", "test", "build"];
const text = readFileSync(join(root, "README.md"), "utf8");

/** What stands in back quotes, and the words of the blocks that show the way of a key press. */
const words = [...text.matchAll(/```\n([^`]+)```/g)]
  .flatMap(([, block = ""]) => block.split(/[\s(),:→]+/))
  .concat([...text.matchAll(/`([^`\n]+)`/g)].map(([, word = ""]) => word))
  // NAME stands for any name.
  .filter((word) => !word.includes("NAME") && !word.includes("…"));

it("names only folders and files that are there", () => {
  const paths = words.filter((word) => rooms.some((room) => word.startsWith(`${room}/`)));
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it("names files by a name some file has, where it leaves out the folder", () => {
  const there = rooms.flatMap((room) => readdirSync(join(root, room), { recursive: true, encoding: "utf8" }));
  const own = there.filter((path) => !path.includes("node_modules"));
  const names = new Set(own.map((path) => basename(path)));
  const mentioned = words.filter((word) => /^[\w-]+\.tsx?$/.test(word));
  expect(mentioned.length).toBeGreaterThan(10);
  expect(mentioned.filter((name) => !names.has(name))).toEqual([]);
});
