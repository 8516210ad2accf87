import { relative } from "node:path";
import type { Settings } from "@/bin/step/settings.mjs";

/** What whoever started the app needs to know, printed once it answers. */
export function welcome(
  { origin, hasDemoData, databaseUrl, databaseVariable }: Settings,
  folder: string,
  link: string | null,
): string {
  const place = relative(".", folder);
  return [
    "",
    `  Phân Vai is at  ${origin}`,
    ...(hasDemoData
      ? ["", "  Sign in as      learner@example.com  or  manager@example.com", "  Password        phan-vai-demo"]
      : []),
    ...(link
      ? [
          "",
          "  Nobody has an account yet. The first manager makes theirs with this link, once, within 72 hours:",
          `  ${link}`,
        ]
      : []),
    "",
    `  ${databaseUrl ? `Data: the server at ${databaseVariable}` : `Data: ${place.startsWith("..") ? folder : place}`}. Stop with Ctrl-C.`,
    "",
  ].join("\n");
}
