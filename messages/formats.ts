/** What writes numbers, made once for each language and way of writing: making it takes a hundred times as long as writing does. */
export const numberFormat = (tag: string, options?: Intl.NumberFormatOptions): Intl.NumberFormat =>
  remembered(numbers, tag, options, () => new Intl.NumberFormat(tag, options));

/** The same for days and times. */
export const dateFormat = (tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  remembered(dates, tag, options, () => new Intl.DateTimeFormat(tag, options));

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** The ways of writing are those that stand in our code: a few dozen. */
function remembered<Format>(known: Map<string, Format>, tag: string, options: object = {}, make: () => Format): Format {
  const id = `${tag} ${JSON.stringify(options)}`;
  const format = known.get(id) ?? make();
  known.set(id, format);
  return format;
}
