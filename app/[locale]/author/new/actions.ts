"use server";

import { z } from "zod";
import { authorForm } from "@/app/_door/form-gate";

/** Whether an article would be taken from who sends it now; where it would not, the page stays, with all that stands in it. */
export const askToBring = authorForm(z.object({}), async () => null);
