/** Where the formulas behind columns come from, for whoever checks them. */
export const sources = {
  wilson: "E. B. Wilson, JASA 22 (1927), 209–212 (95 %)",
  moodle: "Moodle, Quiz statistics calculations (docs.moodle.org/dev)",
  fisher: "R. A. Fisher, Metron 1 (1921), 3–32 (z, 95 %)",
  student: "Student, Biometrika 6 (1908), 1–25 (95 %)",
  kuder: "G. F. Kuder, M. W. Richardson, Psychometrika 2 (1937), 151–160 (KR-21)",
} as const;
