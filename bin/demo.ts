import { spawn } from "node:child_process";

/** Starts the demo as a person does, with data of its own, does the work once it answers, and stops it whatever happens. */
export async function withDemo<Result>(port: number, dataFolder: string, work: (url: string) => Promise<Result>): Promise<Result> {
  const url = `http://127.0.0.1:${port}`;
  const demo = spawn(process.execPath, ["bin/run.mjs", "demo"], {
    env: { ...process.env, PORT: String(port), DEMO_DATA_DIR: dataFolder },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = new Promise((resolve) => demo.once("exit", resolve));
  const stop = () => demo.kill("SIGTERM");
  process.once("SIGINT", stop);
  try {
    for (let waited = 0; waited < 300 && demo.exitCode === null; waited += 1) {
      const isUp = await fetch(`${url}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isUp) return await work(url);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    throw new Error("The demo did not start; see what it says above.");
  } finally {
    stop();
    await ended;
    process.removeListener("SIGINT", stop);
  }
}
