/** How far people of a cohort come, each step part of the one before. */
export const funnelSteps = ["invited", "joined", "started", "finished", "passed", "remembered"] as const;
export type FunnelStep = (typeof funnelSteps)[number];

/** Where the people of a cohort stand, each in one place, and how many still knew it a month later. */
export type Standing = {
  /** Invited by a link of their own that nobody has used: they are in the cohort as nothing. */
  waiting: number;
  neverBegan: number;
  learning: number;
  /** Every lesson practised, no certificate. */
  finished: number;
  /** With a certificate, whatever is left of the lessons. */
  passed: number;
  /** Of these, who reached the pass mark in the first check after 30 days too. */
  remembered: number;
};

export type FunnelRow = {
  step: FunnelStep;
  n: number;
  /** Who came to this step and no further. */
  stayed: number;
  ofBefore: number | null;
  ofAll: number | null;
};

/**
 * What each step means. Invited: in the cohort, by whatever link, or with an open invitation. Joined: in the cohort. Started: did
 * anything in the course. Finished: practised every lesson, or passed. Passed: has a certificate. Remembered: of those, the pass mark
 * again a month after. Whoever stands at a step has been at those before, so no step can be wider.
 */
export function funnelOf({ waiting, neverBegan, learning, finished, passed, remembered }: Standing): FunnelRow[] {
  const counts = {
    invited: waiting + neverBegan + learning + finished + passed,
    joined: neverBegan + learning + finished + passed,
    started: learning + finished + passed,
    finished: finished + passed,
    passed,
    remembered,
  };
  return funnelSteps.map((step, index) => {
    const [before, after] = [funnelSteps[index - 1], funnelSteps[index + 1]];
    const n = counts[step];
    return {
      step,
      n,
      stayed: after ? n - counts[after] : n,
      ofBefore: before ? shareOf(n, counts[before]) : null,
      ofAll: shareOf(n, counts.invited),
    };
  });
}

const shareOf = (n: number, of: number): number | null => (of === 0 ? null : n / of);
