import ipaddr from "ipaddr.js";

/**
 * An address to count tries by: an IPv4 as it is, also where it is written as an IPv6; of an IPv6 the first 64 bits, which is what
 * one household or office has (RFC 6177): within them anybody can take a new one for each try. Null where it says nothing of who
 * asks: this machine's own, as everybody's is behind a proxy that isn't trusted, or none at all.
 */
export function addressKey(address: string): string | null {
  if (!ipaddr.isValid(address)) return null;
  const parsed = ipaddr.process(address);
  if (parsed.range() === "loopback") return null;
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  const network = parsed.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(":")}::/64`;
}
