const defaultHours = 24;

/** How many hours lie between the latest hand-in and a third final or a further one, as the start script checked it; 0: none. */
export const finalWaitHours = (): number => Number(process.env.FINAL_WAIT_HOURS || defaultHours);

export const finalWaitMs = (): number => finalWaitHours() * 60 * 60_000;
