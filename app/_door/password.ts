import { hash, verify } from "@node-rs/argon2";

/** argon2id, 19 MiB, two passes (OWASP Password Storage Cheat Sheet); about 30 ms, off the main thread. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19456, timeCost: 2, parallelism: 1 });

/** Takes as long as hashing does, on purpose. */
export const isPassword = (password: string, passwordHash: string): Promise<boolean> => verify(passwordHash, password);
