import type { Db } from "@/prisma/client";
import type { Goal } from "./goal";

/** Who is measured: the port on 127.0.0.1, the process that listens there and its database's folder; null where that can't be found. */
export type Target = { port: number; pid: number | null; folder: string | null };

/** A checkout that is served with a database of its own; `metricsPort` is where the server tells of itself. */
export type Served = Target & {
  name: string;
  commit: string;
  origin: string;
  db: Db;
  dataFolder: string;
  metricsPort: number;
};

/** What is served: this checkout, and another one where two are compared. The bare server gets the port beside. */
export type Bench = { ours: Served; other: Served | null; floorPort: number };

/** What was measured, as it is kept, what of it has a goal, and what was wrong; a time never is. */
export type Found = { figures: unknown; goals: Goal[]; mistakes: string[] };
