import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

export type Person = { sub: string } & Record<string, unknown>;

/** A real identity provider on loopback: whoever signs in as SUB is told of by the claims that the list has for them. */
export async function startProvider(people: readonly Person[], redirectUri: string) {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "phan-vai",
        client_secret: "a-secret-of-the-test-that-is-long-enough",
        redirect_uris: [redirectUri],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    cookies: { keys: ["one", "two"] },
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      profile: ["name", "groups", "teams", "given_name", "family_name"],
    },
    features: { devInteractions: { enabled: true } },
    findAccount: (_, sub) => {
      const person = people.find((each) => each.sub === sub);
      return person && { accountId: sub, claims: async () => person };
    },
  });
  server.on("request", provider.callback());
  return { issuer, close: () => new Promise((resolve) => server.close(resolve)) };
}

/** What a browser does at the provider from the address that it is sent to: signs in as somebody, agrees, and gives where it is sent back to. */
export async function passThrough(address: string, sub: string, home: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = address;
  let body: URLSearchParams | undefined;
  for (let steps = 0; steps < 12; steps++) {
    const reply: Response = await fetch(url, {
      redirect: "manual",
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(body && { method: "POST", body }),
    });
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    const location = reply.headers.get("location");
    if (location) {
      const next = new URL(location, url).href;
      if (next.startsWith(home)) return next;
      url = next;
      body = undefined;
      continue;
    }
    const page = await reply.text();
    const [, action] = /<form[^>]*action="([^"]+)"/.exec(page) ?? [];
    const [, prompt = ""] = /name="prompt" value="([^"]+)"/.exec(page) ?? [];
    if (!action) throw new Error(`The provider answered ${reply.status}: ${page.slice(0, 300)}`);
    url = new URL(action, url).href;
    body = new URLSearchParams({ prompt, ...(prompt === "login" && { login: sub, password: "any" }) });
  }
  throw new Error("The provider led in a circle.");
}
