// The person's own arguments among those the program was started with: after the program when packed, after the project's folder when not.

export function ownArguments(argv: readonly string[], packaged: boolean): string[] {
  const own = argv.slice(packaged ? 1 : 2);
  // The system and Chromium add switches of their own (a Mac's -psn_…, --no-sandbox); they are not for us.
  return own.filter(
    (word) => !/^-psn_|^--(?:no-sandbox|inspect|remote-debugging|enable-|disable-|ozone-|force-)/.test(word),
  );
}
