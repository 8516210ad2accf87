import type { Choice } from "@/domain/choice";
import type { Messages } from "./translator";

export const roleMessages = {
  vi: { caio: "CAIO", cto: "CTO", both: "Cả hai" },
  en: { caio: "CAIO", cto: "CTO", both: "Both" },
} as const satisfies Messages<Choice>;
