/** Whether the server in this container answers that it can serve: what Docker asks from time to time. */
const { ok } = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/ready`, {
  signal: AbortSignal.timeout(4000),
}).catch(() => ({ ok: false }));
process.exit(ok ? 0 : 1);

export {};
