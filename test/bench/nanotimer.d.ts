// The types nanotimer comes without: the part of it the benchmark uses.
declare module "nanotimer" {
  export default class NanoTimer {
    setTimeout(task: () => void, args: readonly never[] | "", delay: `${number}${"s" | "m" | "u" | "n"}`): void;
  }
}
