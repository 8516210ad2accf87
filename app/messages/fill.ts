/** Puts values into a message's named places, in the browser; whole sentences only, so that each language orders them its own way. */
export const fill = (message: string, values: Record<string, string | number>): string =>
  message.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
