// The one origin the desktop app's page has. Addresses are parsed, never searched.

export const scheme = "app";
export const pageAddress = `${scheme}://steadyhold/`;

/** True for an address of our own page. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${scheme}:` &&
    url.host === "steadyhold" &&
    url.username === "" &&
    url.password === ""
  );
}
