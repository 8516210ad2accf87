import { z } from "zod";
import description from "@/package.json" with { type: "json" };

/** The app's, by package.json. */
export const { version } = z.object({ version: z.string() }).parse(description);
