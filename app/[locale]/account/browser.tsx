/** A browser's name and system as far as its own words tell; for a person to recognise, nothing depends on it. */
export function Browser({ userAgent, unknown }: { userAgent: string | null; unknown: string }) {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\//.exec(userAgent ?? "")?.[1];
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(userAgent ?? "")?.[1];
  const names = [
    browser && { Edg: "Edge", OPR: "Opera", Firefox: "Firefox", Chrome: "Chrome", Safari: "Safari" }[browser],
    system,
  ].filter(Boolean);
  return <span>{names.length > 0 ? names.join(" · ") : unknown}</span>;
}
