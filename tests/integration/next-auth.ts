/** Stands for `next-auth`, which only Next's bundler can load: it keeps what it is configured with, and asks it whether a sign-in is right. */
type Config = {
  providers: { authorize: (credentials: unknown) => Promise<{ id: string }> }[];
  jwt: {
    encode: (params: { token: { sub?: string; opaque?: string } }) => Promise<string>;
    decode: (params: {
      token?: string;
    }) => Promise<{ sub: string; name: string; email: string; opaque: string } | null>;
  };
  events: { signOut: (message: { token?: { opaque?: unknown } }) => Promise<void> };
};

const configs: Config[] = [];

export default function NextAuth(config: Config) {
  configs.push(config);
  const signIn = async (_: string, credentials: unknown) => void (await config.providers[0]?.authorize(credentials));
  return { handlers: {}, signIn, signOut: async () => {} };
}

/** What app/_door/auth.ts gave to the library. */
export function configured(): Config {
  const [config] = configs;
  if (!config) throw new Error("app/_door/auth.ts was not imported.");
  return config;
}

export class CredentialsSignin extends Error {
  code = "credentials";
}
