// The types tocktimer comes without: the part of it the benchmark uses.
declare module "tocktimer" {
  export default class Tock {
    constructor(options: {
      readonly countdown: boolean;
      readonly interval: number;
      readonly callback: () => void;
      readonly complete: () => void;
    });
    start(durationMs: number): void;
  }
}
