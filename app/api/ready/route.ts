import { GET as health } from "@/app/api/health/route";

/** Whether to send people here: as `/api/health`. A server that is told to stop says no at once (`bin/front/front.mjs`). */
export const GET = () => health();
