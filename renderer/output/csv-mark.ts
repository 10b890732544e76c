// Whether CSV files begin with the mark by which Excel knows UTF-8. Kept in this browser only.
const key = "steadyhold.csv-mark";

export function withMark(): boolean {
  return localStorage.getItem(key) !== "no";
}

export function setMark(on: boolean): void {
  localStorage.setItem(key, on ? "yes" : "no");
}
