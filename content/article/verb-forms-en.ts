import type { VerbForm } from "./cue-words";

export function englishFormsOf(verb: string): [VerbForm, string][] {
  const [first = "", ...rest] = verb.split(" ");
  if (rest.length > 0) return englishFormsOf(first).map(([form, word]) => [form, [word, ...rest].join(" ")]);
  const stem = verb.replace(/e$/, "");
  const doubles =
    /^(?:budget|control|cut|dig|log|map|plan|program|run|scan|set|ship|spot|stop|submit|transfer|vet|win)$/.test(verb);
  const third = /(?:s|x|z|ch|sh)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  const gerund = doubles ? `${verb}${verb.slice(-1)}ing` : /(?:ee|oe|ye)$/.test(verb) ? `${verb}ing` : `${stem}ing`;
  return [
    ["base", verb],
    ["third", third],
    ["gerund", gerund],
  ];
}
