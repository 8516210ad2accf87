"use client";

import { useEffect, useRef } from "react";
import { StateBar } from "@/app/_ui/state-bar";
import type { StateCounts } from "@/domain/cohort-mastery";
import { filled } from "@/messages/fill";
import styles from "./grid.module.css";
import { follow, startRoving } from "./roving.client";

/** What a cell says: the state's place in `states`, how likely it is known in percent, and of how many responses. */
export type GridCell = readonly [state: number, known: number | null, responses: number];

export type GridProps = {
  label: string;
  duty: string;
  /** Each state's sign and word, the last one where nothing can be told. */
  states: readonly { key: string; sign: string; word: string }[];
  /** Names the state, how likely it is known, and of how many responses. */
  words: string;
  lang: string | undefined;
  /** What each link keeps of the view. The links are relative to the grid's own address: there are hundreds of them. */
  query: string;
  people: readonly { id: string; name: string; email: string | null }[];
  lessons: readonly {
    title: string;
    duties: readonly { id: string; name: string; share: string; counts: StateCounts; cells: readonly GridCell[] }[];
  }[];
};

/**
 * Responsibilities × people. It comes from the server whole, each cell a link; in the browser the arrow keys lead from one to the next.
 * It is made here, of figures alone, since a page's markup would else be sent twice.
 */
export function DutyGrid({ label, duty, states, words, lang, query, people, lessons }: GridProps) {
  const table = useRef<HTMLTableElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are another grid, in which one cell is to be reached anew
  useEffect(() => {
    if (table.current) startRoving(table.current);
  }, [people, lessons]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are reached by arrow keys is a grid
    <table ref={table} role="grid" aria-label={label} className={styles.grid} onKeyDown={follow} onFocus={follow}>
      <thead>
        <tr>
          <th scope="col">{duty}</th>
          {people.map(({ id, name, email }) => (
            <th key={id} scope="col">
              <a href={`learners/${id}${query}`}>
                {name}
                {email && <small> {email}</small>}
              </a>
            </th>
          ))}
        </tr>
      </thead>
      {lessons.map(({ title, duties }) => (
        <tbody key={duties[0]?.id}>
          <tr data-lesson="">
            <th scope="rowgroup" colSpan={people.length + 1} lang={lang}>
              {title}
            </th>
          </tr>
          {duties.map(({ id, name, share, counts, cells }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`responsibilities/${id}${query}`} lang={lang}>
                  {name}
                </a>
                <span className="meta num">{share}</span>
                <StateBar counts={counts} />
              </th>
              {people.map((person, column) => {
                const [state, known, n] = cells[column] ?? [0, null, 0];
                const { key, sign, word } = states[state] ?? { key: "", sign: "", word: "" };
                return (
                  <td key={person.id}>
                    <a
                      href={`learners/${person.id}/responsibilities/${id}${query}`}
                      data-state={key}
                      aria-label={known === null ? word : filled(words, { state: word, known: `${known}%`, n })}
                    >
                      {sign}
                    </a>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
