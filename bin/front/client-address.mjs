import proxyAddr from "proxy-addr";

/**
 * Whose address a request comes from: the socket's own, or where that is a trusted proxy's, the last one in X-Forwarded-For that
 * is not one.
 *
 * @param {string | undefined} trusted TRUSTED_PROXIES: addresses, CIDRs, `loopback` or `uniquelocal` (the private networks), with commas between
 */
export function readTrust(trusted) {
  const trust = proxyAddr.compile(
    (trusted ?? "")
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  );
  return {
    /** @param {import("node:http").IncomingMessage} request */
    clientAddress: (request) => mapped(proxyAddr(request, trust) ?? "unknown"),
    /** @param {string} address */
    isTrusted: (address) => address !== "" && trust(address, 0),
  };
}

/**
 * An IPv4 address as itself, where a socket for both kinds says it as IPv6.
 *
 * @param {string} address
 */
const mapped = (address) => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
