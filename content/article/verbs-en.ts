/** Verbs that work, in the form that the dictionary gives. */
export const englishVerbs = `
acquire advocate brainstorm conceptualise conceptualize cooperate cross-sell demonstrate extract incorporate instruct
merge outline participate pitch predict prospect prototype qualify simulate unblock undertake upsell
accept adapt add address adjust administer adopt advise aid align allocate allow analyse analyze answer anticipate
apply appoint approve argue arrange ask assemble assess assign assist assure attend attract audit authorise authorize
automate balance benchmark block bridge bring broker build buy calculate call capture carry chair
challenge change champion check choose clarify clean close co-ordinate coach collaborate collect command
commission communicate compare compile complete conceive conduct configure consult contribute control convene convert
cook coordinate correct counsel craft create cultivate curate customise customize cut deal debug decide declare
defend define delegate deliver deploy design detect determine develop devise diagnose dig direct disclose discover
dispatch distribute document draft drive edit educate elicit eliminate embed employ empower enable encourage enforce
engage enhance ensure equip escalate establish estimate evaluate examine execute exercise expand explain explore
export facilitate feed fight file find fix forecast foresee formulate foster fulfil fulfill fund gather gauge
generate give govern groom grow guard guide handle harden harness head help hire hold host identify implement improve
increase inform initiate innovate inspect inspire install integrate interact interpret interview introduce
invent inventory invest investigate issue judge justify keep launch lay lead learn leverage liaise license 
listen lobby lock lower maintain make manage manufacture map market measure mediate meet mentor
migrate minimise minimize mitigate mobilise mobilize modernise modernize monitor motivate mow
navigate negotiate nurture observe obtain onboard open operate optimise optimize orchestrate order organise
organize oversee own paint partner patch perform persuade phase pick pilot plan police 
prepare present preserve prevent price prioritise prioritize procure produce 
promote propose protect prove provide prune publish purchase pursue push quantify raise rally rank rate reach
reassign receive recognise recognize recommend reconcile recruit redefine redesign reduce refine refuse
regulate rehearse reinforce reject release remind remove renew repair replace report represent request requisition
research resolve respond restore retain retire retrain review revise reward rewrite route run safeguard sample
save scale schedule scout screen script search secure see select sell send separate sequence serve set settle
shape shield ship shorten sign simplify sketch solicit solve source speak spearhead specify speed spend sponsor spot
staff standardise standardize start steer stock stop strategise strategize streamline strengthen structure
study submit supervise supply support sustain sweep synthesise synthesize tackle tailor take target teach tell
terminate test trace track train transfer transform translate treat troubleshoot tune turn uncover understand
unify update upgrade uphold upskill use utilise utilize validate verify vet visualise visualize warn watch
weigh welcome win wire work write`
  .trim()
  .split(/\s+/)
  .concat([
    "look for",
    "look after",
    "look into",
    "look to",
    "see to",
    "deal with",
    "think through",
    "talk to",
    "talk with",
  ]);
