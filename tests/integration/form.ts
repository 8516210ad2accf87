/** What a form of ours sends, in Vietnamese unless it says otherwise. */
export const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ locale: "vi", ...fields })) data.set(name, value);
  return data;
};
