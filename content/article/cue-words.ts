/** How far a verb's form tells: English coordinates verbs of one form ("runs … and plans …"), Vietnamese verbs have no other. */
export type VerbForm = "base" | "third" | "gerund";

/** What stands right after a subject, or after a verb of the form `beside` and a comma; `isLed` where an adverb or auxiliary came before. */
export type Guess = (words: string, place: { beside?: VerbForm | undefined; isLed: boolean }) => VerbForm | undefined;

/** The words that show what is work, and where one duty ends. Patterns are lower case, to be matched at a word's edge. */
export type WorkCues = {
  /** Verbs that name work, in the form that the dictionary gives. */
  verbs: string[];
  formsOf: (verb: string) => [VerbForm, string][];
  /** Whether a word that is on no list is a verb here, told by its place and form. */
  guess: Guess;
  /** "the glasshouse, including heating the beds". */
  includes: string;
  /** After a denial the positive half begins here. */
  insteadOf: string;
  /** Skipped before a verb: adverbs, auxiliaries, "plays a role in". */
  leads: string[];
  /** Skipped before a verb, and what follows is work even if we do not know the verb. */
  mustLeads: string[];
  /** Give the object itself to the role: "is responsible for pricing". */
  owning: string[];
  /** "acts as a bridge": a duty by itself. */
  actsAs: string;
  /** "works at …", "operates in …": where one stands, not what one does. */
  standing: string;
  /** Says that there are duties, and names none. */
  vague: string;
  /** Verbs that are nouns as well: "research engineers". */
  nounLike: string;
  /** Nouns before a list of verbs that are nouns with them: "các hoạt động kê khai, nộp thuế". */
  activities: string;
  /** What follows one of these is knowledge or pay, not work. */
  traits: string;
  negation: string;
  strongSeparators: string;
  weakSeparators: string;
  /** From here on a chunk tells what the work is for, lists examples, or quotes what is ensured: weak separators inside belong to it. */
  inner: string;
  /** Ends an inner part again. */
  innerEnd: string;
  /** A verb after one of these ends an adverbial, not a list of verbs. */
  beforeLoneVerb: string;
  /** Verbs that need no object, or have it in them. */
  complete: string;
  /** A verb after one of these is a noun. */
  beforeNoun: string;
  /** What one is, not what one does: after "is", "the role of the CFO is". */
  states: string;
  /** Opens a range of examples, "from … to …". */
  range: string;
  /** After a comma these tell what a duty is for. */
  purposes: string;
  /** "the focus of the CFO is …": a thing may follow. */
  nounAfter: string;
  /** No verb on no list is looked for after a lead that ends so. */
  noVerbAfter: string;
  /** After a comma these tell an outcome of the same duty. */
  outcomes: string;
  /** What follows is no part of the duty. */
  cut: string;
  /** What comes after is left to others: "thay vì quảng cáo". */
  stops: string;
  /** A verb right before one of these is used as a noun. */
  nounBefore: string;
};

/** The words of one language that show who a sentence speaks of. Patterns are lower case, to be matched at a word's edge. */
export type Cues = WorkCues & {
  /** Stand for the role named last. */
  pronouns: string[];
  /** Opens a sentence about other people than the roles. */
  others: string;
  /** Stand for both roles wherever they are. */
  pairs: string[];
  /** Stand for both roles where a clause begins. */
  pairsAtStart: string;
  and: string;
  /** "CIO, also known as Chief Information Officer": one role named twice. */
  alias: string;
  /** "Like the CIO, the CDO …": a sentence about both. */
  like: string;
  /** "Unlike the CIO, the CDO …": a sentence about the second. */
  unlike: string;
  /** "If the CFO plans, the COO delivers": opens a comparison where both roles follow. */
  compares: string;
  /** Asides that may stand between a role and its verb. */
  asides: string[];
  /** Join clauses; a role after one of them may begin a new clause. */
  conjunctions: string[];
  /** Begin an adverbial that no comma parts from the role: "in most firms the CFO …". */
  adverbials: string;
  /** Prepositions that do so with words of their own; the role right after one belongs to it: "for the CFO to succeed". */
  placed: string;
  /** A sentence may go without a subject and speak of the role named last. */
  dropsSubject: boolean;
  /** May open such a sentence. */
  openers: string;
  /** Opens no sentence of that kind: an adverbial, or another subject. */
  notOpening: string;
  /** Open a sentence that speaks to the reader. */
  readers: string;
  /** A sentence with one of these speaks of the article itself. */
  aboutText: string;
  /** A line with one of these says how the roles differ, and gives no duty to both. */
  compared: string;
  /** After "the duties of the CFO": what becomes of them, not what they are. */
  changes: string;
  /** "A and B both play a vital part in …" says that they matter, not what they do. */
  mattersAs: string;
  /** Between a role and another name of it. */
  ownName: string;
  /** Between a duty and its role: "is approved by", "do". */
  passive: string;
  /** One role gives its work to the other; before the other's name. */
  handsOver: string;
  /** Before the other role's name: both do it. */
  jointly: string;
  shares: string;
  /** "… and so does the CTO". */
  alsoDoes: string;
  /** The same before the role: "and so does". */
  soDoes: string;
  asks: string;
  asksRole: string;
  yes: string;
  no: string;
  /** Right after a role in mid-sentence: what it does follows, "… to a CFO, who signs". */
  described: string;
  /** May stand before a role: articles, titles, adverbs. */
  before: string[];
  /** "the duties of", "trách nhiệm chính của". */
  dutiesOf: string[];
  /** "their main task": the role named last has it. */
  possessive: string;
  /** What may follow the role: "'s duties". */
  ownDuties: string;
  dutyNoun: string;
  /** "… is the CIO's job": the role stands behind its duty. */
  belongsTo: string;
  /** "… are essential tasks": a duty whose role was named before. */
  isTask: string;
  /** A noun comes before what describes it, so the first words after the verb say what the duty is about. */
  isHeadFirst: boolean;
  /** For comparing duties: purpose and examples are cut off here, little words left out, and equal words made one. */
  purpose: string;
  little: string[];
  synonyms: [string, string][];
};
