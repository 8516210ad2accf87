import { handlers } from "@/app/_door/auth";

export const { GET, POST } = handlers;
