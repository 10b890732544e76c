// Whether CSV files begin with the mark by which Excel knows UTF-8. Kept in this browser only.
const key = "steadyhold.csv-mark";

export function withMark(): boolean {
  try {
    return localStorage.getItem(key) !== "no";
  } catch {
    // Storage is forbidden here.
    return true;
  }
}

export function setMark(on: boolean): void {
  try {
    localStorage.setItem(key, on ? "yes" : "no");
  } catch {
    // Storage is forbidden here.
  }
}
